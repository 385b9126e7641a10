import { randomUUID } from 'node:crypto';
import { PlatformError } from '../platformError';
import { Ring } from '../ring';
import type { Clock } from '../time/clock';
import type { TimerTrigger } from '../time/timers';
import { CallLog, type CallRecord } from './calls';
import { readDeployed, type Deployed } from './deployed';
import { WorkerPool } from './pool';
import type { WorkerCall } from './worker';

/** One call of a function, whoever makes it. */
export interface Invocation {
  readonly name: string;
  /** The event as JSON text, '' for none. */
  readonly event: string;
  /** Who calls; absent for timers. */
  readonly openid?: string | undefined;
  /** wx_client, wx_unknown (events), scf chain; '' for timers. */
  readonly source: string;
}

/** A line a function printed. */
export interface LogLine {
  readonly at: string;
  readonly requestId: string;
  readonly fn: string;
  readonly level: string;
  readonly text: string;
}

/** What the host needs to know. */
export interface HostOptions {
  readonly folder: string;
  readonly functions: Readonly<Record<string, { readonly timeoutSeconds: number }>>;
  readonly env: Readonly<Record<string, string>>;
  readonly envId: string;
  readonly appId: string;
  readonly maxWorkers: number;
  readonly clock: Clock;
  /** Where the SDKs find the cloud, e.g. http://127.0.0.1:8080/admin. */
  readonly adminUrl: () => string;
}

const MOST_EVENT_BYTES = 100 * 1024;
const MOST_RESULT_BYTES = 1024 * 1024;
const MEMORY_MEGABYTES = 256;
const SHRINK_EVERY_MS = 30_000;

/** Runs the functions of a folder as the cloud does: one call at a time per instance, with its own environment and a time limit. */
export class FunctionHost {
  readonly calls = new CallLog();
  readonly log = new Ring<LogLine>(1000);
  private readonly pools = new Map<string, WorkerPool>();
  private readonly deployed = new Map<string, Deployed>();
  private readonly housekeeping: NodeJS.Timeout;

  constructor(private readonly options: HostOptions) {
    this.housekeeping = setInterval(() => this.shrink(), SHRINK_EVERY_MS).unref();
  }

  /** Names of all functions. */
  names(): readonly string[] {
    return Object.keys(this.options.functions);
  }

  /** Timers of every function. */
  timers(): readonly TimerTrigger[] {
    return this.names().flatMap((name) => this.find(name)?.timers ?? []);
  }

  /** True when the function's config.json declares the WeChat API. */
  mayCall(name: string, api: string): boolean {
    return this.find(name)?.openapi.has(api) ?? false;
  }

  /** Instances alive, all functions together. */
  workerCount(): number {
    return [...this.pools.values()].reduce((sum, pool) => sum + pool.size, 0);
  }

  /** Calls a function and answers its result as JSON text. */
  async invoke(invocation: Invocation): Promise<string> {
    const pool = this.poolOf(invocation.name);
    if (Buffer.byteLength(invocation.event) > MOST_EVENT_BYTES) {
      throw new PlatformError(
        'EXCEED_MAX_PAYLOAD_SIZE',
        `event is larger than ${MOST_EVENT_BYTES} bytes of text`,
      );
    }
    if (invocation.source.startsWith('wx_client')) pool.keepOne();
    const id = randomUUID();
    const at = new Date(this.options.clock.now()).toISOString();
    const { name: fn, openid = '', source } = invocation;
    const record = this.calls.start({ id, fn, openid, source, at });
    return this.record(record, async () => {
      const result = await pool.run(this.workerCall(id, invocation), source.includes('scf'));
      if (Buffer.byteLength(result) <= MOST_RESULT_BYTES) return result;
      throw new PlatformError(
        'FUNCTIONS_RESULT_TOO_LARGE',
        `function result is larger than ${MOST_RESULT_BYTES} bytes`,
      );
    });
  }

  /** Adds a line to the log in the host's own name. */
  note(fn: string, text: string): void {
    this.print(fn, '', 'host', text);
  }

  /** Drops running code and reads config.json again; all functions when no name is given. */
  reload(name?: string): void {
    for (const [known, pool] of this.pools) if (name === undefined || known === name) pool.reload();
    if (name === undefined) this.deployed.clear();
    if (name !== undefined) this.deployed.delete(name);
  }

  async close(): Promise<void> {
    clearInterval(this.housekeeping);
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
  }

  /** Ends instances that are idle; a function that people call keeps one warm. */
  shrink(nowMs = Date.now()): void {
    for (const pool of this.pools.values()) pool.shrink(nowMs);
  }

  private async record(record: CallRecord, run: () => Promise<string>): Promise<string> {
    const startedAt = performance.now();
    let error: string | undefined;
    try {
      return await run();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
      throw thrown;
    } finally {
      this.calls.end(record, performance.now() - startedAt, error);
    }
  }

  private find(name: string): Deployed | undefined {
    const known = this.deployed.get(name);
    if (known) return known;
    const found = readDeployed(this.options.folder, name);
    if (found) this.deployed.set(name, found);
    return found;
  }

  private poolOf(name: string): WorkerPool {
    const known = this.pools.get(name);
    if (known) return known;
    const limits = Object.hasOwn(this.options.functions, name) ? this.options.functions[name] : undefined;
    const deployed = limits && this.find(name);
    if (!limits || !deployed) {
      throw new PlatformError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
    }
    const pool = new WorkerPool(
      {
        file: deployed.file,
        env: this.baseEnv(),
        clock: this.options.clock.shared.buffer,
        memoryMegabytes: MEMORY_MEGABYTES,
        onLog: (requestId, level, text) => this.print(name, requestId, level, text),
      },
      { timeoutSeconds: limits.timeoutSeconds, maxWorkers: this.options.maxWorkers },
    );
    this.pools.set(name, pool);
    return pool;
  }

  private print(fn: string, requestId: string, level: string, text: string): void {
    this.log.push({ at: new Date(this.options.clock.now()).toISOString(), requestId, fn, level, text });
  }

  /** The environment the cloud gives an instance. RUNENV=SCF also spares the SDK a slow look-up of Tencent's metadata host. */
  private baseEnv(): Readonly<Record<string, string>> {
    const { envId } = this.options;
    return {
      PATH: process.env['PATH'] ?? '',
      TZ: 'UTC',
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local-secret-id',
      TENCENTCLOUD_SECRETKEY: 'local-secret-key',
      SCF_NAMESPACE: envId,
      TCB_ENV: envId,
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: this.options.adminUrl() }),
      ...this.options.env,
    };
  }

  private workerCall(id: string, { name, event, openid, source }: Invocation): WorkerCall {
    const { appId, envId } = this.options;
    const asked: Record<string, string> = { WX_API_TOKEN: id, WX_APPID: appId, WX_CLIENTIP: '127.0.0.1' };
    if (openid !== undefined) asked['WX_OPENID'] = openid;
    const env: Record<string, string> = {
      ...asked,
      WX_CONTEXT_KEYS: Object.keys(asked).join(),
      TCB_SOURCE: source,
    };
    if (source === '') env['TRIGGER_SRC'] = 'timer';
    const limitSeconds = this.options.functions[name]?.timeoutSeconds ?? 3;
    return {
      id,
      event,
      env,
      userInfo: openid === undefined ? undefined : { appId, openId: openid },
      context: {
        request_id: id,
        function_name: name,
        namespace: envId,
        time_limit_in_ms: limitSeconds * 1000,
        memory_limit_in_mb: MEMORY_MEGABYTES,
        environment: '{}',
      },
    };
  }
}
