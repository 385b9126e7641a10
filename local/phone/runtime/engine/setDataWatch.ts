import { component as adapter } from 'glass-easel-miniprogram-adapter';
import { unfitForSetData } from './setData.rules';
import { preview, recordWarning } from '../preview';

const LARGEST_BYTES = 256 * 1024;

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
