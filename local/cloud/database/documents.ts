import { requestFailed } from '../platformError';
import { isFields, type Fields, type Value } from '../values';
import { applyChanges, checkChanges } from './changes';
import type { Collection } from './collection';
import { checkFieldNames, checkId } from './documentRules';
import { readStored, writeEjson } from './ejson';
import { indexKey } from './indexKey';
import { search, type Found } from './search';
import type { Store } from './store';
import type { Write } from './write';

/** Which documents a write means: one by its id (all that a transaction allows), or those a query finds. */
export type Target =
  | { readonly kind: 'document'; readonly id: string | number; readonly transactionId?: string | undefined }
  | { readonly kind: 'query'; readonly query: Fields; readonly many: boolean };

/** Reads the target of a DOC request from its query `{_id}`. */
export function documentTarget(query: Fields, transactionId: string | undefined): Target {
  const id: Value | undefined = query['_id'];
  checkId(id);
  if (Object.keys(query).length !== 1) throw requestFailed('a document is named by its _id alone');
  return { kind: 'document', id, transactionId };
}

const transactionOf = (store: Store, target: Target) =>
  target.kind === 'document' && target.transactionId !== undefined
    ? store.transactions.require(target.transactionId)
    : undefined;

function findTarget(store: Store, collection: Collection, target: Target): readonly Found[] {
  if (target.kind === 'query') {
    return search(store, collection, { query: target.query, limit: target.many ? Infinity : 1 });
  }
  const key = indexKey(target.id);
  const text = store.read(collection, key, transactionOf(store, target));
  return text === undefined ? [] : [{ key, text }];
}

/** Finds the target once no transaction holds it; a transaction's own write does not wait but conflicts. */
async function settle(store: Store, collection: Collection, target: Target): Promise<readonly Found[]> {
  const found = findTarget(store, collection, target);
  if (transactionOf(store, target) || store.transactions.size === 0) return found;
  const keys = target.kind === 'document' ? [indexKey(target.id)] : found.map((one) => one.key);
  await store.free(collection, keys);
  return findTarget(store, collection, target);
}

function perform(store: Store, target: Target, writes: readonly Write[]): void {
  const transaction = transactionOf(store, target);
  if (!transaction) {
    store.commit(writes);
    return;
  }
  for (const write of writes) store.stage(transaction, write);
}

/** Inserts documents in one commit and answers their ids. */
export async function insert(
  store: Store,
  name: string,
  documents: readonly Fields[],
  transactionId?: string,
): Promise<readonly (string | number)[]> {
  const collection = store.collection(name);
  const writes = documents.map((fields) => store.newDocument(collection, fields));
  if (transactionId === undefined) {
    if (store.transactions.size > 0)
      await store.free(
        collection,
        writes.map((write) => write.key),
      );
    store.commit(writes);
  }
  const transaction = transactionId === undefined ? undefined : store.transactions.require(transactionId);
  for (const write of transaction ? writes : []) if (transaction) store.stage(transaction, write);
  return writes.map((write) => write.id);
}

/** What an update did; `after` is the last document written. */
export interface Updated {
  readonly updated: number;
  readonly after?: string;
}

function changed(
  collection: Collection,
  found: Found,
  changes: Fields,
): (Write & { readonly text: string }) | undefined {
  const fields = readStored(found.text);
  applyChanges(fields, changes);
  const text = writeEjson(fields);
  if (text === found.text) return undefined;
  return { collection, key: found.key, before: found.text, fields, text };
}

/** Applies update operators; `updated` counts documents that really changed. */
export async function update(store: Store, name: string, target: Target, changes: Fields): Promise<Updated> {
  const collection = store.collection(name);
  checkChanges(changes);
  const found = await settle(store, collection, target);
  const writes = found
    .map((one) => changed(collection, one, changes))
    .filter((write): write is Write & { readonly text: string } => write !== undefined);
  perform(store, target, writes);
  const after = writes.at(-1)?.text ?? found.at(-1)?.text;
  return after === undefined ? { updated: 0 } : { updated: writes.length, after };
}

/** Replaces a document whole, or makes it when there is none. */
export async function replace(
  store: Store,
  name: string,
  target: Target & { readonly kind: 'document' },
  fields: Fields,
): Promise<{ readonly updated: number; readonly upsertedId: string | number | null }> {
  const collection = store.collection(name);
  checkFieldNames(fields);
  if (fields['_id'] !== undefined && fields['_id'] !== target.id)
    throw requestFailed('_id cannot be changed');
  const [found] = await settle(store, collection, target);
  const whole: Fields = { _id: target.id, ...fields };
  perform(store, target, [{ collection, key: indexKey(target.id), before: found?.text, fields: whole }]);
  return found ? { updated: 1, upsertedId: null } : { updated: 0, upsertedId: target.id };
}

/** Removes documents and answers how many. */
export async function remove(store: Store, name: string, target: Target): Promise<number> {
  const collection = store.collection(name);
  const found = await settle(store, collection, target);
  perform(
    store,
    target,
    found.map((one) => ({ collection, key: one.key, before: one.text, fields: null })),
  );
  return found.length;
}

/** Update operators as the SDK sends them; anything else at the top is refused. */
export function changesFrom(value: Value): Fields {
  if (!isFields(value) || Object.keys(value).length === 0)
    throw requestFailed('update holds nothing to change');
  const field = Object.keys(value).find((key) => !key.startsWith('$'));
  if (field !== undefined) throw requestFailed(`update expects operators, found a field: ${field}`);
  return value;
}
