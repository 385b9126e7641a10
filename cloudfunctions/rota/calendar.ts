import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { readDiary, shiftsOf } from './diary';
import { calendarOf } from './ics.rules';
import { openShift } from './open';

const mostTurns = 100;

const none = refuse('NOT_FOUND', '现在没有要来的班，请先报名。');
const notMine = refuse('CONFLICT', '您没有报过这一班，请先报名再放进日历。', 'id');

/** One turn of mine, or all that are to come, as a calendar file; one that I left, or that is cancelled, takes itself out. */
export async function makeCalendar(
  { id }: Ask<'shift.calendar'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.calendar'>>> {
  const { openid } = asker;
  const at = world.now();
  if (id !== null) {
    const opened = await openShift(id, asker, world);
    if (!opened.ok) return opened;
    const { shift } = opened.answer;
    if (!shift.line.some((one) => one.openid === openid)) return notMine;
    return grant({ name: `值班-${shift.day}.ics`, text: calendarOf([shift], openid, at) });
  }
  const { turns } = await readDiary(openid, world);
  const ids = turns.filter(({ to }) => to > at.toISOString()).map((turn) => turn.id);
  const shifts = await shiftsOf(ids.slice(0, mostTurns), world);
  const mine = shifts.filter(({ who }) => who.includes(openid));
  if (mine.length === 0) return none;
  return grant({ name: '我的班次.ics', text: calendarOf(mine.toSorted((a, b) => (a.order < b.order ? -1 : 1)), openid, at) });
} // prettier-ignore
