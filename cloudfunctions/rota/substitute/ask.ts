import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { ShiftDoc } from '../../../typings/shift';
import type { SubstituteDoc } from '../../../typings/substitute';
import { grant, refuse } from '../../refuse';
import { lookAgainAt } from '../../workflow/line.rules';
import type { Asker, World } from '../../world';
import { openShift } from '../open';
import { membersOf } from '../people';
import { type Member, standsAt } from '../reasons.rules';
import { substitutesOf } from './mine';
import { mostOpen } from './settings.table';
import {
  endsAfter,
  isOpen,
  namedAs,
  substituteIdOf,
  toldOfSubstitute,
  turnOfShift,
} from './substitute.rules';

const notMine = refuse(
  'FORBIDDEN',
  '只能给自己排上的班登记替班人；这一班没有排您，请先报名或请队长安排。',
  'shift',
);
const begun = refuse('CONFLICT', '这一班已经开始，来不及登记替班人，请打电话告诉队长或责任网格员。', 'shift');
const cancelled = refuse('CONFLICT', '这一班已取消，不用登记替班人；请看别的班。', 'shift');
const tooMany = refuse('CONFLICT', `您登记的替班人已有 ${mostOpen} 个，请先取消用不着的再登记。`, 'name');
const already = refuse('CONFLICT', '这个人已经登记过，请看“替班人”里是不是等对方答应。', 'name');
const moved = refuse('CONFLICT', '刚刚有变动，请刷新看看再登记。', 'name');

/**
 * Names who may stand in for me, for a turn or for each of its school; nothing holds before they accept (F182). The id
 * is made from the two and the turn, so that five taps are one.
 */
export async function askSubstitute(
  { shift: id, whole, name }: Ask<'substitute.ask'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'substitute.ask'>>> {
  const opened = await openShift(id, asker, world);
  if (!opened.ok) return opened;
  const { shift, member } = opened.answer;
  if (member === null || standsAt(shift, asker.openid)?.state !== 'held') return notMine;
  if (shift.state === 'cancelled') return cancelled;
  if (shift.startsAt <= world.now().toISOString()) return begun;
  const found = namedAs(name, member, await membersOf(shift.unit.id, world));
  if (!found.ok) return found;
  const mine = await substitutesOf(asker.openid, world);
  if (mine.filter((one) => one.from.openid === asker.openid && isOpen(one, world.now())).length >= mostOpen)
    return tooMany;
  return named(shift, whole, member, found.answer, world);
}

async function named(
  shift: ShiftDoc,
  whole: boolean,
  giver: Member,
  asked: Member,
  world: World,
): Promise<Outcome<Answer<'substitute.ask'>>> {
  const at = world.now();
  const _id = substituteIdOf(whole ? shift.unit.id : shift._id, giver.openid, asked.openid);
  const before = await world.store.read('substitutes', _id);
  if (before !== null && isOpen(before, at)) return already;
  const after = asking(shift, whole, { giver, asked, at, v: (before?.v ?? 0) + 1 });
  if (!(await isKept(before, after, world))) return moved;
  await world.courier.deliver(after, after.owed.slice(-1), 'substitutes');
  return grant({ said: `已问${asked.name}，对方答应以后才算登记好。在那以前只有您自己能签到。` });
}

interface Asking {
  readonly giver: Member;
  readonly asked: Member;
  readonly at: Date;
  readonly v: number;
}

function asking(shift: ShiftDoc, whole: boolean, { giver, asked, at, v }: Asking): SubstituteDoc {
  const turn = whole ? null : turnOfShift(shift);
  const { unit } = shift;
  const _id = substituteIdOf(whole ? unit.id : shift._id, giver.openid, asked.openid);
  const told = toldOfSubstitute({ v, unit, turn }, 'asked', asked.openid, at);
  return {
    _id,
    v,
    unit,
    turn,
    from: { openid: giver.openid, name: giver.name },
    to: { openid: asked.openid, name: asked.name },
    force: giver.force,
    named: [giver.openid, asked.openid],
    at: at.toISOString(),
    state: 'asked',
    owed: [told],
    owedDueAt: lookAgainAt([told]) ?? at.toISOString(),
    endsDueAt: endsAfter(turn, at),
  };
}

/** NB: one that was declined or withdrawn is asked again in its place. */
async function isKept(before: SubstituteDoc | null, after: SubstituteDoc, { store }: World): Promise<boolean> {
  if (before === null) return (await store.insert('substitutes', after)) === 'inserted';
  const { _id, ...set } = after;
  return store.amend('substitutes', _id, { v: before.v }, {}, { set });
} // prettier-ignore
