const DEEPEST = 8;

/** Reasons why a value would not survive the trip from script to page on a phone. */
export function unfitForSetData(value: unknown, at = 'setData', depth = 0): readonly string[] {
  if (value === undefined) return [`${at} is undefined`];
  if (typeof value === 'function') return [`${at} is a function`];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return [`${at} is a ${value.constructor.name}`];
  return Object.entries(value).flatMap(([key, item]) => unfitForSetData(item, `${at}.${key}`, depth + 1));
}
