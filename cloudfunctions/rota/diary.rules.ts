import type { DiaryDoc, DiaryTurn, ShiftDoc } from '../../typings/shift';
import { secondsAfter } from '../calendar.rules';

/** What is over so long is not kept in a diary: the shifts themselves are the record. */
const keptDays = 60;

export const newDiary = (openid: string): DiaryDoc => ({ _id: openid, v: 0, turns: [], free: [], away: [] });

export const turnIn = ({ _id, startsAt, endsAt, unit }: ShiftDoc): DiaryTurn => ({
  id: _id,
  from: startsAt,
  to: endsAt,
  unit,
  settled: false,
});

/** A diary with these turns as well; those that overlap another of it are left out, and named. */
export function withTurns(
  { turns }: Pick<DiaryDoc, 'turns'>,
  added: readonly DiaryTurn[],
  at: Date,
): { readonly turns: readonly DiaryTurn[]; readonly clashing: readonly string[] } {
  const since = secondsAfter(at, -keptDays * 86_400);
  const kept = turns.filter(({ to }) => to > since);
  const clashing: string[] = [];
  for (const turn of added) {
    if (kept.some(({ id }) => id === turn.id)) continue;
    if (kept.some(({ from, to }) => from < turn.to && turn.from < to)) clashing.push(turn.id);
    if (!clashing.includes(turn.id)) kept.push(turn);
  }
  return { turns: kept, clashing };
}

/** A diary as the shifts say: of these turns, those whose shift has the person, or where they stood in, stay and are sure. */
export const settledTurns = (
  { _id, turns }: Pick<DiaryDoc, '_id' | 'turns'>,
  asked: readonly string[],
  shifts: readonly Pick<ShiftDoc, '_id' | 'who' | 'state'>[],
  stoodIn: readonly string[] = [],
): readonly DiaryTurn[] =>
  turns.flatMap((turn) => {
    if (!asked.includes(turn.id)) return [turn];
    const shift = shifts.find((one) => one._id === turn.id);
    const isTheirs = shift?.who.includes(_id) === true || stoodIn.includes(turn.id);
    return shift?.state === 'open' && isTheirs ? [{ ...turn, settled: true }] : [];
  });
