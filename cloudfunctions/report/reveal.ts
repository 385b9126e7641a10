import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { sightOf } from './access.rules';
import { opening } from './opening.rules';
import { actorOf } from './step.rules';

const gone = refuse('NOT_FOUND', '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。', 'id');
const moved = refuse('CONFLICT', '这条上报刚刚有了新进展，请再点一次。', 'id');

const mostTries = 5;

/** Opens a case that this post reads with a reason only: written down first, good until the end of the day (§2.3: R). */
export async function revealReport(
  ask: Ask<'report.reveal'>,
  asker: Asker,
  world: World,
  tries = mostTries,
): Promise<Outcome<Answer<'report.reveal'>>> {
  const report = await world.store.read('reports', ask.id);
  const at = world.now();
  const sight = report === null ? 'none' : sightOf(report, asker, at);
  if (sight === 'handler') return grant({ said: '这件事项对您是打开的。' });
  if (report === null || sight !== 'reason') return gone;
  const by = actorOf({ ...asker, isJoined: false });
  const { change } = opening(report, { event: 'revealed', by, input: { reason: ask.reason }, owed: [], at });
  if (await world.store.amend('reports', report._id, { v: report.v }, {}, change))
    return grant({ said: '已记录您的理由，今天之内可以查看。' });
  return tries > 1 ? revealReport(ask, asker, world, tries - 1) : moved;
}
