import { isCalledByPhone } from '../platform/caller';
import { logFailure } from '../platform/log';
import { platformWorld } from '../platform/world';
import { notForPhones } from '../refuse';
import { duties } from './duties.table';

const world = platformWorld();

/** Time passes: every duty is given its turn, and one that fails does not keep the others from theirs. */
export async function main(): Promise<Readonly<Record<string, unknown>>> {
  if (isCalledByPhone()) return { ...notForPhones };
  const results: Record<string, unknown> = {};
  for (const { name, run } of duties) {
    try {
      results[name] = await run(world);
    } catch (error) {
      logFailure(`duty ${name}`, error);
      results[name] = 'failed';
    }
  }
  return results;
}
