import { statSync } from 'node:fs';
import { PlatformError } from '../platformError';
import { FunctionWorker, type WorkerCall, type WorkerPlan } from './worker';

/** How far a function may grow, and how long one call may take. */
export interface PoolLimits {
  readonly timeoutSeconds: number;
  readonly maxWorkers: number;
}

interface Waiting {
  readonly start: (worker: FunctionWorker) => void;
}

const IDLE_MS = 60_000;
const SPARE_FOR_NESTED = 8;
const LOOK_EVERY_MS = 300;

/** The instances of one function: started when needed, up to a limit, replaced when the code on disk is newer. */
export class WorkerPool {
  private workers: FunctionWorker[] = [];
  private waiting: Waiting[] = [];
  private codeChangedAt = 0;
  private lookedAt = 0;
  private keepsOne = false;

  constructor(
    private readonly plan: WorkerPlan,
    private readonly limits: PoolLimits,
  ) {}

  /** From now on one instance stays warm, because somebody waits for its answers. */
  keepOne(): void {
    this.keepsOne = true;
  }

  /** Number of instances alive. */
  get size(): number {
    return this.workers.length;
  }

  /** Runs a call. `nested` calls may grow past the limit a little: the caller holds an instance while it waits. */
  async run(call: WorkerCall, nested: boolean): Promise<string> {
    this.noticeNewCode();
    const worker = this.idle() ?? this.grow(nested);
    if (worker) return this.runOn(worker, call);
    return new Promise<string>((resolve, reject) => {
      this.waiting.push({ start: (free) => void this.runOn(free, call).then(resolve, reject) });
    });
  }

  /** Replaces every instance: idle ones now, busy ones after their call. */
  reload(): void {
    for (const worker of this.workers) {
      worker.retired = true;
      if (!worker.busy) void worker.stop();
    }
    this.workers = this.workers.filter((worker) => worker.busy);
  }

  async stop(): Promise<void> {
    const workers = this.workers;
    this.workers = [];
    await Promise.all(workers.map((worker) => worker.stop()));
  }

  /** Ends instances that have had nothing to do for a minute. */
  shrink(nowMs = Date.now()): void {
    const old = this.workers
      .slice(this.keepsOne ? 1 : 0)
      .filter((worker) => !worker.busy && nowMs - worker.idleSince > IDLE_MS);
    for (const worker of old) void worker.stop();
    this.workers = this.workers.filter((worker) => !old.includes(worker));
  }

  private idle(): FunctionWorker | undefined {
    this.workers = this.workers.filter((worker) => worker.busy || !worker.retired);
    return this.workers.find((worker) => !worker.busy);
  }

  private async runOn(worker: FunctionWorker, call: WorkerCall): Promise<string> {
    try {
      return await worker.run(call, this.limits.timeoutSeconds);
    } finally {
      this.passOn(worker);
    }
  }

  private grow(nested: boolean): FunctionWorker | undefined {
    const most = this.limits.maxWorkers + (nested ? SPARE_FOR_NESTED : 0);
    if (this.workers.length >= most) {
      if (nested) throw new PlatformError('FUNCTIONS_REQUEST_FAIL', 'too many nested calls of one function');
      return undefined;
    }
    const worker = new FunctionWorker(this.plan);
    this.workers.push(worker);
    return worker;
  }

  private passOn(worker: FunctionWorker): void {
    if (worker.retired) {
      void worker.stop();
      this.workers = this.workers.filter((other) => other !== worker);
    }
    const next = this.waiting.shift();
    if (!next) return;
    next.start(worker.retired ? this.replacement() : worker);
  }

  private replacement(): FunctionWorker {
    const worker = new FunctionWorker(this.plan);
    this.workers.push(worker);
    return worker;
  }

  private noticeNewCode(): void {
    const nowMs = Date.now();
    if (nowMs - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = nowMs;
    const changedAt = statSync(this.plan.file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (this.codeChangedAt !== 0 && changedAt !== this.codeChangedAt) this.reload();
    this.codeChangedAt = changedAt;
  }
}
