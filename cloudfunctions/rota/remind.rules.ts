import type { Addressee, OwedMessage, ReminderHours } from '../../typings/message';
import type { ShiftDoc } from '../../typings/shift';
import { isBetween, nextTimeOf } from '../calendar.rules';
import { decided, holding } from './line.rules';
import { lacks } from './onePlusN.rules';
import { gapsIn } from './room.rules';
import { gapHours, reminders } from './settings.table';
import { toldOf } from './told.rules';

const hourMs = 3_600_000;
/** Told in the morning only if so much is left to set out. */
const leastMs = 15 * 60_000;
/** Told in the evening so long before it grows quiet. */
const earlierMs = 30 * 60_000;

/**
 * When somebody is reminded so many hours before: never in quiet hours, but in the morning where that is early enough,
 * else in the evening before (F120).
 */
export function remindAt(startsAt: string, hours: number, { quietFrom, quietUntil }: ReminderHours): string {
  const starts = Date.parse(startsAt);
  const at = new Date(starts - hours * hourMs);
  if (!isBetween(at, quietFrom, quietUntil)) return at.toISOString();
  const morning = nextTimeOf(at, quietUntil);
  if (Date.parse(morning) <= starts - leastMs) return morning;
  const evening = Date.parse(nextTimeOf(new Date(at.getTime() - 24 * hourMs), quietFrom));
  return new Date(evening - earlierMs).toISOString();
}

const isOver = ({ state, startsAt }: ShiftDoc, at: Date): boolean =>
  state === 'cancelled' || startsAt <= at.toISOString();

/**
 * Who has to be reminded now: of the reminders whose time has come the last, whoever held a place by then, each once
 * however the clock jumps, nobody once the shift has begun.
 */
export function dueReminders(shift: ShiftDoc, quiet: ReminderHours, at: Date): readonly OwedMessage[] {
  if (isOver(shift, at)) return [];
  const due = reminders.findLast(({ hours }) => remindAt(shift.startsAt, hours, quiet) <= at.toISOString());
  if (due === undefined) return [];
  const since = remindAt(shift.startsAt, due.hours, quiet);
  return decided(shift.line, shift.needs)
    .filter((one) => one.state === 'held' && one.at < since)
    .map(({ openid }) => toldOf(shift, { happening: due.key, openid, words: due.words, at }))
    .filter(({ key }) => !shift.owed.some((told) => told.key === key));
}

/** Tells who keeps the rota, once, that somebody is missing so shortly before (F184). */
export function gapCall(
  shift: ShiftDoc,
  keepers: readonly Addressee[],
  quiet: ReminderHours,
  at: Date,
): readonly OwedMessage[] {
  if (isOver(shift, at) || keepers.length === 0 || at.toISOString() < remindAt(shift.startsAt, gapHours, quiet))
    return [];
  const standing = holding(decided(shift.line, shift.needs));
  const missing = gapsIn(standing, shift.needs).length + lacks(standing, shift.one).length;
  if (missing === 0 || shift.owed.some(({ key }) => key.startsWith('gap/'))) return [];
  const [first] = keepers;
  const told = toldOf(shift, { happening: 'gap', openid: first?.openid ?? '', words: '这一班还缺人，请尽快补齐', at });
  return [{ ...told, ladder: keepers }];
} // prettier-ignore

/** When the clock looks at a shift again; null: never. */
export function nextLook(shift: ShiftDoc, quiet: ReminderHours, at: Date): string | null {
  if (isOver(shift, at)) return null;
  const now = at.toISOString();
  const times = [...reminders.map(({ hours }) => hours), gapHours].map((hours) =>
    remindAt(shift.startsAt, hours, quiet),
  );
  const offers = shift.line.flatMap(({ state, until }) =>
    state === 'offered' && until !== undefined ? [until] : [],
  );
  // NB: an offer whose time is over is looked at, too: it is what the clock ends.
  const swaps = shift.swaps.flatMap(({ state, until }) => (state === 'asked' ? [until] : []));
  return [...times.filter((time) => time > now), ...offers, ...swaps].sort()[0] ?? null;
}
