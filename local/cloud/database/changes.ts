import { PlatformError, requestFailed } from '../platformError';
import { compareValues, isFields, type Fields, type Value } from '../values';
import { pushTo, type ArrayChange, addToSet, popFrom, pullFrom, pullAllFrom } from './arrayChanges';
import { checkFieldNames } from './documentRules';
import { checkPath } from './queryRules';

type Change = (before: Value | undefined, operand: Value, path: string) => Value | undefined;

const arithmetic =
  (
    operator: string,
    whenAbsent: (operand: number) => number,
    apply: (before: number, operand: number) => number,
  ): Change =>
  (before, operand, path) => {
    if (typeof operand !== 'number')
      throw requestFailed(`Cannot ${operator} with non-numeric argument: {${path}}`);
    if (before === undefined) return whenAbsent(operand);
    if (typeof before !== 'number') {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
    }
    return apply(before, operand);
  };

const extreme =
  (wanted: number): Change =>
  (before, operand) =>
    before === undefined || Math.sign(compareValues(operand, before)) === wanted ? operand : before;

const onArray =
  (operator: string, change: ArrayChange): Change =>
  (before, operand, path) => {
    if (before !== undefined && !Array.isArray(before)) {
      throw requestFailed(`The field '${path}' must be an array but is not (${operator})`);
    }
    return change(before, operand);
  };

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['$set', (_before, operand) => operand],
  ['$unset', () => undefined],
  [
    '$inc',
    arithmetic(
      '$inc',
      (by) => by,
      (before, by) => before + by,
    ),
  ],
  [
    '$mul',
    arithmetic(
      '$mul',
      () => 0,
      (before, by) => before * by,
    ),
  ],
  ['$min', extreme(-1)],
  ['$max', extreme(1)],
  ['$push', onArray('$push', pushTo)],
  ['$addToSet', onArray('$addToSet', addToSet)],
  ['$pop', onArray('$pop', popFrom)],
  ['$pull', onArray('$pull', pullFrom)],
  ['$pullAll', onArray('$pullAll', pullAllFrom)],
]);

function checkOperand(operator: string, operand: Value, path: string): void {
  checkPath(path);
  if (path === '_id')
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  if (operator === '$set' || operator === '$min' || operator === '$max')
    checkFieldNames({ value: operand }, path);
}

function checkConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== path && !sorted.some((other) => other.startsWith(`${path}.`))) continue;
    throw requestFailed(`Updating the path '${path}' would create a conflict at '${path}'`);
  }
}

/** Refuses, by name, every update operator outside the allow-list, bad paths, stored operators and two changes of one path. */
export function checkChanges(changes: Fields): void {
  const paths: string[] = [];
  for (const [operator, operands] of Object.entries(changes)) {
    if (!CHANGES.has(operator) && operator !== '$rename') {
      throw new PlatformError('DATABASE_INVALID_OPERRATOR', `update operator not supported: ${operator}`);
    }
    if (!isFields(operands)) throw requestFailed(`${operator} needs an object`);
    for (const [path, operand] of Object.entries(operands)) {
      checkOperand(operator, operand, path);
      if (operator === '$rename') checkPath(typeof operand === 'string' ? operand : '');
      paths.push(path);
    }
  }
  checkConflicts(paths);
}

function place(holder: Fields | Value[], key: string, value: Value | undefined): void {
  if (!Array.isArray(holder)) {
    if (value !== undefined) {
      holder[key] = value;
      return;
    }
    Reflect.deleteProperty(holder, key);
    return;
  }
  const at = Number(key);
  if (!/^\d{1,5}$/.test(key)) throw requestFailed(`Cannot create field '${key}' in an array`);
  if (value === undefined && at >= holder.length) return;
  while (holder.length < at) holder.push(null);
  holder[at] = value ?? null;
}

const within = (holder: Fields | Value[], key: string): Value | undefined =>
  Array.isArray(holder) ? holder[Number(key)] : holder[key];

/** Finds the holder of the last part, making sub-documents on the way when `create`; refuses to go through a scalar. */
function holderOf(fields: Fields, parts: readonly string[], create: boolean): Fields | Value[] | undefined {
  let at: Fields | Value[] = fields;
  for (const part of parts) {
    let next = within(at, part);
    if (next === undefined && !create) return undefined;
    if (next === undefined) place(at, part, (next = {}));
    if (!isFields(next) && !Array.isArray(next)) {
      if (!create) return undefined;
      throw requestFailed(`Cannot create field in element {${part}: ${JSON.stringify(next)}}`);
    }
    at = next;
  }
  return at;
}

const REMOVES = new Set(['$unset', '$pop', '$pull', '$pullAll']);

function changeOne(fields: Fields, operator: string, path: string, operand: Value): void {
  const parts = path.split('.');
  const last = parts.pop() ?? path;
  const holder = holderOf(fields, parts, !REMOVES.has(operator));
  if (!holder) return;
  const before = within(holder, last);
  const after = CHANGES.get(operator)?.(before, operand, path);
  if (before === undefined && after === undefined) return;
  place(holder, last, after);
}

function rename(fields: Fields, from: string, to: string): void {
  const parts = from.split('.');
  const last = parts.pop() ?? from;
  const holder = holderOf(fields, parts, false);
  if (!holder || Array.isArray(holder)) return;
  const value = holder[last];
  if (value === undefined) return;
  Reflect.deleteProperty(holder, last);
  changeOne(fields, '$set', to, value);
}

/** Applies allowed changes to a document the caller owns; refuses what MongoDB refuses (wrong types, paths through scalars). */
export function applyChanges(fields: Fields, changes: Fields): void {
  for (const [operator, operands] of Object.entries(changes)) {
    if (!isFields(operands)) continue;
    for (const [path, operand] of Object.entries(operands)) {
      if (operator === '$rename' && typeof operand === 'string') {
        rename(fields, path, operand);
        continue;
      }
      changeOne(fields, operator, path, operand);
    }
  }
}
