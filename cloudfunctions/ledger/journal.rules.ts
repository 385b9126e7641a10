import type { ReportDoc } from '../../typings/reportDoc';

/** What an auditor's line is made from. */
export const journalFields = [
  'number',
  'day',
  'state',
  'journal',
  'order',
] as const satisfies readonly (keyof ReportDoc)[];

/** The first line: whose ledger it is, and why it was taken. */
export interface JournalHead {
  readonly kind: 'head';
  readonly place: string;
  readonly post: string;
  readonly reason: string;
  readonly madeAt: string;
}

/** One report with all that happened to it. */
export interface JournalCase {
  readonly kind: 'case';
  readonly number: string;
  readonly day: string;
  readonly state: string;
  readonly journal: ReportDoc['journal'];
}

/** The last line: how many reports there were. */
export interface JournalEnd {
  readonly kind: 'end';
  readonly cases: number;
}

export const journalCase = ({
  number,
  day,
  state,
  journal,
}: Pick<ReportDoc, 'number' | 'day' | 'state' | 'journal'>): JournalCase => ({
  kind: 'case',
  number,
  day,
  state,
  journal,
});
