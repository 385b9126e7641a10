import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { ThanksDoc } from '../../../typings/thanks';
import { dayOf } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import { looksRisky, notAccepted } from '../../riskyWords';
import type { Asker, World } from '../../world';
import { notThere } from '../open';
import { thanksIdOf } from './thanks.rules';
import { addressed, type Addressed } from './whom';

const said = '已送出，本人在“我的服务时长”里看得到。';
const saidToTeam = '已送出，在队的志愿者在“我的服务时长”里都看得到。';
const saidBefore = refuse('CONFLICT', '这个月已经这样谢过了，请换一句，或下个月再写。', 'reason');

/** Thanks a volunteer, or a team, once a month for the same thing; words of one's own are checked before (F060, F332). */
export async function sendThanks(
  { whom, reason, words }: Ask<'thanks.send'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'thanks.send'>>> {
  const found = await addressed(whom, asker, world);
  if (!found.ok) return found;
  if (asker.post === null) return notThere;
  const thanks = thanksOf(found.answer, { reason, words }, asker, world.now());
  const before = await world.store.read('thanks', thanks._id);
  if (before !== null) return isSame(before, thanks) ? done(whom) : saidBefore;
  if (await looksRisky([words], asker.openid, world.wechat)) return notAccepted;
  if ((await world.store.insert('thanks', thanks)) === 'inserted') return done(whom);
  const first = await world.store.read('thanks', thanks._id);
  return first !== null && isSame(first, thanks) ? done(whom) : saidBefore;
}

const done = ({ kind }: Ask<'thanks.send'>['whom']) => grant({ said: kind === 'team' ? saidToTeam : said });

/** Two taps of the same person are one. */
const isSame = (one: ThanksDoc, other: ThanksDoc): boolean =>
  one.words === other.words && one.by.openid === other.by.openid;

function thanksOf(
  { for: whom, unit, from }: Addressed,
  { reason, words }: Pick<ThanksDoc, 'reason' | 'words'>,
  { openid, name, post }: Asker,
  at: Date,
): ThanksDoc {
  const day = dayOf(at);
  const _id = thanksIdOf(whom, from, reason, day);
  const { role, title } = post ?? { role: 'VOL', title: '' };
  const by = { role, title, openid, ...(name === null ? {} : { name }) } as const;
  return { _id, for: whom, unit, from, reason, words, by, day, order: `${at.toISOString()}/${_id}` };
}
