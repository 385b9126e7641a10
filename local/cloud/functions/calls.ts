import { Ring } from '../ring';

/** One request a function made while it ran. */
export interface Operation {
  readonly action: string;
  /** Collection, function or WeChat API that the action names. */
  readonly target: string;
  readonly ms: number;
  readonly error?: string;
}

/** One function call, as `GET /__local/ops` shows it. */
export interface CallRecord {
  readonly id: string;
  readonly fn: string;
  readonly openid: string;
  readonly source: string;
  /** Virtual time, ISO. */
  readonly at: string;
  ms: number;
  outcome: 'running' | 'ok' | 'failed';
  error?: string;
  /** Database requests, in order. */
  readonly database: Operation[];
  /** Storage, nested calls and WeChat. */
  readonly others: Operation[];
  /** Transactions this call has open. */
  readonly transactions: Set<string>;
}

const MOST_CALLS = 2000;
const MOST_OPERATIONS = 200;

/** Knows which call a request belongs to, and remembers the last calls with what they asked for. */
export class CallLog {
  private readonly running = new Map<string, CallRecord>();
  private readonly past = new Ring<CallRecord>(MOST_CALLS);

  start(call: Pick<CallRecord, 'id' | 'fn' | 'openid' | 'source' | 'at'>): CallRecord {
    const record: CallRecord = {
      ...call,
      ms: 0,
      outcome: 'running',
      database: [],
      others: [],
      transactions: new Set(),
    };
    this.running.set(call.id, record);
    this.past.push(record);
    return record;
  }

  end(record: CallRecord, ms: number, error: string | undefined): void {
    record.ms = Math.round(ms * 100) / 100;
    record.outcome = error === undefined ? 'ok' : 'failed';
    if (error !== undefined) record.error = error;
    this.running.delete(record.id);
  }

  /** The running call behind a request's token; undefined for programs outside the function host and for calls that are over. */
  find(token: string): CallRecord | undefined {
    return this.running.get(token);
  }

  note(record: CallRecord | undefined, operation: Operation): void {
    const list = operation.action.startsWith('database.') ? record?.database : record?.others;
    if (list && list.length < MOST_OPERATIONS) list.push(operation);
  }

  /** The last calls, oldest first. */
  list(): readonly CallRecord[] {
    return this.past.list();
  }

  clear(): void {
    this.past.clear();
  }
}
