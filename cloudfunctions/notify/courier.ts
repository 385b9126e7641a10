import type { Courier } from '../world';
import { deliver, type Outside } from './deliver';

/** Delivers over what the platform offers. */
export const courierOver = (outside: Outside): Courier => ({
  deliver: (owing, messages, from = 'reports') => deliver(from, owing, messages, outside),
});
