import type { Exporter } from '../world';
import { logFailure } from './log';
import { app } from './sdk';

/** By then the call has left this instance, and the function runs on its own. */
const leftMilliseconds = 800;

/**
 * NB: an instance is frozen once it has answered, so that a call nobody waits for may never leave. Hence a short wait;
 * a call that got lost is made up for by the clock, which wakes the exporter for every order that is due.
 */
export const exporter: Exporter = {
  wake: async () => {
    const call = app.callFunction({ name: 'exporter', data: {} }).catch((error: unknown) => {
      logFailure('waking the exporter', error);
    });
    let timer: NodeJS.Timeout | undefined;
    const left = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, leftMilliseconds);
    });
    await Promise.race([call, left]);
    clearTimeout(timer);
  },
};
