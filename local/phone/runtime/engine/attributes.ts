import { NativeNode } from 'glass-easel';

/** Attributes whose truth WeChat decides from the value itself: `hidden`, and `aria-*` whose "false" must be kept. */
export function attributeValue(name: string, value: unknown): unknown {
  if (name === 'hidden') return Boolean(value);
  if (!name.startsWith('aria-')) return value;
  return typeof value === 'boolean' ? String(value) : (value ?? false);
}

/** Applies `attributeValue` to every plain node. */
export function installAttributes(): void {
  const prototype = NativeNode.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const original = prototype.setAttribute;
  prototype.setAttribute = function (name, value) {
    original.call(this, name, attributeValue(name, value));
  };
}
