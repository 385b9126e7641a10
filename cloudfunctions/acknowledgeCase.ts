import type { ReportDoc } from '../typings/reportDoc';
import { type Acknowledged, acknowledging } from './report/acknowledging.rules';
import type { Asker, World } from './world';

/** Others acknowledging, or the clock passing silence on, cost it another try each time. */
const mostTries = 6;

/**
 * Writes down that this person has what they were told of a case: by opening it, or by saying so (F119). It moves a
 * number of its own, so that it waits for no courier and no step, and takes nothing from them. What happens if … it is
 * said twice: the second time nothing is written. … somebody else writes at the same time: it is read and done again.
 */
export async function acknowledgeCase(
  report: ReportDoc,
  asker: Asker,
  world: Pick<World, 'store' | 'now'>,
  tries = mostTries,
): Promise<Acknowledged | 'busy'> {
  const { said, change } = acknowledging(report, asker, world.now());
  if (change === null) return said;
  if (await world.store.amend('reports', report._id, { ackV: report.ackV ?? 0 }, {}, change)) return said;
  const newer = tries > 1 ? await world.store.read('reports', report._id) : null;
  return newer === null ? 'busy' : acknowledgeCase(newer, asker, world, tries - 1);
}
