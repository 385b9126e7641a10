import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { gone, lookInside } from './lookInside';

/** Opens a case that this post reads with a reason only: written down first, good until the end of the day (§2.3: R). */
export const revealReport = (
  { id, reason }: Ask<'report.reveal'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.reveal'>>> =>
  lookInside<Answer<'report.reveal'>>(id, asker, world, (_report, sight) => {
    if (sight === 'handler') return grant({ said: '这件事项对您是打开的。' });
    if (sight !== 'reason') return gone;
    const show = () => grant({ said: '已记录您的理由，今天之内可以查看。' });
    return { event: 'revealed', input: { reason }, owed: [], show };
  });
