import type { Post, Role } from '../../typings/person';
import type { ReportDoc } from '../../typings/report';
import type { Asker } from '../world';
import type { Subject } from '../workflow/step.rules';
import { type Kind, readScopes, type Scope } from './access.table';
import type { ReportCondition } from './report.table';

/** What this person sees of this report: as its reporter, as somebody who handles such cases, or not at all. */
export type Sight = 'own' | 'handler' | 'none';

type Readable = Pick<ReportDoc, 'reporter' | 'unit' | 'town' | 'townSees' | 'districtId' | 'flags'>;

/** A post opens what its scope covers; acting as a citizen, or without a scope, only one's own is there (§2.3, F030). */
export function sightOf(report: Readable, asker: Asker): Sight {
  if (asker.post !== null && coversForReading(report, asker.post)) return 'handler';
  return isOwn(report, asker.openid) ? 'own' : 'none';
}

const isOwn = (report: Readable, openid: string): boolean => report.reporter.openid === openid;

const coversForReading = (report: Readable, post: Post): boolean =>
  covers(readScopes[post.role][kindOf(report)], report, post);

const kindOf = (report: Readable): Kind => {
  if (report.flags.includes('BYPASS')) return 'complaint';
  return report.flags.includes('RESTRICTED') ? 'restricted' : 'normal';
};

function covers(scope: Scope, report: Readable, post: Post): boolean {
  const checks: { readonly [S in Scope]: boolean } = {
    O: false,
    S: post.place.id === report.unit.id,
    T: report.townSees === post.place.id,
    D: report.districtId === post.place.id,
    '–': false,
  };
  return checks[scope];
}

/** The report as the workflow engine looks at it. */
export const subjectOf = (report: ReportDoc): Subject<ReportDoc['state'], ReportCondition> => ({
  state: report.state,
  covers: (post) => coversForReading(report, post),
  holds: (_standsIn: ReportCondition, role: Role) => report.receiver === role,
});
