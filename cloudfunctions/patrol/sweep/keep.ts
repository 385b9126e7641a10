import type { PatrolSweepDoc, SweepFinding } from '../../../typings/sweep';
import { secondsAfter } from '../../calendar.rules';
import { dueIds } from '../../dueIds';
import { roundPeriods } from '../../privacy/periods.table';
import { lookAgainAt } from '../../workflow/line.rules';
import type { World } from '../../world';
import { arrived } from '../arrived';
import { nextTry } from '../kept.rules';
import { isLate, lateTold, lateWords } from '../late.rules';
import { isMissing, stepChange } from './step.rules';
import { sweepFlow } from './sweep.table';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;

const sweptAtOnce = 200;

/** Every sweep that has to be looked at (F195). */
export async function lookAtSweeps(world: Outside): Promise<{ readonly kept: number }> {
  const due = await dueIds('patrolSweeps', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await keepSweep(id, world);
  return { kept: due.length };
}

/**
 * Ties a sweep to the reports of what was found, deletes it when it has been kept long enough. What happens if … it stops
 * anywhere: the sweep is still due, and each part may be done twice.
 */
export async function keepSweep(id: string, world: Outside): Promise<void> {
  const sweep = await world.store.read('patrolSweeps', id);
  if (sweep === null) return;
  const { store, now } = world;
  const removed = secondsAfter(new Date(sweep.madeAt), roundPeriods.roundDays * 86_400);
  if (removed <= now().toISOString()) {
    await store.remove('patrolSweeps', id, { v: sweep.v });
    return;
  }
  const findings = await arrived(sweep.findings, { in: 'sweep', id }, world);
  if (findings !== null) return link(sweep, findings, world);
  const late = sweep.findings.filter(isMissing);
  if (isLate(late, late[0]?.at ?? '', sweep.owed, now())) return tellLate(sweep, world);
  await lookAgain(sweep, removed, world);
}

/** NB: leaves it due: the next look sets when to look again. */
async function link(sweep: PatrolSweepDoc, findings: readonly SweepFinding[], { store, now }: Outside): Promise<void> {
  const row = sweep.state === 'cancelled' ? null : sweepFlow.states[sweep.state].steps.arrive;
  if (row === null) return;
  const before = new Set(sweep.findings.map(({ report }) => report?.id));
  const words = findings.flatMap(({ report }) => (report === null || before.has(report.id) ? [] : [report.number])).join('、');
  const by = { role: 'SYS', title: '系统' } as const;
  const taken = { sweep, step: 'arrive', row, input: { words }, by, more: { findings }, at: now() } as const;
  await store.amend('patrolSweeps', sweep._id, { v: sweep.v }, {}, stepChange(taken));
} // prettier-ignore

/** Once, a day after the first of them was found; leaves it due, too. */
async function tellLate(sweep: PatrolSweepDoc, { store, directory, now }: Outside): Promise<void> {
  const { _id, v, unit, title, findings } = sweep;
  const words = lateWords(title, findings.filter(isMissing));
  const message = lateTold({ unit: await directory.unit(unit.id), name: unit.name, words, page: `sweep/index?id=${_id}`, at: now() });
  const owedDueAt = lookAgainAt([...sweep.owed, message]);
  const set = owedDueAt === null ? {} : { owedDueAt };
  await store.amend('patrolSweeps', _id, { v }, {}, { set, add: { v: 1 }, append: { owed: [message] } });
} // prettier-ignore

async function lookAgain({ _id, v, findings }: PatrolSweepDoc, removed: string, { store, now }: Outside) {
  const since = findings.filter(({ report }) => report === null).map(({ at }) => at).toSorted().at(-1);
  const tries = since === undefined ? [] : nextTry(since, now());
  const [dueAt = removed] = [removed, ...tries].toSorted();
  await store.amend('patrolSweeps', _id, { v }, {}, { set: { dueAt } });
} // prettier-ignore
