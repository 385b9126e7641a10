import { dueIds } from '../dueIds';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Change, World } from '../world';
import { passTime, timePutRight } from './passTime.rules';

type Outside = Omit<World, 'courier'>;

/** How many cases, and how long it took. */
interface Swept {
  readonly passed: number;
  readonly milliseconds: number;
}

/** Ids come by index, whole cases by the handful: an answer of the database stays small. */
const sweptAtOnce = 200;
const readAtOnce = 20;
/** The clock has other duties in the same minute. */
const mostMilliseconds = 15_000;

/**
 * Everything that time alone does to cases (F100, F116). Only what is due is touched, by index; each is one
 * compare-and-set that holds its journal entries, its messages and the date of its next look together. What happens if
 * … this stops anywhere: what was written is done, the rest is still due. … two sweep at once: the second write finds
 * another version. … somebody takes a step meanwhile: the same, and the next tick looks again.
 */
export async function sweepClock(world: Outside): Promise<Swept> {
  const begun = performance.now();
  const swept = (passed: number): Swept => ({
    passed,
    milliseconds: Math.round(performance.now() - begun),
  });
  let passed = 0;
  for (;;) {
    const due = await dueNow(world);
    let moved = 0;
    for (let from = 0; from < due.length; from += readAtOnce) {
      const some = due.slice(from, from + readAtOnce);
      moved += await passSome(some, world);
      if (performance.now() - begun > mostMilliseconds) return swept(passed + moved);
    }
    passed += moved;
    if (due.length < sweptAtOnce || moved === 0) return swept(passed);
  }
}

const dueNow = (world: Outside): Promise<readonly string[]> =>
  dueIds('reports', { by: 'nextClockAt', limit: sweptAtOnce }, world);

async function passSome(ids: readonly string[], world: Outside): Promise<number> {
  const reports = await world.store.readAll('reports', ids);
  const moved = await Promise.all(reports.map((report) => passOne(report, world)));
  return moved.filter((has) => has).length;
}

async function passOne(report: ReportDoc, { store, directory, now }: Outside): Promise<boolean> {
  const [deadlines, district] = [await directory.deadlines(), await directory.district()];
  const isAtSchool = report.desks.some((desk) => desk.startsWith('unit:'));
  const unit = isAtSchool ? await directory.unit(report.unit.id) : null;
  const passing = { report, district, deadlines, unit, at: now() };
  const passed = passTime(passing);
  // Nothing after all: the calendar changed since the date was written.
  const change = passed === null ? timePutRight(passing) : passed.change;
  if (isNothing(change)) return false;
  return store.amend('reports', report._id, { v: report.v }, {}, change);
}

const isNothing = ({ set, unset }: Change): boolean =>
  Object.keys(set ?? {}).length === 0 && unset === undefined;
