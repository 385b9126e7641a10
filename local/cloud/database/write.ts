import type { Fields } from '../values';
import type { Collection } from './collection';
import type { IndexKey } from './indexKey';

/** One document to write; `fields` null removes it. */
export interface Write {
  readonly collection: Collection;
  readonly key: IndexKey;
  /** As stored now; undefined when the document is new. */
  readonly before: string | undefined;
  readonly fields: Fields | null;
}
