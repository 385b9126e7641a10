import { collections } from '../../cloudfunctions/platform/collections.table';
import type { Change, Match, PageQuery, Store } from '../../cloudfunctions/world';

/*
 * The store's promises without a database behind them, for what has to be tried thousands of times: one document a write,
 * by compare-and-set, unique where collections.table.ts says so. What is tried here is tried over the real SDK as well.
 */

type Held = Record<string, unknown>;

const partOf = (document: Held, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Held | undefined)?.[part], document);

const isHeld = (document: Held, match: Match): boolean =>
  Object.entries(match).every(([path, wanted]) => {
    const value = partOf(document, path);
    return Array.isArray(value) ? value.includes(wanted) : value === wanted;
  });

function put(document: Held, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const inner = parts.reduce<Held>((held, part) => held[part] as Held, document);
  inner[last] = structuredClone(value);
}

function changed(document: Held, { set = {}, unset = [], add = {}, append = {}, remember = {} }: Change): Held {
  const after = structuredClone(document);
  for (const [path, value] of Object.entries(set)) put(after, path, value);
  const listOf = (path: string): readonly unknown[] => (partOf(after, path) as readonly unknown[] | undefined) ?? [];
  for (const [path, by] of Object.entries(add)) put(after, path, Number(partOf(after, path) ?? 0) + by);
  for (const [path, values] of Object.entries(append)) put(after, path, [...listOf(path), ...values]);
  for (const [path, { value, keep }] of Object.entries(remember)) put(after, path, [...listOf(path), value].slice(-keep));
  return Object.fromEntries(Object.entries(after).filter(([field]) => !unset.includes(field)));
} // prettier-ignore

const uniqueIn = (collection: string) =>
  collections.find(({ name }) => name === collection)?.indexes.filter((index) => 'unique' in index) ?? [];

/** An empty database. */
export function memoryStore(): Store {
  const all = new Map<string, Map<string, Held>>();
  const of = (collection: string): Map<string, Held> => {
    const held = all.get(collection) ?? new Map<string, Held>();
    all.set(collection, held);
    return held;
  };
  const isTaken = (collection: string, document: Held): boolean =>
    uniqueIn(collection).some(({ keys }) => {
      const wanted = keys.map(([path]) => partOf(document, path));
      const same = (one: Held): boolean => keys.every(([path], nth) => partOf(one, path) === wanted[nth]);
      return wanted[0] !== undefined && [...of(collection).values()].some((one) => one['_id'] !== document['_id'] && same(one));
    }); // prettier-ignore
  const amended = (collection: string, id: string, holds: (held: Held) => boolean, change: Change): boolean => {
    const held = of(collection).get(id);
    if (held === undefined || !holds(held)) return false;
    const after = changed(held, change);
    if (isTaken(collection, after)) return false;
    of(collection).set(id, after);
    return true;
  }; // prettier-ignore
  const store = {
    read: (collection: string, id: string) => Promise.resolve(structuredClone(of(collection).get(id) ?? null)),
    readAll: (collection: string, ids: readonly string[]) =>
      Promise.resolve(ids.flatMap((id) => structuredClone(of(collection).get(id)) ?? [])),
    find: (collection: string, match: Match) =>
      Promise.resolve(structuredClone([...of(collection).values()].find((one) => isHeld(one, match)) ?? null)),
    page: (collection: string, { match, by, direction, after, upTo, limit, fields }: PageQuery<string>) => {
      const sign = direction === 'asc' ? 1 : -1;
      const place = (one: Held): string | undefined => partOf(one, by) as string | undefined;
      const isNext = (at: string): boolean => after === null || (sign === 1 ? at > after : at < after);
      const found = [...of(collection).values()]
        .filter((one) => isHeld(one, match))
        .filter((one) => (after === null && upTo === undefined) || (isNext(place(one) ?? '') && (place(one) ?? '~') <= (upTo ?? '~')))
        .toSorted((one, other) => ((place(one) ?? '') < (place(other) ?? '') ? -sign : sign))
        .slice(0, limit);
      const cut = (one: Held): Held => Object.fromEntries(fields.flatMap((field) => (one[field] === undefined ? [] : [[field, one[field]]])));
      return Promise.resolve(structuredClone(found.map(cut)));
    },
    insert: (collection: string, document: Held) => {
      const id = String(document['_id']);
      if (of(collection).has(id)) return Promise.resolve('sameId');
      if (isTaken(collection, document)) return Promise.resolve('taken');
      of(collection).set(id, structuredClone(document));
      return Promise.resolve('inserted');
    },
    amend: (collection: string, id: string, match: Match, unlike: Match, change: Change) =>
      Promise.resolve(amended(collection, id, (held) => isHeld(held, match) && Object.entries(unlike).every(([path, value]) => partOf(held, path) !== value), change)),
    remove: (collection: string, id: string, match: Match = {}) => {
      const held = of(collection).get(id);
      return Promise.resolve(held !== undefined && isHeld(held, match) && of(collection).delete(id));
    },
    raise: (collection: string, id: string, { field, to }: { readonly field: string; readonly to: number }, change: Change) =>
      Promise.resolve(amended(collection, id, (held) => Number(partOf(held, field)) < to, { ...change, set: { ...change.set, [field]: to } })),
  }; // prettier-ignore
  return store as unknown as Store;
}
