import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { amendRoster, movedMeanwhile, openRoster } from './open';
import { rowOf } from './bind.rules';

/** One whole mobile number, for a reason that stays in the roster's record; without the record, no number (F031, R). */
export async function revealMobile(
  { unitId, rowId, reason }: Ask<'roster.reveal'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.reveal'>>> {
  const opened = await openRoster(unitId, asker, world);
  if (!opened.ok) return opened;
  const { roster, post } = opened.answer;
  const row = rowOf(roster, rowId);
  if (row === null) return refuse('NOT_FOUND', '这一行已经不在名单里，请刷新。', 'rowId');
  if (row.mobile === '') return refuse('NOT_FOUND', '这一行没有填手机号。', 'rowId');
  const entry = chained(roster.journal, {
    at: world.now().toISOString(),
    event: 'revealed',
    from: roster.state,
    to: roster.state,
    by: {
      role: post.role,
      title: post.title,
      openid: asker.openid,
      ...(asker.name === null ? {} : { name: asker.name }),
    },
    input: { reason, who: row.name },
    desk: '',
    spoken: {},
  });
  const change = { set: { v: roster.v + 1 }, append: { journal: [entry] } };
  const written = await amendRoster(opened.answer, change, world);
  return written ? grant({ mobile: row.mobile, v: roster.v + 1 }) : movedMeanwhile;
}
