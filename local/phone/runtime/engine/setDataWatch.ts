import { component as adapter } from 'glass-easel-miniprogram-adapter';
import { preview, recordWarning } from '../preview';

const LARGEST_BYTES = 256 * 1024;
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

/** Bytes that a value takes as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(value)).byteLength;
  } catch {
    return 0;
  }
}

function weigh(is: string, data: unknown): void {
  const bytes = jsonBytes(data);
  preview.maxSetData = Math.max(preview.maxSetData, bytes);
  preview.setDataBytes[is] = Math.max(preview.setDataBytes[is] ?? 0, bytes);
  if (bytes > LARGEST_BYTES) recordWarning(`${is}: setData of ${bytes} bytes`);
}

/** Looks at every setData of the mini-program's own components before it is applied. */
export function watchSetData(): void {
  const prototype = adapter.ComponentCaller.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const original = prototype.setData;
  prototype.setData = function (data, done) {
    if (!this.is.startsWith('miniprogram_npm/')) {
      for (const reason of unfitForSetData(data)) recordWarning(`${this.is}: ${reason}`);
      weigh(this.is, data);
    }
    original.call(this, data, done);
  };
}
