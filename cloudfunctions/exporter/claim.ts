import type { ExportDoc } from '../../typings/ledger';
import { secondsAfter } from '../calendar.rules';
import type { Change, World } from '../world';

/** Longer than a function may run: who holds a claim past this has crashed. */
const leaseSeconds = 90;
/** Progress is for a person who looks on: once a second is as often as they can see it. */
const progressMilliseconds = 1000;

/** Somebody else took the order over, or it is gone: this instance has nothing to say about it any more. */
export class ClaimLost extends Error {}

/** What whoever holds an order may write to it. Everything goes by compare-and-set on `v`. */
export interface Claim {
  readonly made: ExportDoc;
  /** Says how many rows there are, at most once a second, and renews the lease with it. */
  progress(rows: number): Promise<void>;
  /** The last word. False when somebody else had it. */
  settle(change: Change): Promise<boolean>;
}

/** Takes an order that is due; null when another instance was quicker. */
export async function claim(found: ExportDoc, { store, now }: World): Promise<Claim | null> {
  const lease = (): string => secondsAfter(now(), leaseSeconds);
  const made = { ...found, v: found.v + 1, attempts: found.attempts + 1, state: 'running', rows: 0 } as const;
  const { v, attempts, state, rows } = made;
  const taken = { set: { v, attempts, state, rows, dueAt: lease() } };
  if (!(await store.amend('exports', found._id, { v: found.v }, {}, taken))) return null;
  let told = performance.now();
  const amend = (change: Change): Promise<boolean> => store.amend('exports', made._id, { v }, {}, change);
  return {
    made,
    progress: async (count) => {
      if (performance.now() - told < progressMilliseconds) return;
      told = performance.now();
      if (!(await amend({ set: { rows: count, dueAt: lease() } }))) throw new ClaimLost();
    },
    settle: (change) => amend({ ...change, add: { v: 1 } }),
  };
}
