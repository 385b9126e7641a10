import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ShiftDoc, SignedUp, Standing } from '../../typings/shift';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { readDiary, reserve, settleDiary } from './diary';
import { turnIn } from './diary.rules';
import { decided, waitingPlace } from './line.rules';
import { standingAt } from './people';
import { type Member, mindOf, standsAt, whyNot } from './reasons.rules';
import { reasonWords } from './reasons.table';

const gone = '没有找到这一班，请刷新列表后再选。';
const clashing = '这一班和您刚报的另一班时间重叠，请先看“我的班次”。';

/** Signs up for several shifts, one after the other; each is answered by itself (F180). */
export async function signUp(
  { ids }: Ask<'shift.signUp'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.signUp'>>> {
  const each: SignedUp[] = [];
  for (const id of new Set(ids)) each.push(await signUpOne(id, asker, world));
  return grant({ each });
}

async function signUpOne(id: string, asker: Asker, world: World): Promise<SignedUp> {
  const { openid } = asker;
  const shift = await world.store.read('shifts', id);
  if (shift === null) return { id, ok: false, said: gone };
  const { member, stranger } = await standingAt(asker, shift.unit.id, world, shift.one);
  const diary = await readDiary(openid, world);
  const why = whyNot({ shift, openid, member, stranger, diary, at: world.now() });
  if (why !== '' || member === null) return { id, ok: false, said: why };
  if ((await reserve(openid, [turnIn(shift)], world)).length > 0) return { id, ok: false, said: clashing };
  const isIn = await joinLine(shift, member, world);
  await settleDiary(openid, [id], world);
  const after = isIn ? await world.store.read('shifts', id) : null;
  if (after === null) return { id, ok: false, said: reasonWords.already };
  return { id, ok: true, said: saidOf(after, openid) + mindOf(shift, diary.turns) };
}

/**
 * Stands at the end of the line: one write that asks for no version, so that two hundred at once are two hundred in the
 * order in which the database took them, and nobody twice.
 */
export function joinLine(
  { _id }: Pick<ShiftDoc, '_id'>,
  { openid, name, force }: Member,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<boolean> {
  const one: Standing = { openid, name, force, at: now().toISOString(), by: 'self', state: 'new' };
  const change = { append: { line: [one], who: [openid], named: [openid] }, add: { v: 1 } };
  return store.amend('shifts', _id, { state: 'open' }, { who: openid }, change);
}

function saidOf(shift: ShiftDoc, openid: string): string {
  if (standsAt(shift, openid)?.state === 'held') return '已排上，开始前会提醒您。';
  const place = waitingPlace(decided(shift.line, shift.needs), openid);
  return `已排满，您在候补第 ${place} 位；有空位会提醒您确认。`;
}
