import type { OwedMessage } from '../../typings/message';
import type { JournalActor } from '../../typings/reportDoc';
import type { ShiftDoc, Standing, Swap } from '../../typings/shift';
import { timeOf } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change } from '../world';
import { inLine, withOffers } from './line.rules';
import { namedIn, recorded } from './record.rules';
import { endedSwaps } from './swap.rules';
import { toldOf } from './told.rules';

export interface Move {
  readonly line: readonly Standing[];
  readonly state?: 'cancelled';
  /** Absent: as they were, but for those that this ends. */
  readonly swaps?: readonly Swap[];
  readonly told: readonly OwedMessage[];
  /**
   * What was done by whom, for the record, and about whom by their place in line; null for what everybody does for
   * themselves: the line says it.
   */
  readonly deed: {
    readonly by: JournalActor;
    readonly event: string;
    readonly words: string;
    readonly about?: number;
  } | null;
}

/** A shift after a change, and the one write that makes it so; the clock, or the same call, looks after the rest. */
export function moved(shift: ShiftDoc, { line, state, swaps, told, deed }: Move, at: Date): { after: ShiftDoc; change: Change } {
  const who = inLine(line);
  const { journal, captains } = recordOf(shift, deed, at);
  const touched = [...shift.who, ...who].filter((openid) => shift.who.includes(openid) !== who.includes(openid));
  const owed = [...shift.owed, ...told];
  const due = lookAgainAt(owed);
  const set = {
    v: shift.v + 1,
    line,
    who,
    named: namedIn([...shift.named, ...who], captains, told),
    captains,
    swaps: endedSwaps(swaps ?? shift.swaps, line, state ?? shift.state),
    state: state ?? shift.state,
    // NB: of a cancelled shift nobody's diary may say anything.
    unsettled: [...new Set([...shift.unsettled, ...touched, ...(state === 'cancelled' ? shift.who : [])])],
    dueAt: leased(at),
    ...(due === null ? {} : { owedDueAt: due }),
  };
  const after = { ...shift, ...set, owed, journal: [...shift.journal, ...journal] };
  const append = { ...(journal.length === 0 ? {} : { journal }), ...(told.length === 0 ? {} : { owed: told }) };
  return { after, change: { set, append } };
} // prettier-ignore

function recordOf(shift: ShiftDoc, deed: Move['deed'], at: Date): Pick<ShiftDoc, 'journal' | 'captains'> {
  if (deed === null) return { journal: [], captains: shift.captains };
  const { event, words, about } = deed;
  const { by, captains, input } = recorded(deed.by, shift.captains);
  const entry = chained(shift.journal, {
    at: at.toISOString(),
    event,
    from: shift.state,
    to: shift.state,
    by,
    input: { words, ...(about === undefined ? {} : { about: String(about) }), ...input },
    desk: '',
    spoken: {},
  });
  return { journal: [entry], captains };
}

/** The line with what is free offered, and those told who are offered it: each offer once. */
export function offering(
  shift: ShiftDoc,
  line: readonly Standing[],
  at: Date,
): { readonly line: readonly Standing[]; readonly told: readonly OwedMessage[] } {
  const end = new Date(at.getTime() + shift.confirmMinutes * 60_000).toISOString();
  const until = end < shift.startsAt ? end : shift.startsAt;
  const after = withOffers(line, shift.needs, until);
  const words = `有空位了，请在${timeOf(new Date(until))}前确认`;
  const told = after
    .filter((one, nth) => one.state === 'offered' && line[nth]?.state !== 'offered')
    .map(({ openid }) => toldOf(shift, { happening: `${shift.v}-offer`, openid, words, at }));
  return { line: after, told };
}
