import { PlatformError, requestFailed } from '../platformError';
import { isFields, type Fields, type Value } from '../values';
import { checkQuery } from './queryRules';

/** One stage of a pipeline, in the SDK's form. */
export interface Stage {
  readonly key: string;
  readonly value: Value;
}

const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'];

// NB: comparisons of arrays ($expr with $eq on lists) differ between mingo and MongoDB; there is no $expr here.
const EXPRESSIONS = new Set([
  ...ACCUMULATORS,
  ...['$add', '$subtract', '$multiply', '$divide', '$abs', '$ceil', '$floor', '$round', '$trunc'],
  ...[
    '$eq',
    '$ne',
    '$gt',
    '$gte',
    '$lt',
    '$lte',
    '$cmp',
    '$and',
    '$or',
    '$not',
    '$cond',
    '$ifNull',
    '$switch',
  ],
  ...[
    '$concat',
    '$substr',
    '$substrCP',
    '$toLower',
    '$toUpper',
    '$strLenCP',
    '$split',
    '$toString',
    '$literal',
  ],
  ...['$size', '$in', '$arrayElemAt', '$slice', '$filter', '$map', '$reduce', '$concatArrays', '$isArray'],
  ...['$dateToString', '$year', '$month', '$dayOfMonth', '$hour', '$minute', '$dayOfWeek', '$mergeObjects'],
]);

// Keys that belong to an expression's own form, not operators: they carry no dollar sign and need no list.
function checkExpressions(value: Value): void {
  if (Array.isArray(value)) {
    for (const item of value) checkExpressions(item);
    return;
  }
  if (!isFields(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') && !EXPRESSIONS.has(key)) {
      throw new PlatformError('DATABASE_INVALID_OPERRATOR', `aggregate operator not supported: ${key}`);
    }
    if (key !== '$literal') checkExpressions(inner);
  }
}

type Check = (value: Value) => void;

const fieldsOf = (value: Value, stage: string): Fields => {
  if (isFields(value)) return value;
  throw requestFailed(`${stage} needs an object`);
};

const count: Check = (value) => {
  if (typeof value !== 'number' || value < 0) throw requestFailed('$limit and $skip need a number');
};

const lookup: Check = (value) => {
  const spec = fieldsOf(value, '$lookup');
  const odd = Object.keys(spec).find((key) => !['from', 'localField', 'foreignField', 'as'].includes(key));
  if (odd !== undefined) throw requestFailed(`$lookup option not supported: ${odd}`);
};

const expressions: Check = (value) => checkExpressions(value);

const STAGES: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['$match', (value) => checkQuery(fieldsOf(value, '$match'))],
  ['$sort', (value) => void fieldsOf(value, '$sort')],
  ['$limit', count],
  ['$skip', count],
  ['$group', expressions],
  ['$project', expressions],
  ['$addFields', expressions],
  ['$sortByCount', expressions],
  ['$replaceRoot', expressions],
  ['$unwind', () => undefined],
  ['$count', () => undefined],
  ['$lookup', lookup],
  ['$geoNear', (value) => void fieldsOf(value, '$geoNear')],
]);

function checkGroup(stage: Stage): void {
  if (stage.key !== '$group') return;
  for (const [name, value] of Object.entries(fieldsOf(stage.value, '$group'))) {
    if (name === '_id') continue;
    const operator = isFields(value) ? Object.keys(value)[0] : undefined;
    if (operator === undefined || !ACCUMULATORS.includes(operator)) {
      throw requestFailed(`$group field ${name} needs an accumulator`);
    }
  }
}

/** Refuses, by name, every stage and expression outside the allow-list, and $geoNear that is not first. */
export function checkStages(stages: readonly Stage[]): void {
  for (const [at, stage] of stages.entries()) {
    const check = STAGES.get(stage.key);
    if (!check)
      throw new PlatformError('DATABASE_INVALID_OPERRATOR', `aggregate stage not supported: ${stage.key}`);
    check(stage.value);
    checkGroup(stage);
    if (stage.key === '$geoNear' && at > 0)
      throw requestFailed('$geoNear is only valid as the first stage in a pipeline');
  }
}
