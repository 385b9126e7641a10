import type { Post } from '../../typings/person';
import type { CasePage } from '../../typings/report';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import { type UnsealRight, unsealRights } from './unseal.table';

const kindsOf: { readonly [R in UnsealRight]: readonly StoredReporter['kind'][] } = {
  named: ['named'],
  known: ['named', 'hidden'],
  '–': [],
};

/** True when this post may ask who that is; of somebody anonymous nothing is kept that could be shown (§2.3, F045). */
export const mayUnseal = ({ role }: Post, { kind, sealed }: StoredReporter): boolean =>
  sealed !== undefined && kindsOf[unsealRights[role]].includes(kind);

/** The first reporter (null), or the nth who joined; undefined when there is no such person. */
export const speakerAt = ({ reporter, joined }: ReportDoc, nth: number | null): StoredReporter | undefined =>
  nth === null ? reporter : joined[nth]?.reporter;

/** Everybody in a case whose identity this post may ask for. */
export function unsealable(report: ReportDoc, post: Post): CasePage['unseal'] {
  const all = [
    { nth: null, label: '上报人', speaker: report.reporter },
    ...report.joined.map(({ reporter }, nth) => ({
      nth,
      label: `第 ${nth + 1} 位一起上报的人`,
      speaker: reporter,
    })),
  ];
  return all.flatMap(({ nth, label, speaker }) => (mayUnseal(post, speaker) ? [{ nth, label }] : []));
}
