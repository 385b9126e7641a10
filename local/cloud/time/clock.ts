/** Something that happens at an instant of the virtual clock. */
interface Appointment {
  readonly at: number;
  readonly order: number;
  readonly run: () => Promise<void> | void;
}

/** A promise to be called; cancel is idempotent. */
export interface Booking {
  readonly cancel: () => void;
}

const LONGEST_SLEEP_MS = 3600_000;

/**
 * The cloud's time: real time plus an offset. Moving it forward runs everything that comes due on the way, in order, one after
 * another, each once; moving it back runs nothing. The offset lies in shared memory so that function workers see it at once.
 */
export class Clock {
  readonly shared = new Float64Array(new SharedArrayBuffer(8));
  private readonly appointments = new Set<Appointment>();
  private readonly listeners = new Set<() => void>();
  private order = 0;
  private timer: NodeJS.Timeout | undefined;
  private target: number | undefined;
  private moving: Promise<void> = Promise.resolve();
  private closed = false;

  /** Milliseconds since 1970, as every function sees them. */
  now(): number {
    return Date.now() + (this.shared[0] ?? 0);
  }

  /** Where the clock is going while it moves; otherwise now. */
  destination(): number {
    return this.target ?? this.now();
  }

  /** Calls `run` when the clock reaches `at` (also when it is already past). */
  book(at: number, run: () => Promise<void> | void): Booking {
    const appointment = { at, order: (this.order += 1), run };
    this.appointments.add(appointment);
    this.sleep();
    return { cancel: () => void this.appointments.delete(appointment) };
  }

  /** Called after the clock was set or advanced. */
  onMoved(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Moves forward by milliseconds; resolves when all that came due has run. */
  async advance(ms: number): Promise<void> {
    await this.queue(() => this.moveTo(this.now() + ms));
  }

  /** Sets the clock; forward runs what comes due, backward only changes the time. */
  async set(at: number): Promise<void> {
    await this.queue(() => this.moveTo(at));
  }

  /** Back to real time; appointments ahead are kept. */
  restore(): void {
    this.shared[0] = 0;
    this.sleep();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.appointments.clear();
  }

  private async queue(work: () => Promise<void>): Promise<void> {
    const mine = this.moving.then(work);
    this.moving = mine.catch(() => undefined);
    await mine;
  }

  private async moveTo(target: number): Promise<void> {
    this.target = target;
    for (let due = this.nextDue(target); due; due = this.nextDue(target)) {
      if (due.at > this.now()) this.jump(due.at);
      await this.run(due);
    }
    this.target = undefined;
    this.jump(target);
    for (const listener of this.listeners) listener();
    this.sleep();
  }

  private jump(at: number): void {
    this.shared[0] = at - Date.now();
  }

  private nextDue(until: number): Appointment | undefined {
    let first: Appointment | undefined;
    for (const one of this.appointments) {
      if (one.at > until || this.closed) continue;
      if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one;
    }
    return first;
  }

  private async run(due: Appointment): Promise<void> {
    this.appointments.delete(due);
    await due.run();
  }

  private sleep(): void {
    clearTimeout(this.timer);
    const next = this.nextDue(Infinity);
    if (!next || this.closed) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), LONGEST_SLEEP_MS);
    this.timer = setTimeout(() => void this.wake(), wait).unref();
  }

  private async wake(): Promise<void> {
    await this.queue(async () => {
      for (let due = this.nextDue(this.now()); due; due = this.nextDue(this.now())) await this.run(due);
    });
    this.sleep();
  }
}
