import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { isDay } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { keepFree, readDiary } from './diary';

/** When I said that I can stand, and when not: two of the diary's fields, and one read. */
export async function readTimes(
  _ask: Ask<'shift.times'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.times'>>> {
  const { free, away } = await readDiary(openid, world);
  return grant({ free, away });
}

/** Keeps when I can stand, and when not; turns that I have stay as they are. */
export async function saveFree(
  { free, away }: Ask<'shift.free'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.free'>>> {
  if (free.some(({ weekdays }) => weekdays.length === 0))
    return refuse('INVALID', '有一段时间没有选星期几，请选上，或删去这一段。', 'free');
  if (free.some(({ from, to }) => from >= to))
    return refuse('INVALID', '有一段时间的结束不晚于开始，请改正。', 'free');
  if (away.some(({ from, to }) => !isDay(from) || !isDay(to) || to < from))
    return refuse('INVALID', '有一段不能来的日子填得不对，请改正。', 'away');
  return (await keepFree(openid, { free, away }, world))
    ? grant({ said: '已保存，以后自动排班会照这个来。已经排上的班不变。' })
    : refuse('CONFLICT', '刚刚有变动，请再保存一次。');
}
