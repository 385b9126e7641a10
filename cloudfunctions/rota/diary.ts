import type { DiaryDoc, DiaryTurn, ShiftDoc } from '../../typings/shift';
import { dueIds } from '../dueIds';
import { leased } from '../workflow/delivery.rules';
import type { World } from '../world';
import { attendanceIdOf } from './attendance/open.rules';
import { newDiary, settledTurns, withTurns } from './diary.rules';

type Outside = Pick<World, 'store' | 'now'>;

const mostTries = 8;
const atOnce = 100;
const sweptAtOnce = 200;

export const readDiary = async (openid: string, { store }: Pick<World, 'store'>): Promise<DiaryDoc> =>
  (await store.read('diaries', openid)) ?? newDiary(openid);

/**
 * Keeps time for turns, before a shift is asked for them: whoever asks for two that overlap, at whatever schools and
 * however fast, has one. Answers those that were not free. What no shift confirms is taken out by the clock.
 */
export async function reserve(
  openid: string,
  added: readonly DiaryTurn[],
  world: Outside,
): Promise<readonly string[]> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const diary = await readDiary(openid, world);
    const { turns, clashing } = withTurns(diary, added, world.now());
    if (clashing.length === added.length) return clashing;
    if (await keep(diary, { turns, dueAt: leased(world.now()) }, world)) return clashing;
  }
  throw new Error('a diary moves too often');
}

async function keep(
  diary: DiaryDoc,
  set: Partial<DiaryDoc>,
  { store }: Outside,
  unset: readonly string[] = [],
): Promise<boolean> {
  if (diary.v === 0) return (await store.insert('diaries', { ...diary, ...set, v: 1 })) === 'inserted';
  const change = { set: { ...set }, add: { v: 1 }, ...(unset.length === 0 ? {} : { unset }) };
  return store.amend('diaries', diary._id, { v: diary.v }, {}, change);
}

/**
 * Brings a diary in line with the shifts; only these, or, once its lease is over, all that is not sure. NB: what another
 * call has just reserved is not touched by it.
 */
export async function settleDiary(
  openid: string,
  only: readonly string[] | null,
  world: Outside,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const diary = await readDiary(openid, world);
    const asked = diary.turns.filter(({ id, settled }) => only?.includes(id) ?? !settled).map(({ id }) => id);
    if (asked.length === 0 && (only !== null || diary.dueAt === undefined)) return;
    const shifts = await shiftsOf(asked, world);
    const elsewhere = shifts.filter(({ who }) => !who.includes(openid)).map(({ _id }) => _id);
    const turns = settledTurns(diary, asked, shifts, await stoodInAt(openid, elsewhere, world));
    const isSure = turns.every(({ settled }) => settled);
    if (await keep(diary, { turns }, world, isSure ? ['dueAt'] : [])) return;
  }
}

/** At which of these shifts somebody pressed in another's place: no line says so (F182, ADR 0024). */
async function stoodInAt(
  openid: string,
  ids: readonly string[],
  { store }: Pick<World, 'store'>,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const found = await store.readAll('attendances', ids.map((id) => attendanceIdOf(id, openid)));
  return found.filter(({ insteadOf }) => insteadOf !== undefined).map(({ shift }) => shift);
} // prettier-ignore

/** These shifts as they are now; one call a hundred. */
export async function shiftsOf(
  ids: readonly string[],
  { store }: Pick<World, 'store'>,
): Promise<readonly ShiftDoc[]> {
  const found: ShiftDoc[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    found.push(...(await store.readAll('shifts', ids.slice(from, from + atOnce))));
  return found;
}

/** Diaries whose call stopped between keeping the time and standing in line, or before it was sure. */
export async function sweepDiaries(world: Outside): Promise<{ readonly settled: number }> {
  const due = await dueIds('diaries', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const openid of due) await settleDiary(openid, null, world);
  return { settled: due.length };
}

/** Keeps when somebody can stand, and when they cannot. */
export async function keepFree(
  openid: string,
  times: Pick<DiaryDoc, 'free' | 'away'>,
  world: Outside,
): Promise<boolean> {
  return keep(await readDiary(openid, world), times, world);
}
