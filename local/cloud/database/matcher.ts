import { Query } from 'mingo';
import type { Fields } from '../values';
import { checkQuery } from './queryRules';

/** Tests a document. */
export type Matches = (fields: Fields) => boolean;

/** One test for all the given conditions (they must all hold), by mingo; operators outside the allow-list are refused. */
export function matcherFor(conditions: readonly Fields[]): Matches {
  if (conditions.length === 0) return () => true;
  const query = conditions.length === 1 ? (conditions[0] ?? {}) : { $and: [...conditions] };
  checkQuery(query);
  const compiled = new Query<Fields>(query);
  return (fields) => compiled.test(fields);
}
