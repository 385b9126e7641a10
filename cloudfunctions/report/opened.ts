import type { Answer, Ask } from '../../typings/contract';
import type { OpenedLine } from '../../typings/identity';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { JournalEntry, ReportDoc } from '../../typings/reportDoc';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import type { Opening } from './opening.rules';

/** Cases on a page; each has a line for every look. */
const pageSize = 20;

const fields = [
  '_id',
  'number',
  'unit',
  'journal',
  'openedOrder',
] as const satisfies readonly (keyof ReportDoc)[];

type OpenedCase = Pick<ReportDoc, (typeof fields)[number]>;

const openings: Readonly<Record<Opening, string>> = {
  revealed: '查看了限制内容',
  unsealed: '查看了上报人身份',
};

/**
 * Who looked behind which seal, and why: all of the district for the auditor, its own for the bureau (§2.3 audit.read,
 * F373). Cases by their last look, newest first; one call on one index.
 */
export async function readOpened(
  { cursor }: Ask<'report.opened'>,
  { post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'report.opened'>>> {
  if (post === null || !(post.role === 'AUD' || post.role === 'EDU'))
    return refuse('FORBIDDEN', '您现在的身份不能看查看记录，请在“我的”里切换身份。', 'as');
  const found = await store.page('reports', {
    match: { districtId: post.place.id },
    by: 'openedOrder',
    direction: 'desc',
    // NB: a bound, so that cases without a look are left out by the index.
    after: cursor ?? '9',
    limit: pageSize + 1,
    fields,
  });
  const { shown, next } = pageFrom(found, pageSize, ({ openedOrder }) => openedOrder);
  return grant({
    lines: shown.flatMap((report) => linesOf(report, post)),
    next,
  });
}

const isOpening = (event: string): event is Opening => Object.hasOwn(openings, event);

const isOfBureau = ({ by }: JournalEntry): boolean => by.role === 'EDU' || by.role === 'CHIEF';

const linesOf = ({ _id: id, number, unit, journal }: OpenedCase, { role }: Post): readonly OpenedLine[] =>
  journal
    .filter((entry) => role === 'AUD' || isOfBureau(entry))
    .flatMap(({ event, at, by, input }) =>
      isOpening(event)
        ? [
            {
              id,
              number,
              unitName: unit.name,
              at,
              by: [by.title, by.name].filter((words) => words !== undefined).join(' '),
              what: openings[event],
              reason: typeof input['reason'] === 'string' ? input['reason'] : '',
            },
          ]
        : [],
    )
    .reverse();
