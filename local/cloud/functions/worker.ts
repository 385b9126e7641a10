import { Worker } from 'node:worker_threads';
import { PlatformError } from '../platformError';
import { BOOTSTRAP } from './bootstrap';

/** One call as a worker receives it. */
export interface WorkerCall {
  readonly id: string;
  /** The event as JSON text, '' for none. */
  readonly event: string;
  readonly env: Readonly<Record<string, string>>;
  readonly userInfo: { readonly appId: string; readonly openId: string } | undefined;
  readonly context: Readonly<Record<string, unknown>>;
}

type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'done'; readonly id: string; readonly result: string }
  | { readonly kind: 'failed'; readonly id: string; readonly message: string }
  | { readonly kind: 'log'; readonly id: string; readonly level: string; readonly text: string };

/** How a worker is made. */
export interface WorkerPlan {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  readonly memoryMegabytes: number;
  readonly onLog: (callId: string, level: string, text: string) => void;
}

interface Pending {
  readonly id: string;
  readonly resolve: (result: string) => void;
  readonly reject: (error: Error) => void;
  readonly limitSeconds: number;
  timer: NodeJS.Timeout;
}

// As in the cloud, loading the code has a limit of its own and does not eat the call's time.
const LOAD_SECONDS = 30;

const failed = (message: string): PlatformError => new PlatformError('FUNCTIONS_EXECUTE_FAIL', message);

/** One instance of a function: it takes one call at a time, so no call ever sees another's environment. */
export class FunctionWorker {
  readonly bornAt = Date.now();
  /** True once it must not be used again (time ran out, it crashed, or its code was replaced). */
  retired = false;
  idleSince = Date.now();
  private readonly thread: Worker;
  private pending: Pending | undefined;
  private ready = false;

  constructor(private readonly plan: WorkerPlan) {
    this.thread = new Worker(BOOTSTRAP, {
      eval: true,
      env: { ...plan.env },
      workerData: { file: plan.file, clock: plan.clock },
      resourceLimits: { maxOldGenerationSizeMb: plan.memoryMegabytes },
    });
    this.thread.unref();
    this.thread.on('message', (told: Told) => this.hear(told));
    this.thread.on('error', (error) => this.fail(failed(error.message)));
    this.thread.on('exit', () => this.fail(failed('function exited before it answered')));
  }

  get busy(): boolean {
    return this.pending !== undefined;
  }

  /** Runs one call; past the limit the instance is killed and the call is refused. */
  async run(call: WorkerCall, limitSeconds: number): Promise<string> {
    this.thread.ref();
    try {
      return await new Promise<string>((resolve, reject) => {
        const timer = this.limit(this.ready ? limitSeconds : LOAD_SECONDS);
        this.pending = { id: call.id, resolve, reject, limitSeconds, timer };
        this.thread.postMessage(call);
      });
    } finally {
      this.thread.unref();
      this.idleSince = Date.now();
    }
  }

  /** Ends the instance now. */
  async stop(): Promise<void> {
    this.retired = true;
    await this.thread.terminate();
  }

  private limit(seconds: number): NodeJS.Timeout {
    return setTimeout(() => this.runOut(seconds), seconds * 1000);
  }

  private begin(): void {
    this.ready = true;
    if (!this.pending) return;
    clearTimeout(this.pending.timer);
    this.pending.timer = this.limit(this.pending.limitSeconds);
  }

  private runOut(limitSeconds: number): void {
    this.fail(
      new PlatformError(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${limitSeconds} seconds`,
      ),
    );
    void this.thread.terminate();
  }

  private hear(told: Told): void {
    if (told.kind === 'log') this.plan.onLog(told.id, told.level, told.text);
    if (told.kind === 'ready') this.begin();
    if (told.kind === 'broken') this.fail(failed(told.message));
    if (told.kind === 'done') this.settle(told.id, (pending) => pending.resolve(told.result));
    if (told.kind === 'failed') this.settle(told.id, (pending) => pending.reject(failed(told.message)));
  }

  private settle(id: string, answer: (pending: Pending) => void): void {
    const pending = this.pending;
    if (pending?.id !== id) return;
    this.pending = undefined;
    clearTimeout(pending.timer);
    answer(pending);
  }

  private fail(error: Error): void {
    this.retired = true;
    const pending = this.pending;
    if (!pending) return;
    this.settle(pending.id, () => pending.reject(error));
  }
}
