import { PhoneDate } from '../clock';
import { defineGlobals } from '../global';
import { describeNode } from './descriptor';
import { type GeneralComponent, innerComponent } from './node';

type Handler = (this: unknown, ...values: unknown[]) => unknown;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  function: 'Function',
};

/** What WXS answers for `value.constructor`: a name, not a function. */
export function wxsConstructor(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Date) return 'Date';
  if (value instanceof RegExp) return 'RegExp';
  return TYPE_NAMES[typeof value] ?? 'Object';
}

const wrapProperty =
  (handler: Handler) =>
  (value: unknown, before: unknown, owner: unknown, node: unknown): unknown =>
    handler.call(undefined, value, before, describeNode(owner), describeNode(node));

function isMethod(component: GeneralComponent | undefined, handler: Handler): boolean {
  const methods: readonly unknown[] = Object.values(component?.getRootBehavior().getMethods() ?? {});
  return methods.includes(handler);
}

function callHandler(caller: unknown, event: { readonly currentTarget: unknown }, handler: Handler): unknown {
  if (isMethod(innerComponent(caller) ?? (caller as GeneralComponent), handler))
    return handler.call(caller, event);
  const described: unknown = Object.create(event, { instance: { value: describeNode(event.currentTarget) } });
  return handler.call(caller, described, describeNode(caller));
}

/** Gives WXS modules the names that WeChat gives them, and wraps their handlers. */
export function installWxs(): void {
  defineGlobals({
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...values: unknown[]) => new PhoneDate(...values),
    __wxsConstructor: wxsConstructor,
    __wxsProperty: wrapProperty,
    __wxsEvent: callHandler,
  });
}
