import { Aggregator } from 'mingo';
import { requestFailed } from '../platformError';
import { isFields, type Fields, type Value } from '../values';
import type { Collection } from './collection';
import { checkStages, type Stage } from './aggregateRules';
import { readStored } from './ejson';
import { centreOf, distanceMetres, positionAt } from './geo';
import { scalarOfKey } from './indexKey';
import { planQuery } from './plan';
import { search } from './search';
import { orderFrom } from './sorting';
import type { Store } from './store';

interface Head {
  readonly documents: readonly Fields[];
  readonly left: readonly Stage[];
}

const asNumber = (value: Value | undefined, absent: number): number =>
  typeof value === 'number' ? value : absent;

function find(
  store: Store,
  collection: Collection,
  query: Fields,
  order: Fields,
  limit: number,
): readonly Fields[] {
  const found = search(store, collection, { query, order: orderFrom(order), limit });
  return found.map((one) => readStored(one.text));
}

function geoNearHead(store: Store, collection: Collection, spec: Fields, left: readonly Stage[]): Head {
  const path = typeof spec['key'] === 'string' ? spec['key'] : ([...collection.geoPaths][0] ?? 'location');
  const field = spec['distanceField'];
  if (typeof field !== 'string') throw requestFailed('$geoNear needs distanceField');
  const centre = centreOf(spec['near']);
  const near: Fields = { $geometry: spec['near'] ?? null };
  if (spec['maxDistance'] !== undefined) near['$maxDistance'] = spec['maxDistance'];
  if (spec['minDistance'] !== undefined) near['$minDistance'] = spec['minDistance'];
  const query = isFields(spec['query']) ? spec['query'] : {};
  const nextLimit = left[0]?.key === '$limit' ? asNumber(left[0].value, Infinity) : Infinity;
  const limit = Math.min(asNumber(spec['limit'], Infinity), nextLimit);
  const documents = find(store, collection, { ...query, [path]: { $nearSphere: near } }, {}, limit);
  for (const fields of documents) {
    const metres = distanceMetres(centre, positionAt(fields, path) ?? centre);
    fields[field] = metres * asNumber(spec['distanceMultiplier'], 1);
  }
  return { documents, left };
}

/** Takes $match, $sort and $limit from the front of the pipeline and lets the indexes answer them. */
function searchHead(store: Store, collection: Collection, stages: readonly Stage[]): Head {
  const left = [...stages];
  const next = (key: string): Value | undefined => (left[0]?.key === key ? left.shift()?.value : undefined);
  const match = next('$match');
  const query = isFields(match) ? match : {};
  const grouped = groupInSql(store, collection, query, left[0]);
  if (grouped) return { documents: grouped, left: left.slice(1) };
  const sort = next('$sort');
  const limit = asNumber(next('$limit'), Infinity);
  return { documents: find(store, collection, query, isFields(sort) ? sort : {}, limit), left };
}

const countedNames = (group: Fields): readonly string[] | undefined => {
  const entries = Object.entries(group).filter(([name]) => name !== '_id');
  const counts = entries.every(
    ([, value]) => isFields(value) && value['$sum'] === 1 && Object.keys(value).length === 1,
  );
  return counts ? entries.map(([name]) => name) : undefined;
};

/** `{$group: {_id: '$field' | null, n: {$sum: 1}}}` over an exactly indexed match is one GROUP BY inside the index. */
function groupInSql(
  store: Store,
  collection: Collection,
  query: Fields,
  stage: Stage | undefined,
): readonly Fields[] | undefined {
  const group = stage?.key === '$group' && isFields(stage.value) ? stage.value : undefined;
  const names = group && countedNames(group);
  const by = group?.['_id'];
  if (!names || !(by === null || (typeof by === 'string' && /^\$[^$]/.test(by)))) return undefined;
  const plan = planQuery(collection, query);
  const column = by === null ? 'NULL' : plan.source.columnOf(by.slice(1));
  if (column === undefined || plan.rest.length > 0 || plan.geo.length > 0) return undefined;
  const where = plan.where.length === 0 ? '' : ` WHERE ${plan.where.join(' AND ')}`;
  const sql = `SELECT ${column} AS g, count(*) AS n FROM ${plan.source.from}${where} GROUP BY 1 HAVING n > 0`;
  return decodeGroups(store.driver.prepare(sql).all(plan.parameters), names);
}

function decodeGroups(
  rows: readonly Readonly<Record<string, unknown>>[],
  names: readonly string[],
): readonly Fields[] | undefined {
  const groups: Fields[] = [];
  for (const row of rows) {
    const id = row['g'] === null ? null : scalarOfKey(row['g']);
    if (id === undefined) return undefined;
    groups.push({ _id: id, ...Object.fromEntries(names.map((name) => [name, Number(row['n'])])) });
  }
  return groups;
}

/** Runs a pipeline of allowed stages and answers its documents. */
export function aggregate(store: Store, name: string, stages: readonly Stage[]): readonly Fields[] {
  const collection = store.collection(name);
  checkStages(stages);
  const [first, ...others] = stages;
  const geoNear = first?.key === '$geoNear' && isFields(first.value) ? first.value : undefined;
  const { documents, left } = geoNear
    ? geoNearHead(store, collection, geoNear, others)
    : searchHead(store, collection, stages);
  if (left.length === 0) return documents;
  const collectionResolver = (from: string): Fields[] => [
    ...find(store, store.collection(from), {}, {}, Infinity),
  ];
  const pipeline = left.map(({ key, value }) => ({ [key]: value }));
  return new Aggregator(pipeline, { collectionResolver }).run<Fields>([...documents]);
}
