import type { AttendanceDoc } from '../../../typings/attendance';
import type { Suspicion } from '../../../typings/checkIn';
import { secondsAfter } from '../../calendar.rules';
import { dueIds } from '../../dueIds';
import { whoOf } from '../../people/place.rules';
import { type Press, suspicionsBeside } from '../../suspicion.rules';
import type { World } from '../../world';
import { recountDay } from './days';
import { besideLast, photoDays } from './settings.table';

type Outside = Pick<World, 'store' | 'now' | 'directory' | 'files'>;

const sweptAtOnce = 200;

/**
 * Looks at presses again once their shift is over: beside the earlier ones of the same person, at the code that hangs
 * now, and at the picture's end; then counts their days. What happens if … it stops anywhere: they are still due, and
 * every part of it is the same done twice.
 */
export async function sweepAttendances(world: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('attendances', { by: 'lookDueAt', limit: sweptAtOnce }, world);
  const looked: AttendanceDoc[] = [];
  for (const id of due) {
    const found = await world.store.read('attendances', id);
    if (found?.lookDueAt !== undefined) looked.push(await lookedAt(found, world));
  }
  const days = new Map(looked.map(({ unit, day }) => [`${unit.id}/${day}`, { unit: unit.id, day }]));
  for (const { unit, day } of days.values()) await recountDay(unit, day, world);
  for (const one of looked) await done(one, world);
  return { looked: looked.length };
}

async function lookedAt(one: AttendanceDoc, world: Outside): Promise<AttendanceDoc> {
  if (one.state === 'substituted') return stoodInFor(one, world);
  if (one.state === 'refused' && one.insteadOf !== undefined) await givenBack(`${one.shift}.${one.insteadOf}`, whoOf(one.openid), world);
  const found = [...suspicionsBeside(pressOf(one), await earlierOf(one, world)), ...(await oldCode(one, world))];
  const flags = [...new Set([...one.flags, ...found])];
  if (flags.length === one.flags.length) return one;
  const isKept = await world.store.amend('attendances', one._id, { v: one.v }, {}, { set: { flags }, add: { v: 1 } });
  return isKept ? { ...one, flags, v: one.v + 1 } : one;
} // prettier-ignore

/** A place that was claimed for somebody whose own press never came is given back: nobody stood there, as far as is known. */
async function stoodInFor(one: AttendanceDoc, { store }: Outside): Promise<AttendanceDoc> {
  const { _id, v, shift, substitute } = one;
  if (substitute === undefined || (await store.read('attendances', `${shift}.${substitute}`)) !== null) return one;
  const change = { set: { state: 'absent' as const }, unset: ['substitute'], add: { v: 1 } };
  return (await store.amend('attendances', _id, { v }, {}, change)) ? { ...one, state: 'absent', v: v + 1 } : one;
} // prettier-ignore

/** Whoever stood in was not accepted: the place was nobody's. */
async function givenBack(id: string, substitute: string, { store }: Outside): Promise<void> {
  const change = { set: { state: 'absent' as const }, unset: ['substitute'], add: { v: 1 } };
  await store.amend('attendances', id, { state: 'substituted', substitute }, {}, change);
}

const pressOf = ({
  inAt = '',
  post,
  metres,
  mark,
}: Pick<AttendanceDoc, 'inAt' | 'post' | 'metres' | 'mark'>): Press => ({
  at: inAt,
  place: post.point,
  metres: metres ?? null,
  mark: mark ?? null,
});

async function earlierOf({ openid, order }: AttendanceDoc, { store }: Outside): Promise<readonly Press[]> {
  const found = await store.page('attendances', {
    match: { openid },
    by: 'order',
    direction: 'desc',
    after: order,
    limit: besideLast,
    fields: ['inAt', 'post', 'metres', 'mark'],
  });
  return found.filter(({ inAt }) => inAt !== undefined).map(pressOf);
}

async function oldCode(
  { unit, post, codeVersion }: AttendanceDoc,
  { store }: Outside,
): Promise<readonly Suspicion[]> {
  if (codeVersion === undefined) return [];
  const hung = (await store.read('rotas', unit.id))?.codes?.[post.id] ?? 1;
  return codeVersion < hung ? ['oldCode'] : [];
}

/** NB: whoever pressed meanwhile is due again by their own write. */
async function done(one: AttendanceDoc, { store, now, files }: Outside): Promise<void> {
  const { _id, v, photo, endsAt } = one;
  const ends = secondsAfter(new Date(endsAt), photoDays * 86_400);
  const isOver = photo !== undefined && ends <= now().toISOString();
  if (isOver) await files.remove([photo]);
  const waits = photo !== undefined && !isOver;
  await store.amend('attendances', _id, { v }, {}, {
    ...(waits ? { set: { lookDueAt: ends } } : { unset: ['lookDueAt', ...(isOver ? ['photo'] : [])] }),
  });
} // prettier-ignore
