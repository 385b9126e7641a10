import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { ShiftDeed } from '../../typings/shift';
import { whoOf } from '../people/place.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { deedDone, type Doing } from './deeds.rules';
import { reserve } from './diary';
import { turnIn } from './diary.rules';
import { amendShift, keepersOf, keepShift } from './keepShifts';
import { moved } from './move.rules';
import { openShift, type OpenedShift } from './open';
import { membersOf } from './people';
import type { Member } from './reasons.rules';

const movedMeanwhile = refuse('CONFLICT', '这一班刚刚有变动，请刷新看看再操作。', 'v');
const ownBusy = refuse('CONFLICT', '这段时间您在别处有班，不能接；请先退掉那一班，或请别人接。', 'deed');
const busy = refuse('CONFLICT', '这个人那段时间在别处有班，请换人，或先调整那一班。', 'deed');

/** Does one thing with a shift: one compare-and-set; diaries and messages follow, by this call or by the clock. */
export async function actOnShift(
  { id, v, deed }: Ask<'shift.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.act'>>> {
  const opened = await openShift(id, asker, world);
  if (!opened.ok) return opened;
  const { shift } = opened.answer;
  if (shift.v !== v) return movedMeanwhile;
  const doing = await doingOf(opened.answer, deed, asker, world);
  const done = deedDone(deed, doing);
  if (!done.ok) return done;
  const comes = whoComes(deed, doing);
  const clash = comes === null ? null : await keepsTime(doing, comes, world);
  if (clash !== null) return clash;
  const { after, change } = moved(shift, done.answer.move, world.now());
  if (!(await amendShift(shift, change, world))) return movedMeanwhile;
  await world.courier.deliver(after, done.answer.move.told, 'shifts');
  await keepShift(id, world);
  return grant({ v: (await world.store.read('shifts', id))?.v ?? after.v, said: done.answer.said });
} // prettier-ignore

/** Somebody who stands there by this deed, and did not before. */
function whoComes(deed: ShiftDeed, { whom, member }: Doing): Member | null {
  if (deed.kind === 'assign') return whom;
  return deed.kind === 'swap' && deed.step === 'take' ? member : null;
}

/** NB: the time is kept before the shift is written; what is not written, the clock takes out again. */
async function keepsTime(
  { shift, openid: actor }: Doing,
  { openid }: Member,
  world: World,
): Promise<Refused | null> {
  return (await reserve(openid, [turnIn(shift)], world)).length > 0
    ? openid === actor
      ? ownBusy
      : busy
    : null;
}

async function doingOf(
  { shift, member, isKeeper }: OpenedShift,
  deed: ShiftDeed,
  { openid, post, name }: Asker,
  world: World,
): Promise<Doing> {
  const needsMembers = deed.kind === 'askSwap' || (isKeeper && (deed.kind === 'assign' || deed.kind === 'call'));
  const members = needsMembers ? await membersOf(shift.unit.id, world) : [];
  const inLine = shift.line.filter(({ state }) => state !== 'left');
  const about = 'who' in deed ? deed.who : '';
  const standing = inLine.find((one) => whoOf(one.openid) === about);
  return {
    shift,
    openid,
    isKeeper,
    by: actorOf(openid, post === null ? null : { role: post.role, title: post.title }, name ?? member?.name),
    at: world.now(),
    whom:
      members.find((one) => whoOf(one.openid) === about) ??
      (standing === undefined || deed.kind !== 'remove' ? null : { ...standing, captain: false }),
    member,
    members,
    keepers: deed.kind === 'swap' ? await keepersOf(shift.unit.id, world) : [],
  };
} // prettier-ignore

/** Who did it; somebody without a post is the captain of the volunteers. */
export const actorOf = (
  openid: string,
  post: Pick<JournalActor, 'role' | 'title'> | null,
  name: string | undefined,
): JournalActor => ({
  ...(post ?? { role: 'VOL', title: '队长' }),
  openid,
  ...(name === undefined ? {} : { name }),
});
