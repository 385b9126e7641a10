import { invalidParam, requestFailed } from '../platformError';
import type { RequestBody } from '../request';
import type { Fields } from '../values';
import { aggregate } from './aggregate';
import { changesFrom, documentTarget, insert, remove, replace, update, type Target } from './documents';
import { readEjson, readEjsonFields, readStored, writeEjson } from './ejson';
import { indexKey } from './indexKey';
import { isIdOnly, projectionFor } from './projection';
import { count, search } from './search';
import { orderFrom } from './sorting';
import type { Store } from './store';

/** What an action answers beside `requestId`. */
export type Reply = Readonly<Record<string, unknown>>;

type Action = (store: Store, body: RequestBody, nowMs: number) => Reply | Promise<Reply>;

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

const collectionName = (body: RequestBody): string => body.text('collectionName');
const isDocument = (body: RequestBody): boolean => body.raw('queryType') === 'DOC';
const transactionId = (body: RequestBody): string | undefined =>
  body.has('transactionId') ? body.text('transactionId') : undefined;

function fieldsOf(body: RequestBody, name: string, nowMs: number): Fields {
  return body.has(name) ? readEjsonFields(body.text(name), nowMs) : {};
}

function targetOf(body: RequestBody, nowMs: number): Target {
  const query = fieldsOf(body, 'query', nowMs);
  if (isDocument(body)) return documentTarget(query, transactionId(body));
  refuseInTransaction(body);
  return { kind: 'query', query, many: body.raw('multi') !== false };
}

function refuseInTransaction(body: RequestBody): void {
  if (!body.has('transactionId')) return;
  throw requestFailed('only document operations are allowed in a transaction: use doc(id), not where()');
}

const insertDocument: Action = async (store, body, nowMs) => {
  const documents = body.texts('data').map((text) => readEjsonFields(text, nowMs));
  if (documents.length === 0 || documents.length > LARGEST_LIMIT)
    throw invalidParam('data must hold 1 to 1000 documents');
  const insertedIds = await insert(store, collectionName(body), documents, transactionId(body));
  return { data: { insertedIds } };
};

function getOne(
  store: Store,
  body: RequestBody,
  target: Target & { readonly kind: 'document' },
): readonly string[] {
  const transaction =
    target.transactionId === undefined ? undefined : store.transactions.require(target.transactionId);
  const text = store.read(store.collection(collectionName(body)), indexKey(target.id), transaction);
  return text === undefined ? [] : [text];
}

function getMany(store: Store, body: RequestBody, query: Fields, nowMs: number): readonly string[] {
  const order = orderFrom(fieldsOf(body, 'order', nowMs));
  const limit = body.count('limit', DEFAULT_LIMIT, LARGEST_LIMIT);
  const skip = body.count('offset', 0, Number.MAX_SAFE_INTEGER);
  const keysOnly = isIdOnly(fieldsOf(body, 'projection', nowMs));
  const found = search(store, store.collection(collectionName(body)), {
    query,
    order,
    skip,
    limit,
    keysOnly,
  });
  return found.map((one) => one.text);
}

const getDocument: Action = (store, body, nowMs) => {
  const target = targetOf(body, nowMs);
  const texts =
    target.kind === 'document' ? getOne(store, body, target) : getMany(store, body, target.query, nowMs);
  const project = projectionFor(fieldsOf(body, 'projection', nowMs));
  const list = project ? texts.map((text) => writeEjson(project(readStored(text)))) : texts;
  return { data: { list }, limit: body.raw('limit'), offset: body.raw('offset') };
};

const calculateDocument: Action = (store, body, nowMs) => {
  refuseInTransaction(body);
  return {
    data: { total: count(store, store.collection(collectionName(body)), fieldsOf(body, 'query', nowMs)) },
  };
};

const modifyDocument: Action = async (store, body, nowMs) => {
  const target = targetOf(body, nowMs);
  const data = readEjson(body.text('data'), nowMs);
  if (body.flag('merge')) {
    const { updated } = await update(store, collectionName(body), target, changesFrom(data));
    return { data: { updated, upsert_id: null } };
  }
  if (target.kind !== 'document') throw requestFailed('set replaces one document: use doc(id)');
  const { updated, upsertedId } = await replace(
    store,
    collectionName(body),
    target,
    fieldsOf(body, 'data', nowMs),
  );
  return { data: { updated, upsert_id: upsertedId } };
};

const modifyAndReturnDoc: Action = async (store, body, nowMs) => {
  const target = targetOf(body, nowMs);
  const one: Target = target.kind === 'query' ? { ...target, many: false } : target;
  const changes = changesFrom(readEjson(body.text('data'), nowMs));
  const { updated, after } = await update(store, collectionName(body), one, changes);
  return { data: { updated, doc: after ?? null } };
};

const removeDocument: Action = async (store, body, nowMs) => {
  const deleted = await remove(store, collectionName(body), targetOf(body, nowMs));
  return { data: { deleted } };
};

const aggregateDocuments: Action = (store, body, nowMs) => {
  refuseInTransaction(body);
  const stages = body.parts('stages').map((part) => ({
    key: part.text('stageKey'),
    value: readEjson(part.text('stageValue'), nowMs),
  }));
  return { data: { list: aggregate(store, collectionName(body), stages).map(writeEjson) } };
};

const addCollection: Action = (store, body) => {
  store.addCollection(collectionName(body));
  return {};
};

/** Actions that write nothing: their answers need not wait for the disk. */
export const READS: ReadonlySet<string> = new Set([
  'database.getDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
  'database.startTransaction',
]);

/** Every database action of the SDKs; anything else is unknown. */
export const DATABASE_ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturnDoc],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', (store) => ({ transactionId: store.transactions.begin() })],
  [
    'database.commitTransaction',
    (store, body) => {
      store.commitTransaction(body.text('transactionId'));
      return {};
    },
  ],
  [
    'database.abortTransaction',
    (store, body) => {
      store.transactions.require(body.text('transactionId'));
      store.transactions.end(body.text('transactionId'));
      return {};
    },
  ],
]);
