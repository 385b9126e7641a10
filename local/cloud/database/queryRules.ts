import { PlatformError, invalidParam, requestFailed } from '../platformError';
import { isFields, isOperators, isScalar, type Fields, type Value } from '../values';

type Check = (value: Value, operator: string) => void;

const anything: Check = () => undefined;

const listOfScalars: Check = (value, operator) => {
  if (!Array.isArray(value)) throw requestFailed(`${operator} needs an array`);
  const odd = value.find((item) => !isScalar(item) && !(item instanceof RegExp));
  if (odd !== undefined)
    throw requestFailed(`${operator} takes plain values only, not arrays or sub-documents`);
};

const comparable: Check = (value, operator) => {
  if (!isScalar(value) || value === null) {
    throw requestFailed(`${operator} compares with a number, text, date or boolean only`);
  }
};

const equalTo: Check = (value, operator) => {
  // NB: MongoDB compares sub-documents with their key order; nobody means that, so it is refused rather than guessed.
  if (isFields(value))
    throw requestFailed(`${operator} with a sub-document is not supported; compare its fields`);
};

const number: Check = (value, operator) => {
  if (typeof value !== 'number') throw requestFailed(`${operator} needs a number`);
};

const pattern: Check = (value, operator) => {
  if (!(value instanceof RegExp) && typeof value !== 'string')
    throw requestFailed(`${operator} needs a pattern`);
};

const text: Check = (value, operator) => {
  if (typeof value !== 'string') throw requestFailed(`${operator} needs text`);
};

const negated: Check = (value, operator) => {
  if (value instanceof RegExp) return;
  if (!isOperators(value)) throw requestFailed(`${operator} needs operators or a pattern`);
  checkOperators(value);
};

const elements: Check = (value, operator) => {
  if (!isFields(value)) throw requestFailed(`${operator} needs an object`);
  if (isOperators(value)) {
    checkOperators(value);
    return;
  }
  checkQuery(value);
};

const geo: Check = (value, operator) => {
  if (!isFields(value)) throw requestFailed(`${operator} needs $geometry or $centerSphere`);
};

const FIELD_OPERATORS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['$eq', equalTo],
  ['$ne', equalTo],
  ['$gt', comparable],
  ['$gte', comparable],
  ['$lt', comparable],
  ['$lte', comparable],
  ['$in', listOfScalars],
  ['$nin', listOfScalars],
  ['$exists', anything],
  ['$size', number],
  ['$all', listOfScalars],
  ['$elemMatch', elements],
  ['$not', negated],
  ['$regex', pattern],
  ['$options', text],
  ['$nearSphere', geo],
  ['$near', geo],
  ['$geoWithin', geo],
  ['$geoIntersects', geo],
]);

const LOGICAL = new Set(['$and', '$or', '$nor']);

const unknownOperator = (operator: string): PlatformError =>
  new PlatformError('DATABASE_INVALID_OPERRATOR', `query operator not supported: ${operator}`);

function checkOperators(operators: Fields): void {
  for (const [operator, value] of Object.entries(operators)) {
    if (!operator.startsWith('$')) throw requestFailed(`operators and fields are mixed at: ${operator}`);
    const check = FIELD_OPERATORS.get(operator);
    if (!check) throw unknownOperator(operator);
    check(value, operator);
  }
}

function checkLogical(operator: string, value: Value): void {
  if (!LOGICAL.has(operator)) throw unknownOperator(operator);
  if (!Array.isArray(value) || value.length === 0) throw requestFailed(`${operator} needs a non-empty array`);
  for (const item of value) {
    if (!isFields(item)) throw requestFailed(`${operator} needs objects`);
    checkQuery(item);
  }
}

/** Refuses, by name, every query operator outside the allow-list and every operand that would be matched differently from MongoDB. */
export function checkQuery(query: Fields): void {
  for (const [key, value] of Object.entries(query)) {
    if (key.startsWith('$')) {
      checkLogical(key, value);
      continue;
    }
    checkPath(key);
    if (isOperators(value)) {
      checkOperators(value);
      continue;
    }
    equalTo(value, key);
  }
}

/** Refuses empty parts and operators inside a dotted path. */
export function checkPath(path: string): void {
  if (path === '') throw invalidParam('field name is empty');
  for (const part of path.split('.')) {
    if (part === '') throw invalidParam(`field path not allowed: ${path}`);
    if (part.startsWith('$')) throw requestFailed(`positional paths are not supported: ${path}`);
    if (part === '__proto__') throw invalidParam('field name not allowed: __proto__');
  }
}
