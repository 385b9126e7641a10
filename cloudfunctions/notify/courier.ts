import type { Courier } from '../world';
import { deliver, type Outside } from './deliver';

/** Delivers over what the platform offers. */
export const courierOver = (outside: Outside): Courier => ({
  deliver: (report, messages) => deliver(report, messages, outside),
});
