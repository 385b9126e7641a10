import type { AttendanceDoc } from '../../../typings/attendance';
import type { Outcome } from '../../../typings/refusal';
import type { ShiftDoc, Standing } from '../../../typings/shift';
import { whoOf } from '../../people/place.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { reserve, settleDiary } from '../diary';
import { turnIn } from '../diary.rules';
import { decided } from '../line.rules';
import { standingAt } from '../people';
import { isOpen, substituteIdOf } from '../substitute/substitute.rules';
import { attendanceIdOf, newAttendance } from './open.rules';
import { closesAt } from './window.rules';

/*
 * Pressing for somebody else (F182): only who was registered for it and accepted. The place is claimed by the document
 * of whose it is, which exists once: of the two, whoever presses first stands there, and neither shift nor line is
 * written (ADR 0024).
 */

const notAccepted = refuse(
  'FORBIDDEN',
  '对方登记了您替班，您还没有答应。请先在“我的班次”里点“我愿意替”，再签到。',
  'id',
);
const otherForce = refuse('FORBIDDEN', '您现在和对方不是同一类值班人员，不能替，请联系队长安排。', 'id');
const isThere = refuse(
  'CONFLICT',
  '您替的人已经签到，或已有别人替了，这一班不用您替；请回到“我的班次”看别的班。',
  'id',
);
const busy = refuse('CONFLICT', '这段时间您在别处有班，不能替。请先退掉那一班，或请队长安排别人。', 'id');

/** Who presses, and for whom one of them. */
export interface StandingIn {
  readonly standing: Pick<Standing, 'openid' | 'name' | 'force'>;
  readonly givers: readonly Standing[];
}

/** For whom somebody may press at a shift; `own` when they are registered for nobody there. One call, three where they are. */
export async function standInAt(
  shift: ShiftDoc,
  asker: Asker,
  at: Date,
  own: Outcome<never>,
  world: World,
): Promise<Outcome<StandingIn>> {
  const { openid } = asker;
  const held = decided(shift.line, shift.needs).filter((one) => one.state === 'held' && one.openid !== '');
  const ids = held.flatMap((one) => scopesOf(shift).map((scope) => substituteIdOf(scope, one.openid, openid)));
  const found = ids.length === 0 ? [] : await world.store.readAll('substitutes', ids);
  const open = found.filter((one) => isOpen(one, at));
  if (open.length === 0) return own;
  const accepted = open.filter(({ state }) => state === 'accepted').map(({ from }) => from.openid);
  if (accepted.length === 0) return notAccepted;
  const { member, stranger } = await standingAt(asker, shift.unit.id, world, shift.one);
  if (member === null) return refuse('FORBIDDEN', stranger, 'id');
  const givers = held.filter((one) => accepted.includes(one.openid) && one.force === member.force);
  return givers.length === 0 ? otherForce : grant({ standing: member, givers });
} // prettier-ignore

const scopesOf = ({ _id, unit }: ShiftDoc): readonly string[] => [_id, unit.id];

/**
 * Takes the place of the first whose it is and who did not press: first the time in the own diary, then the claim.
 * Answers what stands for whose place it is. What happens if … it stops before the own press is written: pressed again
 * it goes on; else the clock gives the place back.
 */
export async function takePlace(
  shift: ShiftDoc,
  { standing: { openid }, givers }: StandingIn,
  world: World,
): Promise<Outcome<string>> {
  const own = await world.store.read('attendances', attendanceIdOf(shift._id, openid));
  // NB: a press that was not accepted takes no place a second time.
  if (own?.state === 'refused') return grant(own.insteadOf ?? '');
  if ((await reserve(openid, [turnIn(shift)], world)).length > 0) return busy;
  for (const giver of givers)
    if (await isClaimed(shift, giver, whoOf(openid), world)) return grant(whoOf(giver.openid));
  await settleDiary(openid, [shift._id], world);
  return isThere;
}

async function isClaimed(
  shift: ShiftDoc,
  giver: Standing,
  substitute: string,
  { store, now }: World,
): Promise<boolean> {
  const lookDueAt = [closesAt(shift), now().toISOString()].sort()[1] ?? closesAt(shift);
  const claim: AttendanceDoc = { ...newAttendance(shift, giver, 'substituted'), substitute, lookDueAt };
  if ((await store.insert('attendances', claim)) === 'inserted') return true;
  const before = await store.read('attendances', attendanceIdOf(shift._id, giver.openid));
  if (before === null) return false;
  if (before.state === 'substituted') return before.substitute === substitute;
  if (before.state !== 'absent' && before.state !== 'excused') return false;
  const change = { set: { state: claim.state, substitute, lookDueAt }, add: { v: 1 } };
  return store.amend('attendances', before._id, { v: before.v }, {}, change);
}
