import type { Finding, RoundDoc } from '../../typings/round';
import { dueIds } from '../dueIds';
import type { World } from '../world';
import { lookAgainAt } from '../workflow/line.rules';
import { arrived } from './arrived';
import { roundFlow } from './flow.table';
import { recountDay } from './keepDays';
import { type NextLook, nextLook, photosOf, withoutPhotos } from './kept.rules';
import { isLate, lateTold, lateWords } from './late.rules';
import { isLinked, stepChange } from './step.rules';

type Outside = Pick<World, 'store' | 'now' | 'directory' | 'files'>;

const sweptAtOnce = 200;
/** A link, a count, photos: each is a write of its own, and the last finds nothing more to do. */
const mostRounds = 5;

/** Every round that has to be looked at. */
export async function sweepRounds(world: Outside): Promise<{ readonly kept: number }> {
  const due = await dueIds('rounds', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await keepRound(id, world);
  return { kept: due.length };
}

/**
 * Does what a round still needs: ties it to the reports of what was found, has a day counted again that was settled
 * before, deletes what has been kept long enough. What happens if … it stops anywhere: the round is still due, and each
 * part may be done twice.
 */
export async function keepRound(id: string, world: Outside): Promise<void> {
  for (let nth = 0; nth < mostRounds; nth += 1) {
    const round = await world.store.read('rounds', id);
    if (round === null) return;
    const next = nextLook(round, world.now());
    if (next.then === 'remove') return remove(round, world);
    if (!(await keepOnce(round, next, world))) return;
  }
}

/** True: it changed, and is to be looked at again. */
async function keepOnce(round: RoundDoc, next: NextLook, world: Outside): Promise<boolean> {
  const findings = await arrived(round.findings, { in: 'round', id: round._id }, world);
  if (findings !== null) return link(round, findings, world);
  if (round.uncounted && (await recountDay(round.unit.id, round.day, world)))
    return world.store.amend('rounds', round._id, { v: round.v }, {}, { set: { uncounted: false }, add: { v: 1 } });
  if (isLate(round.findings, round.receivedAt, round.owed, world.now())) return tellLate(round, world);
  if (next.then === 'photos') {
    await world.files.remove(photosOf(round));
    return world.store.amend('rounds', round._id, { v: round.v }, {}, { set: { visits: withoutPhotos(round) }, add: { v: 1 } });
  }
  await lookAgain(round, next.at, world);
  return false;
} // prettier-ignore

/** Once, a day after the round came (F191): whoever walked it has the report on the phone, or has lost it. */
async function tellLate(round: RoundDoc, { store, directory, now }: Outside): Promise<boolean> {
  const { _id, v, unit, circuit, findings } = round;
  const words = lateWords(circuit.name, findings);
  const message = lateTold({ unit: await directory.unit(unit.id), name: unit.name, words, page: `round/index?id=${_id}`, at: now() });
  const owedDueAt = lookAgainAt([...round.owed, message]);
  const set = owedDueAt === null ? {} : { owedDueAt };
  return store.amend('rounds', _id, { v }, {}, { set, add: { v: 1 }, append: { owed: [message] } });
} // prettier-ignore

async function lookAgain({ _id, v }: RoundDoc, next: string, { store }: Outside): Promise<void> {
  await store.amend('rounds', _id, { v }, {}, { set: { dueAt: next } });
}

async function remove(round: RoundDoc, { store, files }: Outside): Promise<void> {
  await files.remove(photosOf(round));
  await store.remove('rounds', round._id, { v: round.v });
}

async function link(round: RoundDoc, findings: readonly Finding[], { store, now }: Outside): Promise<boolean> {
  if (!isLinked(findings))
    return store.amend('rounds', round._id, { v: round.v }, {}, { set: { findings }, add: { v: 1 } });
  const { state } = round;
  const row = state === 'counted' ? null : roundFlow.states[state].steps.arrive;
  if (row === null) return store.amend('rounds', round._id, { v: round.v }, {}, { set: { findings }, add: { v: 1 } });
  const input = { words: findings.map(({ report }) => report?.number ?? '').join('、') };
  const taken = { round, step: 'arrive', row, input, by: { role: 'SYS', title: '系统' }, more: { findings }, at: now() } as const;
  return store.amend('rounds', round._id, { v: round.v }, {}, stepChange(taken));
} // prettier-ignore
