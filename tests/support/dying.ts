import type { Store } from '../../cloudfunctions/world';

/** The process is gone: nothing after this ran. */
export class Killed extends Error {}

export type When = 'before' | 'after';

/** Dies at its nth write: before that reached the database, or after, when the answer is lost. */
export interface Mortal {
  /** One write, counted. */
  readonly write: <T>(write: () => Promise<T>) => Promise<T>;
  readonly store: Store;
  readonly died: () => boolean;
}

export function dying(store: Store, at: number, when: When): Mortal {
  let writes = 0;
  const write = async <T>(reach: () => Promise<T>): Promise<T> => {
    writes += 1;
    if (writes > at || (writes === at && when === 'before')) throw new Killed();
    const answer = await reach();
    if (writes === at) throw new Killed();
    return answer;
  };
  return {
    write,
    died: () => writes >= at,
    store: {
      ...store,
      insert: (...given) => write(() => store.insert(...given)),
      amend: (...given) => write(() => store.amend(...given)),
      raise: (...given) => write(() => store.raise(...given)),
      remove: (...given) => write(() => store.remove(...given)),
    },
  };
}
