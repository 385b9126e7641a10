import { requestFailed } from '../platformError';
import type { Fields } from '../values';
import type { Collection } from './collection';
import type { Row } from './driver';
import { readStored } from './ejson';
import { distanceMetres, positionAt, EARTH_METRES, type GeoCondition, type Position } from './geo';
import type { IndexKey } from './indexKey';
import { matcherFor, type Matches } from './matcher';
import { keysFrom, planOrder, planQuery, type Plan } from './plan';
import { checkQuery } from './queryRules';
import { comparing, type Order } from './sorting';
import type { Store } from './store';

/** A stored document that a search has found. */
export interface Found {
  readonly key: IndexKey;
  readonly text: string;
}

/** What to look for; `limit` Infinity means all. */
export interface Search {
  readonly query: Fields;
  readonly order?: Order;
  readonly skip?: number;
  readonly limit: number;
  /** True when only `_id` is wanted: a page that indexes decide alone then reads no document, and `text` holds only that. */
  readonly keysOnly?: boolean;
}

const asFound = (row: Row): Found => ({ key: row['k'] as IndexKey, text: String(row['doc']) });

const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

function restOf(plan: Plan): Matches | undefined {
  if (plan.rest.length === 0 && plan.geo.length === 0) return undefined;
  const rest = matcherFor(plan.rest);
  return (fields) => rest(fields) && plan.geo.every((geo) => meets(geo, fields));
}

function meets(geo: GeoCondition, fields: Fields): boolean {
  const position = positionAt(fields, geo.path);
  return position !== undefined && geo.matches(position);
}

/** A box of degrees that surely holds the circle; undefined when the circle is too large for a box. */
function boxOf({
  centre: [lng, lat],
  metres,
}: {
  readonly centre: Position;
  readonly metres: number;
}): readonly number[] | undefined {
  const high = ((metres / EARTH_METRES) * 180) / Math.PI;
  const widest = Math.cos(((Math.abs(lat) + high) * Math.PI) / 180);
  if (!Number.isFinite(high) || widest <= 0.01) return undefined;
  const wide = high / widest;
  if (lng - wide < -180 || lng + wide > 180) return undefined;
  return [lat - high, lat + high, lng - wide, lng + wide];
}

function boxed(collection: Collection, plan: Plan): Plan {
  const where = [...plan.where];
  const parameters = [...plan.parameters];
  for (const { path, around, nearest } of plan.geo) {
    if (nearest && !collection.geoPaths.has(path))
      throw requestFailed(`unable to find index for $geoNear query: ${path}`);
    const box = around && collection.geoPaths.has(path) ? boxOf(around) : undefined;
    if (!box) continue;
    where.push(`"lat:${path}" BETWEEN ? AND ? AND "lng:${path}" BETWEEN ? AND ?`);
    parameters.push(...box);
  }
  return { ...plan, where, parameters };
}

function* rows(store: Store, plan: Plan, tail: string): Iterable<Found> {
  const sql = `SELECT ${plan.source.key} AS k, doc FROM ${plan.source.from}${whereOf(plan.where)}${tail}`;
  const matches = restOf(plan);
  for (const row of store.driver.prepare(sql).iterate(plan.parameters)) {
    const found = asFound(row);
    if (!matches || matches(readStored(found.text))) yield found;
  }
}

function take(found: Iterable<Found>, skip: number, limit: number): readonly Found[] {
  const taken: Found[] = [];
  let left = skip;
  if (limit <= 0) return taken;
  for (const one of found) {
    if (left > 0) {
      left -= 1;
      continue;
    }
    taken.push(one);
    if (taken.length >= limit) return taken;
  }
  return taken;
}

/** Sorts in memory, never keeping much more than what is asked for. */
function sorted(
  found: Iterable<Found>,
  compare: (left: Fields, right: Fields) => number,
  most: number,
): readonly Found[] {
  let kept: { readonly found: Found; readonly fields: Fields }[] = [];
  const shrink = (): void => {
    kept.sort((left, right) => compare(left.fields, right.fields));
    kept = kept.slice(0, most);
  };
  for (const one of found) {
    kept.push({ found: one, fields: readStored(one.text) });
    if (kept.length > 2 * most + 1000) shrink();
  }
  shrink();
  return kept.map((one) => one.found);
}

function byDistance(path: string, from: Position): (left: Fields, right: Fields) => number {
  const metres = (fields: Fields): number => distanceMetres(from, positionAt(fields, path) ?? from);
  return (left, right) => metres(left) - metres(right);
}

/** NB: without a maximum distance the circle grows until it holds enough, so that the nearest few cost the same among millions. */
function nearest(
  store: Store,
  collection: Collection,
  plan: Plan,
  geo: GeoCondition,
  most: number,
): readonly Found[] {
  const centre = geo.nearest ?? [0, 0];
  const farthest = geo.around?.metres ?? Infinity;
  for (let metres = 1000; metres < Math.min(farthest, 1e6); metres *= 4) {
    const closer = { ...geo, around: { centre, metres } };
    const near = {
      ...closer,
      matches: (at: Position) => geo.matches(at) && distanceMetres(centre, at) <= metres,
    };
    const tried = boxed(collection, { ...plan, geo: [...plan.geo.filter((other) => other !== geo), near] });
    const found = sorted(rows(store, tried, ''), byDistance(geo.path, centre), most);
    if (found.length >= most) return found;
  }
  return sorted(rows(store, boxed(collection, plan), ''), byDistance(geo.path, centre), most);
}

function keys(store: Store, plan: Plan, order: string, tail: string): readonly Found[] {
  const sql = `SELECT ${plan.source.key} AS k FROM ${keysFrom(plan, order)}${whereOf(plan.where)}${order}${tail}`;
  const found = store.driver.prepare(sql).all(plan.parameters);
  return found.map(({ k }) => ({ key: k as IndexKey, text: JSON.stringify({ _id: k }) }));
}

/** Finds documents in order; an indexed page is a range scan of exactly that page. */
export function search(
  store: Store,
  collection: Collection,
  { query, order = [], skip = 0, limit, keysOnly = false }: Search,
): readonly Found[] {
  checkQuery(query);
  const plan = planQuery(collection, query, order);
  const geo = plan.geo.find((condition) => condition.nearest);
  if (geo && order.length === 0) return nearest(store, collection, plan, geo, skip + limit).slice(skip);
  const sqlOrder = planOrder(plan, order);
  const narrowed = boxed(collection, plan);
  if (sqlOrder === undefined) {
    return sorted(rows(store, narrowed, ''), comparing(order), skip + limit).slice(skip);
  }
  const exact = plan.rest.length === 0 && plan.geo.length === 0;
  if (!exact || !Number.isFinite(limit)) return take(rows(store, narrowed, sqlOrder), skip, limit);
  const page: Plan = { ...narrowed, parameters: [...narrowed.parameters, limit, skip] };
  if (keysOnly) return keys(store, page, sqlOrder, ' LIMIT ? OFFSET ?');
  return [...rows(store, page, `${sqlOrder} LIMIT ? OFFSET ?`)];
}

/** Counts matching documents, inside the index when SQL is exact. */
export function count(store: Store, collection: Collection, query: Fields): number {
  checkQuery(query);
  const plan = boxed(collection, planQuery(collection, query));
  if (plan.rest.length === 0 && plan.geo.length === 0) {
    const sql = `SELECT count(*) AS n FROM ${keysFrom(plan)}${whereOf(plan.where)}`;
    return Number(store.driver.prepare(sql).get(plan.parameters)?.['n']);
  }
  return length(rows(store, plan, ''));
}

function length(found: Iterable<Found>): number {
  const each = found[Symbol.iterator]();
  let total = 0;
  while (each.next().done !== true) total += 1;
  return total;
}
