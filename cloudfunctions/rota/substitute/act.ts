import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { SubstituteDoc, SubstituteState } from '../../../typings/substitute';
import { secondsAfter } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import { lookAgainAt } from '../../workflow/line.rules';
import type { Asker, World } from '../../world';
import { standingAt } from '../people';
import { keptDays } from './settings.table';
import { isOpen, otherOf, substituteStep, toldOfSubstitute } from './substitute.rules';

const hidden = refuse('NOT_FOUND', '没有找到这条登记，请返回刷新看看。', 'id');
const over = refuse('CONFLICT', '这条登记已经结束，请刷新看看；要替班请对方重新登记。', 'step');
const notYours = refuse('FORBIDDEN', '这一步要由对方来点，请等对方，或刷新看看。', 'step');
const moved = refuse('CONFLICT', '刚刚有变动，请刷新看看再点。', 'v');
const notMember = (stranger: string) => refuse('FORBIDDEN', stranger, 'step');
const otherForce = refuse('FORBIDDEN', '您现在和对方不是同一类值班人员，不能替；请联系队长安排。', 'step');

/** Accepts, declines, or takes it back, which either may: one write of one document; the other is told (F182). */
export async function actOnSubstitute(
  { id, v, step }: Ask<'substitute.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'substitute.act'>>> {
  const one = await world.store.read('substitutes', id);
  if (one === null || !one.named.includes(asker.openid)) return hidden;
  if (!isOpen(one, world.now())) return over;
  const row = substituteStep(one, step, asker.openid);
  if (row === null || row.to === 'stay') return notYours;
  if (one.v !== v) return moved;
  if (step === 'accept') {
    const { member, stranger } = await standingAt(asker, one.unit.id, world);
    if (member === null) return notMember(stranger);
    if (member.force !== one.force) return otherForce;
  }
  return (await isStepped(one, row.to, asker.openid, world)) ? grant({ v: v + 1, said: row.said }) : moved;
}

async function isStepped(
  one: SubstituteDoc,
  state: SubstituteState,
  openid: string,
  world: World,
): Promise<boolean> {
  const at = world.now();
  const v = one.v + 1;
  const told = toldOfSubstitute({ ...one, v }, state, otherOf(one, openid).openid, at);
  const owed = [...one.owed, told];
  const due = lookAgainAt(owed);
  const set = {
    v,
    state,
    ...(due === null ? {} : { owedDueAt: due }),
    ...(state === 'accepted' ? {} : { endsDueAt: secondsAfter(at, keptDays * 86_400) }),
  };
  const change = { set, append: { owed: [told] } };
  if (!(await world.store.amend('substitutes', one._id, { v: one.v }, {}, change))) return false;
  await world.courier.deliver({ ...one, v, owed }, [told], 'substitutes');
  return true;
}
