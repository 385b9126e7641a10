import type { Driver } from './driver';

interface Group {
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Immediate;
}

/**
 * One commit for all writes of one turn of the event loop, and one disk synchronisation for all commits made while the previous one
 * was under way: it runs beside this thread. A write that breaks a constraint takes back only itself; a commit or synchronisation that
 * fails fails every write in it.
 */
export class GroupCommit {
  private group: Group | undefined;
  private committed: Group[] = [];
  private newest: Promise<void> | undefined;
  private isSyncing = false;

  constructor(private readonly driver: Driver) {}

  /** Opens the commit that the next write belongs to, if none is open. */
  join(): void {
    if (this.group) return;
    this.driver.prepare('BEGIN IMMEDIATE').run([]);
    const { promise, resolve, reject } = withResolvers();
    this.group = { done: promise, resolve, reject, timer: setImmediate(() => this.finish()) };
  }

  /** Runs several writes as one: when one fails, none of them stays. */
  savepoint(write: () => void): void {
    this.driver.prepare('SAVEPOINT several').run([]);
    try {
      write();
      this.driver.prepare('RELEASE several').run([]);
    } catch (error) {
      this.driver.prepare('ROLLBACK TO several').run([]);
      this.driver.prepare('RELEASE several').run([]);
      throw error;
    }
  }

  /** Resolves when everything written so far is on disk; undefined when it already is. */
  settled(): Promise<void> | undefined {
    return this.group?.done ?? this.newest;
  }

  /** Commits now; the disk follows. */
  finish(): void {
    const { group } = this;
    if (!group) return;
    this.group = undefined;
    clearImmediate(group.timer);
    try {
      this.driver.prepare('COMMIT').run([]);
    } catch (error) {
      this.takeBack();
      group.reject(error);
      return;
    }
    this.committed.push(group);
    this.newest = group.done;
    if (!this.isSyncing) void this.sync();
  }

  private async sync(): Promise<void> {
    this.isSyncing = true;
    while (this.committed.length > 0) {
      const groups = this.committed;
      this.committed = [];
      try {
        await this.driver.sync();
        for (const { resolve } of groups) resolve();
      } catch (error) {
        for (const { reject } of groups) reject(error);
      }
    }
    this.isSyncing = false;
    this.newest = undefined;
  }

  /** NB: after some failed commits SQLite has rolled back by itself, and there is nothing to roll back any more. */
  private takeBack(): void {
    try {
      this.driver.exec('ROLLBACK');
    } catch {
      return;
    }
  }
}

function withResolvers(): Omit<Group, 'done' | 'timer'> & { readonly promise: Promise<void> } {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
