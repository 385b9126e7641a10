import type { ReportState } from '../../typings/steps';
import type {
  Excluded,
  Exclusion,
  Find,
  Finder,
  RewardReview,
  RewardRow,
  RewardRules,
} from '../../typings/rewardReview';
import { dayOf } from '../calendar.rules';
import { exclusions } from './exclusion.table';

/** The version that was in force on the day of a report; null before the first one. A new version changes no old case. */
export const rulesAt = (versions: readonly RewardRules[], at: string): RewardRules | null =>
  [...versions]
    .filter(({ from }) => from <= dayOf(new Date(at)))
    .sort((one, other) =>
      one.from === other.from ? one.version - other.version : one.from < other.from ? -1 : 1,
    )
    .at(-1) ?? null;

/** What the rules say of a matter; null: it is not rewarded. */
export const rowFor = (
  { rows }: RewardRules,
  { item, urgency }: Pick<Find, 'item' | 'urgency'>,
): RewardRow | null => rows.find((row) => row.item === item && row.urgency === urgency) ?? null;

const over: ReadonlySet<ReportState> = new Set(['closed', 'selfClosed', 'evaluated']);

type Test = (find: Find, finder: Finder, rules: RewardRules) => boolean;

/** When each reason holds. NB: several may; the person sees all of them, so that nobody appeals against half. */
const holds: Readonly<Record<Exclusion, Test>> = {
  notOver: ({ state }) => !over.has(state) && state !== 'merged',
  notVerified: ({ isVerified }) => !isVerified,
  merged: ({ state }) => state === 'merged',
  anonymous: ({ reporter }) => reporter === 'anonymous',
  minor: (_, { isAdult }) => isAdult === false,
  ageUnknown: (_, { isAdult }) => isAdult === null,
  forwarder: (_, { part }) => part === 'forwarder',
  joined: (_, { part }) => part === 'joined',
  listOff: (_, { kind }, { eligible }) => kind !== 'unlisted' && !eligible[kind],
  unlisted: (_, { kind }, { eligible }) => kind === 'unlisted' && !eligible.unlisted,
  noRow: (find, _, rules) => rowFor(rules, find) === null,
  ownDuty: (find, { kind }, rules) => rowFor(rules, find)?.dutyOf.includes(kind) === true,
  handled: ({ handledBy }, { person }) => handledBy.includes(person),
};

const reasons = Object.keys(exclusions) as readonly Exclusion[];

/** Every reason why a person gets nothing for a case; none: they are a candidate (F320, F321, F324, F335). */
export const exclusionsOf = (find: Find, finder: Finder, rules: RewardRules): readonly Excluded[] =>
  reasons
    .filter((because) => holds[because](find, finder, rules))
    .map((because) => ({ because, words: exclusions[because] }));

/**
 * The reward of one person for one case as review finds it: a candidate, or excluded with all reasons. NB: an officer
 * who wrote down what somebody else had found is never its finder, and the candidate says that it was forwarded (T35).
 */
export function reviewOf(
  find: Find,
  finder: Finder,
  others: readonly Finder[],
  rules: RewardRules,
): RewardReview {
  const why = exclusionsOf(find, finder, rules);
  return {
    reward: `${find.reportId}:${finder.person}`,
    person: finder.person,
    grid: find.grid,
    rules: rules.version,
    isForwarded: find.isForwarded,
    state: why.length === 0 ? 'candidate' : 'excluded',
    item: find.item,
    urgency: find.urgency,
    fen: null,
    why,
    involved: [...new Set([finder, ...others].map(({ person }) => person).concat(find.handledBy))],
    approvals: [],
    refusals: [],
    appealed: false,
  };
}
