import type { CounterpartsDoc } from './counterpart';

/**
 * What is edited at run time and read in another shape: the document of record with its journal, of which the directory
 * holds a projection. `dueAt` says when the projection is due; the clock makes up for what a call left undone.
 */
export type RegisterDoc = CounterpartsDoc;
