import type { Addressee, ReminderHours } from '../../typings/message';
import type { ShiftDoc, Standing } from '../../typings/shift';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change } from '../world';
import { decided, inLine, without } from './line.rules';
import { offering } from './move.rules';
import { namedIn } from './record.rules';
import { endedSwaps, lapseSwaps } from './swap.rules';
import { dueReminders, gapCall, nextLook } from './remind.rules';

interface Passing {
  readonly quiet: ReminderHours;
  readonly keepers: readonly Addressee[];
  readonly at: Date;
}

/** What time makes of a shift whose diaries are settled: offers that ended, new ones, reminders. */
export function passTime(
  shift: ShiftDoc,
  { quiet, keepers, at }: Passing,
): { readonly change: Change; readonly isDone: boolean } {
  const lapsed = shift.state === 'open' ? shift.line.filter((one) => hasLapsed(one, at)) : [];
  const offered = movedUp(shift, lapsed, at);
  const after = { ...shift, line: offered.line, who: inLine(offered.line) };
  const swapped = shift.state === 'open' ? lapseSwaps(after, keepers, at) : { swaps: shift.swaps, told: [] };
  const told = [
    ...offered.told,
    ...swapped.told,
    ...dueReminders(after, quiet, at),
    ...gapCall(after, keepers, quiet, at),
  ];
  const due = lookAgainAt([...shift.owed, ...told]);
  const swaps = endedSwaps(swapped.swaps, after.line, shift.state);
  const look = lapsed.length > 0 ? at.toISOString() : nextLook({ ...after, swaps }, quiet, at);
  const set = {
    unsettled: lapsed.map(({ openid }) => openid),
    ...(lapsed.length === 0 ? {} : { line: after.line, who: after.who }),
    ...(shift.swaps.length === 0 ? {} : { swaps }),
    ...(look === null ? {} : { dueAt: look }),
    ...(told.length === 0 ? {} : { named: namedIn(shift.named, [], told) }),
    ...(told.length === 0 || due === null ? {} : { owedDueAt: due }),
  };
  return {
    change: {
      set,
      add: { v: 1 },
      ...(look === null ? { unset: ['dueAt'] } : {}),
      ...(told.length === 0 ? {} : { append: { owed: told } }),
    },
    isDone: lapsed.length === 0,
  };
}

const hasLapsed = ({ state, until }: Standing, at: Date): boolean =>
  state === 'offered' && until !== undefined && until <= at.toISOString();

function movedUp(shift: ShiftDoc, lapsed: readonly Standing[], at: Date): ReturnType<typeof offering> {
  if (lapsed.length === 0) return { line: shift.line, told: [] };
  const left = lapsed.reduce(
    (line, { openid }) => without(line, openid, at),
    decided(shift.line, shift.needs),
  );
  return shift.startsAt <= at.toISOString() ? { line: left, told: [] } : offering(shift, left, at);
}
