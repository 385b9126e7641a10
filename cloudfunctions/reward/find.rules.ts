import { createHash } from 'node:crypto';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import type { Post } from '../../typings/person';
import type { RewardedCase } from '../../typings/rewardDoc';
import type { Find, Finder, FinderKind, FinderPart } from '../../typings/rewardReview';
import { titleOf } from '../report/card.rules';

/** Only looked at, or passed on: whoever does that has not worked on the matter itself (W01: an officer's own find). */
const passing: ReadonlySet<string> = new Set([
  'submitted', 'verify', 'submitToTown', 'resubmit', 'askInfo', 'addInfo', 'mark', 'evaluate', 'revealed', 'unsealed',
  'reportPolice', 'absorbed', 'parted', 'external',
]); // prettier-ignore

/** One reward a case and person, whatever stands for them later: made from what the case itself holds. */
export const rewardIdOf = (reportId: string, person: string): string =>
  createHash('sha256').update(`reward:${reportId}:${person}`).digest('hex').slice(0, 40);

/**
 * What stands for a person within one case, and nowhere else: whoever reads it is led to nobody, and somebody who leaves
 * has nothing to be cut out of (ADR 0017).
 */
export const markIn = (reportId: string, alias: string): string =>
  createHash('sha256').update(`part:${reportId}:${alias}`).digest('hex').slice(0, 24);

/** The grid that caps count by. */
export const gridOf = ({ districtId, grid, unit }: Pick<ReportDoc, 'districtId' | 'grid' | 'unit'>): string =>
  `${districtId}/${grid.seq}/${unit.id}`;

/** Everybody of an office who took a step in a case, as what stands for them. */
export const officesIn = (
  report: Pick<ReportDoc, 'journal'>,
  aliasOf: (openid: string) => string,
): readonly string[] => [
  ...new Set(report.journal.flatMap(({ by }) => (by.openid === undefined ? [] : [aliasOf(by.openid)]))),
];

/**
 * A case as the reward rule sees it. Verified: an officer looked and it was true; where the officer is the finder, only
 * if somebody else of an office has worked on it since (nobody vouches for their own find).
 */
export function findOf(report: ReportDoc, aliasOf: (openid: string) => string): Find {
  const { _id, state, item, flags, reporter, journal, at } = report;
  const finder = reporter.alias;
  const isBy = (openid: string | undefined, whom: string | undefined): boolean =>
    openid !== undefined && whom !== undefined && aliasOf(openid) === whom;
  const looked = journal.filter(({ event }) => event === 'verify');
  const others = journal.filter(({ by }) => by.openid !== undefined && !isBy(by.openid, finder));
  const handedOn = journal.filter(({ event }) => event === 'submitToTown' || event === 'resubmit');
  return {
    reportId: _id,
    grid: gridOf(report),
    state,
    isVerified: looked.length > 0 && others.length > 0,
    item: item?.id ?? null,
    urgency: flags.includes('EMERGENCY') ? 'urgent' : 'normal',
    reporter: reporter.kind,
    isForwarded: handedOn.some(({ by }) => !isBy(by.openid, finder)),
    handledBy: [
      ...new Set(
        journal.flatMap(({ event, by }) =>
          by.openid === undefined || passing.has(event) ? [] : [aliasOf(by.openid)],
        ),
      ),
    ],
    at,
  };
}

/** Whoever may be rewarded for a case: its reporter, and those who joined; nobody of whom nothing is kept. */
export const personsIn = (
  report: Pick<ReportDoc, 'reporter' | 'joined'>,
): readonly { readonly person: string; readonly part: FinderPart }[] => {
  const named = (reporter: StoredReporter, part: FinderPart) =>
    reporter.alias === undefined ? [] : [{ person: reporter.alias, part }];
  const all = [
    ...named(report.reporter, 'finder'),
    ...report.joined.flatMap(({ reporter }) => named(reporter, 'joined')),
  ];
  return all.filter(({ person }, nth) => all.findIndex((one) => one.person === person) === nth);
};

const officers: ReadonlySet<Post['role']> = new Set(['OFF', 'AUX']);

/** On which list somebody stands: an officer of a filed team, one on a town's list, a volunteer, nobody's (F320, F334). */
export function kindOf(posts: readonly Pick<Post, 'role'>[], isVolunteer: boolean): FinderKind {
  if (posts.some(({ role }) => officers.has(role))) return 'dedicated';
  if (posts.some(({ role }) => role === 'CGO')) return 'partTime';
  return isVolunteer ? 'volunteer' : 'unlisted';
}

/** Of age, as far as somebody has checked: whoever holds an office, or was accepted as a volunteer (F335). */
export const adultOf = (posts: readonly unknown[], wasAccepted: boolean): Finder['isAdult'] =>
  posts.length > 0 || wasAccepted ? true : null;

/** The case in a list of rewards. NB: of what only its handlers read, the kind of matter alone (F072). */
export const rewardedCase = (report: ReportDoc): RewardedCase => ({
  id: report._id,
  number: report.number,
  title: titleOf(report),
  unit: report.unit,
  town: report.town,
  day: report.day,
});
