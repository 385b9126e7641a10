import { insert, update } from '../../local/cloud/database/documents';
import type { Fields } from '../../local/cloud/values';
import type { CollectionName, Documents } from '../../cloudfunctions/world';
import type { Product } from './product';

/** A document as it lies in the database, past every door; null when there is none. */
export function stored<C extends CollectionName>(
  { cloud: { store } }: Product,
  collection: C,
  id: string,
): Documents[C] | null {
  const text = store.read(store.collection(collection), id);
  return text === undefined ? null : (JSON.parse(text) as Documents[C]);
}

/** Lays a document into the database, as a call that stopped there would have left it. */
export const plant = <C extends CollectionName>({ cloud }: Product, collection: C, document: Documents[C]) =>
  insert(cloud.store, collection, [{ ...document } as unknown as Fields]);

/** Sets fields of a document past every door, as a write that came late would have. */
export const amendStored = ({ cloud }: Product, collection: CollectionName, id: string, fields: object) =>
  update(cloud.store, collection, { kind: 'document', id }, { $set: fields as Fields });
