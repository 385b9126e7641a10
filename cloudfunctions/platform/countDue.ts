import { randomBytes } from 'node:crypto';
import { uncounted } from '../statistics/counting.rules';
import type { Change, CollectionName, Documents } from '../world';

/**
 * Whatever lets a journal grow, or settles that a message reached nobody, is due to be counted. NB: said here and not by
 * each writer, because one that forgot it would make every figure wrong for good (ADR 0013).
 */
export const changeDue = (collection: CollectionName, change: Change): Change =>
  collection === 'reports' && isCounted(change)
    ? { ...change, set: { ...change.set, countDueAt: dueMark() } }
    : change;

/** The same of a new report. */
export const insertDue = <C extends CollectionName>(collection: C, document: Documents[C]): Documents[C] =>
  collection === 'reports' ? { ...document, counted: uncounted, countDueAt: dueMark() } : document;

/** Never the same twice: who counts takes away only the mark that was seen. */
const dueMark = (): string => `${new Date().toISOString()}/${randomBytes(4).toString('hex')}`;

const isCounted = ({ append, set }: Change): boolean =>
  append?.['journal'] !== undefined ||
  Object.entries(set ?? {}).some(([path, value]) => path.startsWith('owed.') && isListed(value));

const isListed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'listed';
