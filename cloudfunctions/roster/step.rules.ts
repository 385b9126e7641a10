import type { DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { StepInput } from '../../typings/report';
import type { RosterDoc, RosterState, RosterStep } from '../../typings/roster';
import { leased } from '../workflow/delivery.rules';
import type { StepRow } from '../workflow/flow';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Subject } from '../workflow/step.rules';
import type { Change } from '../world';
import { messagesFor, type Reachable } from './messages.rules';
import { orderOf } from './newRoster.rules';
import type { RosterCondition, RosterTell } from './roster.table';

export type RosterRowOfTable = StepRow<RosterState, RosterCondition, RosterTell>;

export interface TakenStep {
  readonly roster: RosterDoc;
  readonly step: RosterStep;
  readonly row: RosterRowOfTable;
  readonly input: StepInput;
  readonly post: Post;
  readonly openid: string;
  readonly name: string | null;
  readonly district: DistrictDoc;
  /** Who of the school and of the bureau can be told. */
  readonly reach: Reachable;
  readonly at: Date;
}

/** The roster as somebody in a post stands to it. */
export const subjectOf = (
  roster: RosterDoc,
  post: Post,
  covered: boolean,
): Subject<RosterState, RosterCondition> => ({
  state: roster.state,
  actor: post.role,
  covered,
  holds: () => roster.filed !== null,
});

/** The roster after a step, and the one change that makes it so. */
export function takeStep(taken: TakenStep): { readonly after: RosterDoc; readonly change: Change } {
  const { roster, at } = taken;
  const set = setBy(taken);
  const moved = { ...roster, ...set };
  const entry = chained(roster.journal, {
    at: at.toISOString(),
    event: taken.step,
    from: roster.state,
    to: moved.state,
    by: {
      role: taken.post.role,
      title: taken.post.title,
      openid: taken.openid,
      ...(taken.name === null ? {} : { name: taken.name }),
    },
    input: taken.input,
    desk: moved.state === 'submitted' ? taken.district.bureau : roster.unit.name,
    spoken: {},
  });
  const owed = messagesFor(moved, taken, roster.journal.length);
  const after = { ...moved, journal: [...roster.journal, entry], owed: [...roster.owed, ...owed] };
  const due = lookAgainAt(after.owed);
  return {
    after,
    change: {
      set: { ...set, ...(due === null ? {} : { owedDueAt: due }) },
      // A file that was looked at before this step is not what was decided on.
      ...(roster.pending === undefined ? {} : { unset: ['pending'] }),
      append: { journal: [entry], ...(owed.length === 0 ? {} : { owed }) },
    },
  };
}

type Set = Partial<RosterDoc> & Pick<RosterDoc, 'v' | 'state'>;

function setBy(taken: TakenStep): Set {
  const { roster, at } = taken;
  return {
    v: roster.v + 1,
    state: nextState(taken),
    order: orderOf(at, roster._id),
    teamV: roster.teamV + 1,
    projectDueAt: leased(at),
    ...effects[taken.step]?.(taken),
  };
}

const nextState = ({ row, roster }: TakenStep): RosterState => {
  if (row.instead !== undefined && roster.filed !== null) return row.instead.to;
  return row.to === 'stay' ? roster.state : row.to;
};

const effects: { readonly [S in RosterStep]?: (taken: TakenStep) => Partial<RosterDoc> } = {
  submit: ({ input }) => {
    const studentCount = Number(input['studentCount'] ?? Number.NaN);
    return Number.isInteger(studentCount) ? { studentCount } : {};
  },
  file: ({ roster, at }) => ({
    filed: { rows: roster.rows, version: (roster.filed?.version ?? 0) + 1, filedAt: at.toISOString() },
    bound: boundIn(roster),
  }),
  discard: ({ roster }) => ({ rows: roster.filed?.rows ?? roster.rows }),
};

/** Whoever is not in the team any more keeps no tie to it. */
const boundIn = ({ rows, bound }: RosterDoc): RosterDoc['bound'] =>
  Object.fromEntries(Object.entries(bound).filter(([rowId]) => rows.some((row) => row.rowId === rowId)));
