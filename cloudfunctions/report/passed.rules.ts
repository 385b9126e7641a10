import type { ReportDoc } from '../../typings/reportDoc';
import { levels } from './clock.table';

/** True for an entry that nothing but the passing of time wrote. */
export const isOfTime = (event: string): boolean => Object.hasOwn(levels, event);

/**
 * True when nothing but time has passed since somebody looked at version `v`: a reminder must not throw away what a
 * person is typing. Each version is one entry of the journal.
 */
export const isSameButForTime = ({ v, journal }: Pick<ReportDoc, 'v' | 'journal'>, seen: number): boolean =>
  v === seen || (v > seen && journal.slice(seen - v).every(({ event }) => isOfTime(event)));
