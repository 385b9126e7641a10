import type { Fields } from './config';

export type { Fields } from './config';

/** Whether a value is an object with named fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value when it has named fields, else an empty object. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Text of a field; numbers become text, anything else the fallback. */
export function text(fields: Fields, name: string, fallback = ''): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : fallback;
}

/** Number of a field; numeric text counts, anything else is the fallback. */
export function number(fields: Fields, name: string, fallback = 0): number {
  const value = fields[name];
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : fallback;
}

/** Truth of a field; the fallback when it is absent. */
export function flag(fields: Fields, name: string, fallback = false): boolean {
  const value = fields[name];
  return value === undefined ? fallback : Boolean(value);
}

/** A list field, empty when absent. */
export const list = (fields: Fields, name: string): readonly unknown[] => {
  const value: unknown = fields[name];
  return Array.isArray(value) ? value : [];
};

/** The texts of a list field. */
export const texts = (fields: Fields, name: string): readonly string[] =>
  list(fields, name).filter((item): item is string => typeof item === 'string');

/** A function that accepts anything: callbacks of the mini-program. */
export type Callback = (...values: unknown[]) => unknown;

/** A field that is a function, else undefined. */
export function callback(fields: Fields, name: string): Callback | undefined {
  const value = fields[name];
  return isCallback(value) ? value : undefined;
}

/** Whether a value can be called. */
export const isCallback = (value: unknown): value is Callback => typeof value === 'function';
