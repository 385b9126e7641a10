import { invalidParam, requestFailed } from '../platformError';
import { isFields, type Fields, type Value } from '../values';

/** Largest document, in bytes of stored text, as MongoDB's 16 MB. */
const LARGEST = 16 * 1024 * 1024;

function checkValue(value: Value, path: string): void {
  if (value instanceof RegExp) throw requestFailed(`a pattern cannot be stored: ${path}`);
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, path);
    return;
  }
  if (isFields(value)) checkFieldNames(value, path);
}

/** Refuses field names that are empty, begin with `$` or hold a dot, and values that cannot be stored. */
export function checkFieldNames(fields: Fields, above = ''): void {
  for (const [name, value] of Object.entries(fields)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (name === '' || name.startsWith('$') || name.includes('.')) {
      throw invalidParam(`field name not allowed: ${path}`);
    }
    checkValue(value, path);
  }
}

/** The `_id` of a new document: text or a number. */
export function checkId(id: Value | undefined): asserts id is string | number {
  if (typeof id === 'string' && id !== '' && id.length <= 512) return;
  if (typeof id === 'number') return;
  throw invalidParam('_id must be a non-empty text (at most 512) or a number');
}

/** Refuses a document that is too large to be stored. */
export function checkSize(text: string): void {
  if (text.length > LARGEST) throw requestFailed(`document is larger than ${LARGEST} bytes`);
}
