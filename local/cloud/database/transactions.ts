import { randomBytes } from 'node:crypto';
import { PlatformError, requestFailed, transactionConflict } from '../platformError';
import type { IndexKey } from './indexKey';
import type { Write } from './write';

interface Staged {
  readonly write: Write;
  readonly text: string | undefined;
}

/** One open transaction: what it has staged, and the moment whose documents it sees. */
export class Transaction {
  readonly staged = new Map<string, Staged>();

  constructor(
    readonly id: string,
    readonly startedAt: number,
    readonly timer: NodeJS.Timeout,
  ) {}

  /** What a commit writes; a document made and removed inside the transaction leaves no trace. */
  writes(): readonly Write[] {
    return [...this.staged.values()]
      .map((staged) => staged.write)
      .filter((write) => write.before !== undefined || write.fields !== null);
  }
}

interface Replaced {
  readonly at: number;
  readonly text: string | undefined;
}

const LOCK_WAIT_MS = 5000;

const slotOf = (collection: string, key: IndexKey): string =>
  `${collection}\u0000${typeof key === 'object' ? Buffer.from(key).toString('hex') : `${typeof key}${key}`}`;

/**
 * Snapshot reads, a lock on every document written, conflict at once between transactions, waiting for plain writes.
 * All of it lives in memory: a restart drops open transactions, and the count of commits has nothing to continue from.
 */
export class Transactions {
  private commits = 0;
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, string>();
  private readonly replaced = new Map<string, Replaced[]>();
  private waiting: (() => void)[] = [];

  constructor(private readonly seconds: number) {}

  /** Number of transactions under way. */
  get size(): number {
    return this.open.size;
  }

  begin(): string {
    const id = randomBytes(16).toString('hex');
    const timer = setTimeout(() => this.end(id), this.seconds * 1000).unref();
    this.open.set(id, new Transaction(id, this.commits, timer));
    return id;
  }

  /** The open transaction; refuses one that has ended or timed out. */
  require(id: string): Transaction {
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    const message =
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist, or it has timed out';
    throw new PlatformError('DATABASE_TRANSACTION_FAIL', message);
  }

  /** The document as this transaction sees it when that differs from now; undefined means "as stored now". */
  seenBy(
    transaction: Transaction,
    collection: string,
    key: IndexKey,
  ): { readonly text: string | undefined } | undefined {
    const slot = slotOf(collection, key);
    const own = transaction.staged.get(slot);
    if (own) return own;
    return this.replaced.get(slot)?.find((old) => old.at > transaction.startedAt);
  }

  /** True when another transaction holds the document, or anybody has changed it since this one began. */
  isMoved(transaction: Transaction, collection: string, key: IndexKey): boolean {
    const slot = slotOf(collection, key);
    const holder = this.locks.get(slot);
    if (holder !== undefined) return holder !== transaction.id;
    return this.replaced.get(slot)?.some((old) => old.at > transaction.startedAt) ?? false;
  }

  stage(transaction: Transaction, write: Write, text: string | undefined): void {
    const slot = slotOf(write.collection.name, write.key);
    const first = transaction.staged.get(slot);
    const before = first ? first.write.before : write.before;
    this.locks.set(slot, transaction.id);
    transaction.staged.set(slot, { write: { ...write, before }, text });
  }

  /** Notes that a document has just been replaced, so that open transactions keep seeing the old one. */
  written(collection: string, key: IndexKey, before: string | undefined): void {
    if (this.open.size === 0) return;
    this.commits += 1;
    const slot = slotOf(collection, key);
    const olds = this.replaced.get(slot) ?? [];
    olds.push({ at: this.commits, text: before });
    this.replaced.set(slot, olds);
  }

  /** Waits for the transactions that hold these documents, five seconds at most, as a plain write in the cloud does. */
  async free(collection: string, keys: readonly IndexKey[]): Promise<void> {
    const until = Date.now() + LOCK_WAIT_MS;
    while (this.locks.size > 0 && keys.some((key) => this.locks.has(slotOf(collection, key)))) {
      if (Date.now() >= until)
        throw requestFailed('timed out waiting for a document that a transaction holds');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, until - Date.now());
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends a transaction without writing; unknown ones are ignored. */
  end(id: string): void {
    const transaction = this.open.get(id);
    if (!transaction) return;
    clearTimeout(transaction.timer);
    this.open.delete(id);
    for (const slot of transaction.staged.keys()) this.locks.delete(slot);
    if (this.open.size === 0) this.replaced.clear();
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id);
  }

  /** Conflict for a transaction that must start again. */
  conflict(id: string): never {
    this.end(id);
    throw transactionConflict();
  }
}
