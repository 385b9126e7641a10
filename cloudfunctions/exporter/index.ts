import type { Refused } from '../../typings/refusal';
import { courierOver } from '../notify/courier';
import { isCalledByPhone } from '../platform/caller';
import { logFailure } from '../platform/log';
import { worldWith } from '../platform/world';
import { notForPhones } from '../refuse';
import { workOff } from './workOff';

const world = worldWith(courierOver);

/** Makes the files that were ordered, and deletes those whose time is over. Called by functions, never by a phone. */
export async function main(): Promise<Refused | { readonly settled: number } | 'failed'> {
  if (isCalledByPhone()) return notForPhones;
  try {
    return { settled: await workOff(world) };
  } catch (error) {
    logFailure('exporter', error);
    return 'failed';
  }
}
