import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { acknowledgeCase } from '../acknowledgeCase';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

const notYours = refuse('NOT_FOUND', '没有要您确认的提醒：可能是发给别人的，请核对编号或切换身份。');

const said = {
  mine: '已收到，请尽快处理。',
  already: '您已经确认过了。',
  over: '已经有人在办理，不用再确认了。',
} as const;

/** 收到: whoever was told of a case says so, once; said again, or too late, it says what is so (F119). Three calls at most. */
export async function acknowledge(
  { id }: Ask<'message.acknowledge'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'message.acknowledge'>>> {
  const report = await world.store.read('reports', id);
  const became = report === null ? 'foreign' : await acknowledgeCase(report, asker, world);
  if (became === 'foreign') return notYours;
  if (became === 'busy') return refuse('CONFLICT', '这件事项正在变动，请稍后再点一次“收到”。');
  return grant({ said: said[became] });
}
