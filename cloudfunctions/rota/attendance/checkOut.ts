import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { timeOf } from '../../calendar.rules';
import { fieldTimeOf } from '../../fieldTime.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { endOf, minutesOf, spokenMinutes } from './end.rules';
import { ends } from './end.table';
import { attendanceIdOf } from './open.rules';
import { closesAt } from './window.rules';

const notIn = refuse('CONFLICT', '您还没有签到，请先签到；如果忘了按，请联系队长补记。', 'id');
const before = refuse('CONFLICT', '签退的时间早于签到，请检查手机的时间再按一次。', 'keptAt');

/**
 * Says that I leave. Nobody has to: without it the shift's end counts. Pressed again it is the last press that counts,
 * so that whoever pressed too soon has lost nothing. Two calls.
 */
export async function checkOut(
  { id, keptAt }: Ask<'attendance.checkOut'>,
  { openid }: Asker,
  { store, now }: World,
): Promise<Outcome<Answer<'attendance.checkOut'>>> {
  const mine = await store.read('attendances', attendanceIdOf(id, openid));
  if (mine?.inAt === undefined || (mine.state !== 'came' && mine.state !== 'pending')) return notIn;
  const time = fieldTimeOf(keptAt, now());
  if (!time.ok) return time;
  const { at, receivedAt } = time.answer;
  if (at < mine.inAt) return before;
  const isLater = (mine.outAt ?? '') < at;
  const after = isLater ? { ...mine, outAt: at, outReceivedAt: receivedAt } : mine;
  const set = {
    outAt: at,
    outReceivedAt: receivedAt,
    lookDueAt: closesAt(mine) > receivedAt ? closesAt(mine) : receivedAt,
  };
  if (isLater) await store.amend('attendances', mine._id, {}, {}, { set, add: { v: 1 } });
  const end = endOf(after);
  const served = minutesOf(after);
  return grant({
    end,
    endLabel: ends[end].label,
    said: `${timeOf(new Date(after.outAt ?? at))} 已签退${served === 0 ? '' : `，这一班 ${spokenMinutes(served)}`}，辛苦了。`,
  });
}
