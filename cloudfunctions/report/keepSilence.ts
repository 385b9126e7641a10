import { dueIds } from '../dueIds';
import type { ReportDoc } from '../../typings/reportDoc';
import type { World } from '../world';
import { passSilence } from './silence.rules';

type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 50;
/** The clock has other duties in the same minute. */
const mostMilliseconds = 10_000;

/**
 * Tells those behind, and then the office above, of messages that nobody acknowledged (F114, F119). What happens if …
 * this stops between telling and writing it down: the notice's id is made from the message, so the next tick writes no
 * second one. … somebody acknowledges meanwhile: the write finds another `ackV`, and the next tick looks again.
 */
export async function sweepSilence(world: Outside): Promise<{ readonly looked: number }> {
  const begun = performance.now();
  let looked = 0;
  for (let isMore = true; isMore && performance.now() - begun < mostMilliseconds;) {
    const due = await dueNow(world);
    const reports = due.length === 0 ? [] : await world.store.readAll('reports', due);
    const moved = await Promise.all(reports.map((report) => passOne(report, world)));
    looked += moved.length;
    isMore = due.length === sweptAtOnce && moved.some((has) => has);
  }
  return { looked };
}

const dueNow = (world: Outside): Promise<readonly string[]> =>
  dueIds('reports', { by: 'silenceDueAt', limit: sweptAtOnce }, world);

async function passOne(report: ReportDoc, { store, directory, now }: Outside): Promise<boolean> {
  const { _id, v, ackV = 0, silenceDueAt } = report;
  if (silenceDueAt === undefined) return false;
  const [district, unit, at] = [await directory.district(), await directory.unit(report.unit.id), now()];
  const { notices, change } = passSilence({ report, staff: { district, unit, isDifficult: false, at }, at });
  for (const notice of notices) await store.insert('notices', notice);
  return store.amend('reports', _id, { v, ackV, silenceDueAt }, {}, change);
}
