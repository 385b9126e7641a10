import type { Driver } from './driver';

interface Group {
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Immediate;
}

/**
 * One disk synchronisation for all writes of one turn of the event loop. A write that breaks a constraint takes back only itself;
 * a commit that fails fails every write in it.
 */
export class GroupCommit {
  private group: Group | undefined;

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

  settled(): Promise<void> | undefined {
    return this.group?.done;
  }

  /** Commits now. */
  finish(): void {
    const { group } = this;
    if (!group) return;
    this.group = undefined;
    clearImmediate(group.timer);
    try {
      this.driver.prepare('COMMIT').run([]);
      group.resolve();
    } catch (error) {
      group.reject(error);
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
