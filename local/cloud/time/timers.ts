import type { Booking, Clock } from './clock';
import { parseCron, type Cron } from './cron';

/** A timer trigger of a function's config.json. */
export interface TimerTrigger {
  readonly functionName: string;
  readonly name: string;
  readonly config: string;
}

/** Calls a function for a timer that came due at `at` (ms). It must not throw. */
export type Fire = (trigger: TimerTrigger, at: number) => Promise<void>;

// A jump of months over a timer of minutes must end: after this many firings in one jump, the rest of the jump is skipped.
const MOST_IN_ONE_JUMP = 500;

const MINUTE = 60_000;

/** How long a timer may rest between two firings, after so many in one jump; the longest first. */
const RESTS = [
  { firings: 100, ms: 24 * 60 * MINUTE },
  { firings: 30, ms: 60 * MINUTE },
  { firings: 10, ms: 5 * MINUTE },
] as const;

/** Keeps every timer booked on the clock; each due instant fires at most once, in order, also across jumps of the clock. */
export class Timers {
  private readonly bookings = new Map<TimerTrigger, Booking>();
  private fired = 0;

  constructor(
    private readonly clock: Clock,
    private readonly fire: Fire,
  ) {
    clock.onMoved(() => {
      this.fired = 0;
      this.rebook();
    });
  }

  /** Starts all these timers from now, forgetting earlier ones. */
  start(triggers: readonly TimerTrigger[]): void {
    for (const booking of this.bookings.values()) booking.cancel();
    this.bookings.clear();
    for (const trigger of triggers) this.book(trigger, parseCron(trigger.config), this.clock.now());
  }

  /** After the clock moved back, timers are due again from the new now. */
  private rebook(): void {
    this.start([...this.bookings.keys()]);
  }

  private book(trigger: TimerTrigger, cron: Cron, after: number): void {
    const at = cron.nextAfter(after);
    if (at === undefined) return;
    const booking = this.clock.book(at, async () => {
      this.fired += 1;
      this.book(trigger, cron, this.restUntil(at, cron));
      await this.fire(trigger, at);
    });
    this.bookings.set(trigger, booking);
  }

  /**
   * From when on the next instant counts. In a jump of hours a timer of minutes is fired ever more seldom, because
   * nothing may rely on every round of a timer; the last instants before the end are kept.
   */
  private restUntil(at: number, cron: Cron): number {
    const end = this.clock.destination();
    if (this.fired >= MOST_IN_ONE_JUMP) return Math.max(at, end);
    const rest = RESTS.filter(({ firings }) => this.fired >= firings).find(
      ({ ms }) => (cron.nextAfter(at + ms - 1) ?? Infinity) <= end,
    );
    return rest === undefined ? at : at + rest.ms - 1;
  }
}
