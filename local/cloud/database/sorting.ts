import { requestFailed } from '../platformError';
import { compareValues, isFields, readPath, type Fields, type Value } from '../values';
import { checkPath } from './queryRules';

/** Fields to sort by, most important first. */
export type Order = readonly (readonly [path: string, direction: 1 | -1])[];

/** Reads `{createdAt: -1, _id: 1}`; refuses any other direction. */
export function orderFrom(spec: Fields | undefined): Order {
  return Object.entries(spec ?? {}).map(([path, direction]) => {
    checkPath(path);
    if (direction !== 1 && direction !== -1) throw requestFailed(`sort direction of ${path} must be 1 or -1`);
    return [path, direction] as const;
  });
}

/** MongoDB sorts an array by its least (ascending) or greatest (descending) element. */
function sortKey(fields: Fields, path: string, direction: number): Value | undefined {
  const held = readPath(fields, path) ?? throughArrays(fields, path.split('.'));
  if (!Array.isArray(held)) return held;
  return [...held].sort((left, right) => direction * compareValues(left, right))[0];
}

function throughArrays(value: Value | undefined, parts: readonly string[]): Value | undefined {
  const [part, ...below] = parts;
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value
      .map((item) => throughArrays(item, parts))
      .filter((item): item is Value => item !== undefined);
  }
  return isFields(value) ? throughArrays(value[part], below) : undefined;
}

/** Compares two documents by an order. */
export function comparing(order: Order): (left: Fields, right: Fields) => number {
  return (left, right) => {
    for (const [path, direction] of order) {
      const result = compareValues(sortKey(left, path, direction), sortKey(right, path, direction));
      if (result !== 0) return result * direction;
    }
    return 0;
  };
}
