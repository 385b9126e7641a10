import * as z from 'zod';
import type {
  Change,
  CollectionName,
  Documents,
  Inserted,
  Match,
  PageQuery,
  Parted,
  Parts,
  Store,
} from '../world';
import { changeDue, insertDue } from './countDue';
import { documents, type PartNames, partSchema } from './documents';
import { db } from './sdk';

const _ = db.command;

const found = z.object({ data: z.array(z.unknown()) });
const amended = z.object({ updated: z.number() });
const removed = z.object({ deleted: z.number() });
const failure = z.looseObject({ code: z.string().optional(), message: z.string() });

/** CloudBase's document database, held to the few calls of `Store`. Unexpected trouble is thrown. */
export const store: Store = {
  read: async (collection, id) => {
    const { data } = found.parse(checked(await db.collection(collection).doc(id).get()));
    return data.length === 0 ? null : parsed(collection, data[0]);
  },

  readAll: async (collection, ids) => {
    const query = db.collection(collection).where({ _id: _.in([...ids]) });
    const { data } = found.parse(checked(await query.limit(ids.length).get()));
    return data.map((document) => parsed(collection, document));
  },

  find: async (collection, match) => {
    const { data } = found.parse(checked(await db.collection(collection).where(match).limit(1).get()));
    return data.length === 0 ? null : parsed(collection, data[0]);
  },

  page: async <
    C extends CollectionName,
    K extends keyof Documents[C] & string,
    P extends Parts<Documents[C]> | undefined,
  >(
    collection: C,
    query: PageQuery<K, P>,
  ) => {
    const { fields } = query;
    const parts: PartNames = query.parts ?? {};
    const { data } = found.parse(
      checked(
        await db
          .collection(collection)
          .where({ ...query.match, ...range(query) })
          .orderBy(query.by, query.direction)
          .limit(query.limit)
          .field(Object.fromEntries(pathsOf(fields, parts).map((path) => [path, true])))
          .get(),
      ),
    );
    const schema = partSchema(collection, fields, parts);
    return data.map((document) => schema.parse(document) as Pick<Parted<Documents[C], P>, K>);
  },

  insert: async (collection, document) => {
    try {
      checked(await db.collection(collection).add(insertDue(collection, document)));
      return 'inserted';
    } catch (error) {
      return whichDuplicate(error);
    }
  },

  amend: async (collection, id, match, unlike, change) => {
    const query = db.collection(collection).where({ _id: id, ...match, ...not(unlike) });
    try {
      const update = updateFrom(changeDue(collection, change));
      return amended.parse(checked(await query.update(update))).updated > 0;
    } catch (error) {
      whichDuplicate(error);
      return false;
    }
  },

  remove: async (collection, id, match = {}) => {
    const query = db.collection(collection).where({ _id: id, ...match });
    return removed.parse(checked(await query.remove())).deleted > 0;
  },

  raise: async (collection, id, { field, to }, change) => {
    const query = db.collection(collection).where({ _id: id, [field]: _.lt(to) });
    const raised = { ...change, set: { ...change.set, [field]: to } };
    return amended.parse(checked(await query.update(updateFrom(raised)))).updated > 0;
  },
};

function parsed<C extends CollectionName>(collection: C, document: unknown): Documents[C] {
  const schema: z.ZodType<Documents[C]> = documents[collection];
  return schema.parse(document);
}

/** `unit`, or `item.id`, `item.plain` where only parts of a field are asked for. */
const pathsOf = (fields: readonly string[], parts: PartNames): readonly string[] =>
  fields.flatMap((field) => parts[field]?.map((part) => `${field}.${part}`) ?? [field]);

/** The range that a cursor or a due date asks for; absent fields never match it. */
function range({ by, direction, after, upTo }: PageQuery<unknown, unknown>): Record<string, unknown> {
  const most = upTo === undefined ? [] : [_.lte(upTo)];
  const further = after === null ? [] : [direction === 'asc' ? _.gt(after) : _.lt(after)];
  const bounds = [...further, ...most];
  if (bounds.length === 0) return {};
  return { [by]: bounds.length === 1 ? bounds[0] : _.and(bounds) };
}

const not = (unlike: Match): Record<string, unknown> =>
  Object.fromEntries(Object.entries(unlike).map(([field, value]) => [field, _.neq(value)]));

function updateFrom({ set, unset, add, append, remember }: Change): Record<string, unknown> {
  const whole = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? _.set(value) : value;
  return {
    ...mapped(set, whole),
    ...Object.fromEntries((unset ?? []).map((field) => [field, _.remove()])),
    ...mapped(add, (by) => _.inc(by)),
    ...mapped(append, (values) => _.push([...values])),
    ...mapped(remember, ({ value, keep }) => _.push({ each: [value], slice: -keep })),
  };
}

const mapped = <V>(
  values: Readonly<Record<string, V>> | undefined,
  turn: (value: V) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, turn(value)]));

/** NB: some SDK calls answer a failure as a value with `code` instead of throwing it. */
function checked<T>(answer: T): T {
  if (typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string')
    throw Object.assign(new Error(messageOf(answer)), { code: answer.code });
  return answer;
}

const messageOf = (answer: object): string =>
  'message' in answer && typeof answer.message === 'string' ? answer.message : 'database failure';

/** Which value exists already; throws what is another trouble. Matched loosely: the exact sentence is the cloud's business. */
export function whichDuplicate(error: unknown): Inserted {
  const parsedError = failure.safeParse(error);
  if (!parsedError.success || !/E11000|duplicate/i.test(parsedError.data.message)) throw error;
  return /index:\s*_id_?\b|\b_id_\b|dup key:\s*\{\s*_id/.test(parsedError.data.message) ? 'sameId' : 'taken';
}
