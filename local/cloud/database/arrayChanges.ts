import { requestFailed } from '../platformError';
import { compareValues, isFields, isOperators, isScalar, readPath, type Fields, type Value } from '../values';
import { matcherFor } from './matcher';

/** A change of an array (absent = undefined); undefined means the field stays absent. */
export type ArrayChange = (before: readonly Value[] | undefined, operand: Value) => Value[] | undefined;

const PUSH_PARTS = new Set(['$each', '$position', '$slice', '$sort']);

function checkParts(parts: Fields, allowed: ReadonlySet<string>, operator: string): void {
  const unknown = Object.keys(parts).find((part) => !allowed.has(part));
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in ${operator}: ${unknown}`);
  if (!Array.isArray(parts['$each'])) throw requestFailed(`${operator} needs $each with an array`);
}

function sorted(list: Value[], sort: Value): Value[] {
  if (sort === 1 || sort === -1) return list.sort((left, right) => sort * compareValues(left, right));
  if (!isFields(sort)) throw requestFailed('$sort needs 1, -1 or an object');
  const terms = Object.entries(sort);
  const read = (item: Value, path: string): Value | undefined =>
    isFields(item) ? readPath(item, path) : undefined;
  return list.sort((left, right) => {
    for (const [path, direction] of terms) {
      const order = compareValues(read(left, path), read(right, path));
      if (order !== 0) return order * Number(direction);
    }
    return 0;
  });
}

function sliced(list: Value[], slice: Value | undefined): Value[] {
  if (slice === undefined) return list;
  if (typeof slice !== 'number') throw requestFailed('$slice needs a number');
  if (slice === 0) return [];
  return slice > 0 ? list.slice(0, slice) : list.slice(slice);
}

/** $push with or without $each, $position, $sort and $slice. */
export const pushTo: ArrayChange = (before = [], operand) => {
  if (!isOperators(operand)) return [...before, operand];
  checkParts(operand, PUSH_PARTS, '$push');
  const each = operand['$each'];
  const position = operand['$position'];
  const list = [...before];
  const at = typeof position === 'number' ? position : list.length;
  list.splice(at, 0, ...(Array.isArray(each) ? each : []));
  const sort = operand['$sort'];
  return sliced(sort === undefined ? list : sorted(list, sort), operand['$slice']);
};

/**
 * $addToSet of a scalar, or of $each.
 * NB: the SDK sends `_.addToSet({each: […]})` as the object {each} and `_.addToSet([…])` as one element; the cloud stores just that,
 * which nobody means, so both are refused here.
 */
export const addToSet: ArrayChange = (before = [], operand) => {
  if (isOperators(operand)) checkParts(operand, new Set(['$each']), '$addToSet');
  const each = isOperators(operand) ? operand['$each'] : [operand];
  const list = [...before];
  for (const item of Array.isArray(each) ? each : []) {
    if (!isScalar(item))
      throw requestFailed('$addToSet takes plain values only (the SDK does not send $each)');
    if (!list.some((held) => compareValues(held, item) === 0)) list.push(item);
  }
  return list;
};

/** $pop: 1 takes the last, -1 the first. */
export const popFrom: ArrayChange = (before, operand) => {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1');
  if (!before) return undefined;
  return operand === 1 ? before.slice(0, -1) : before.slice(1);
};

/** $pull: by value, by operators, or by a query on sub-documents. */
export const pullFrom: ArrayChange = (before, operand) => {
  if (!before) return undefined;
  if (!isFields(operand)) return before.filter((item) => compareValues(item, operand) !== 0);
  if (isOperators(operand)) {
    const matches = matcherFor([{ item: operand }]);
    return before.filter((item) => !matches({ item }));
  }
  const matches = matcherFor([operand]);
  return before.filter((item) => !isFields(item) || !matches(item));
};

/** $pullAll: every listed value. */
export const pullAllFrom: ArrayChange = (before, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll needs an array');
  if (!before) return undefined;
  return before.filter((item) => !operand.some((gone) => compareValues(item, gone) === 0));
};
