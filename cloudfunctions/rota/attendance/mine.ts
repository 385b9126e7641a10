import type { Attended, MyTurn } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { ShiftDoc } from '../../../typings/shift';
import { secondsAfter, timeOf } from '../../calendar.rules';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { readDiary, shiftsOf } from '../diary';
import { standsAt } from '../reasons.rules';
import { endOf } from './end.rules';
import { ends } from './end.table';
import { wordsOf } from './line.rules';
import { attendanceIdOf } from './open.rules';
import { closesMinutes } from './settings.table';
import { pressFrom } from './window.rules';

const daySeconds = 86_400;
const mostTurns = 10;

/** The turns that I can press at now or soon, and what I did at them: three calls (F181). */
export async function myTurns(
  _ask: Ask<'attendance.turns'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.turns'>>> {
  const now = world.now();
  const since = secondsAfter(now, -closesMinutes * 60);
  const until = secondsAfter(now, 2 * daySeconds);
  const { turns } = await readDiary(openid, world);
  const ids = turns
    .filter(({ from, to }) => to > since && from < until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, mostTurns)
    .map(({ id }) => id);
  const shifts = (await shiftsOf(ids, world))
    .filter((shift) => shift.state === 'open' && standsAt(shift, openid)?.state === 'held')
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const mine = shifts.map(({ _id }) => attendanceIdOf(_id, openid));
  const attended = mine.length === 0 ? [] : await world.store.readAll('attendances', mine);
  const byShift = new Map(attended.map((one) => [one.shift, one]));
  return grant({ turns: shifts.map((shift) => turnOf(shift, byShift.get(shift._id), now.toISOString())) });
}

/** A turn as it can be pressed at, with what I did there. */
export function turnOf(shift: ShiftDoc, mine: Attended | undefined, at: string): MyTurn {
  const { _id, unit, post, day, startsAt, endsAt } = shift;
  const end = mine === undefined ? 'expected' : endOf(mine);
  const isIn = mine?.state === 'came' || mine?.state === 'pending';
  return {
    id: _id,
    unit,
    postName: post.name,
    day,
    time: `${timeOf(new Date(startsAt))}–${timeOf(new Date(endsAt))}`,
    startsAt,
    endsAt,
    opensAt: pressFrom(shift),
    end,
    endLabel: ends[end].label,
    words: mine === undefined ? '' : wordsOf(mine),
    mayCheckIn: !isIn && mine?.state !== 'refused' && pressFrom(shift) <= at && at <= endsAt,
    mayCheckOut: isIn && mine.outAt === undefined,
  };
}
