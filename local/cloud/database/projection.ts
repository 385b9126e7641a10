import { requestFailed } from '../platformError';
import { copyOf, isFields, type Fields, type Value } from '../values';
import { checkPath } from './queryRules';

/** Cuts a document down to what was asked for. */
export type Projection = (fields: Fields) => Fields;

interface Tree {
  readonly [field: string]: Tree | true;
}

const asFlag = (value: Value, path: string): boolean => {
  if (value === 1 || value === true) return true;
  if (value === 0 || value === false) return false;
  throw requestFailed(`projection not supported at ${path}: use 1, 0, true or false`);
};

function grow(tree: Record<string, Tree | true>, path: string): void {
  checkPath(path);
  const parts = path.split('.');
  const last = parts.pop() ?? path;
  let at = tree;
  for (const part of parts) {
    const next = at[part];
    if (next === true) return;
    at = at[part] = (next ?? {}) as Record<string, Tree | true>;
  }
  at[last] = true;
}

function keep(value: Value, tree: Tree): Value | undefined {
  if (Array.isArray(value)) {
    return value.map((item) => keep(item, tree)).filter((item): item is Value => item !== undefined);
  }
  if (!isFields(value)) return undefined;
  const kept: Fields = {};
  for (const [name, below] of Object.entries(tree)) {
    const held = value[name];
    const part = held === undefined || below === true ? held : keep(held, below);
    if (part !== undefined) kept[name] = part;
  }
  return kept;
}

function drop(value: Value, tree: Tree): void {
  if (Array.isArray(value)) {
    for (const item of value) drop(item, tree);
    return;
  }
  if (!isFields(value)) return;
  for (const [name, below] of Object.entries(tree)) {
    const held = value[name];
    if (below === true) Reflect.deleteProperty(value, name);
    if (below !== true && held !== undefined) drop(held, below);
  }
}

/** Builds a projection of only 1s or only 0s (`_id` may differ), as `field()` sends it; undefined when there is nothing to cut. */
export function projectionFor(spec: Fields | undefined): Projection | undefined {
  const entries = Object.entries(spec ?? {}).map(([path, value]) => [path, asFlag(value, path)] as const);
  if (entries.length === 0) return undefined;
  const others = entries.filter(([path]) => path !== '_id');
  const idFlag = entries.find(([path]) => path === '_id')?.[1] ?? true;
  const including = others[0]?.[1] ?? idFlag;
  if (others.some(([, flag]) => flag !== including))
    throw requestFailed('projection mixes inclusion and exclusion');
  const tree: Record<string, Tree | true> = {};
  for (const [path] of others) grow(tree, path);
  if (idFlag === including) tree['_id'] = true;
  if (including) return (fields) => (keep(fields, tree) ?? {}) as Fields;
  return (fields) => {
    const copy = copyOf(fields);
    drop(copy, tree);
    return copy;
  };
}

/** True for a projection that keeps nothing but `_id`. */
export function isIdOnly(spec: Fields): boolean {
  return Object.keys(spec).length === 1 && (spec['_id'] === 1 || spec['_id'] === true);
}
