import type { Account, LedgerHead, MoneyCause, MoneyEntry, Move } from '../../typings/reward';
import { emptyLedger, entryFor, headAfter } from '../../cloudfunctions/reward/money.rules';
import { entryLine, firstLine, lastLine } from '../../cloudfunctions/reward/ledgerFile.rules';

export const year = 'yunling/2026';

/** A ledger as whoever keeps it sees it: its end, and all its entries. */
export interface Kept {
  readonly head: LedgerHead;
  readonly entries: readonly MoneyEntry[];
}

export const unwritten: Kept = { head: emptyLedger(year), entries: [] };

export const ownIn = ({ entries }: Kept, subject: string): readonly MoneyEntry[] =>
  entries.filter((entry) => entry.subject === subject);

export const move = (
  cause: MoneyCause,
  from: Account,
  to: Account,
  given: Partial<Move> & Pick<Move, 'key' | 'subject'>,
): Move => ({
  cause,
  from,
  to,
  fen: 2000,
  by: 'SGC@wj',
  ref: '付1',
  why: '按办法',
  reverses: null,
  ...given,
});

/** Entered, or thrown with what the ledger said. */
export function entered(kept: Kept, wanted: Move, at = new Date('2026-11-26T02:00:00.000Z')): Kept {
  const outcome = entryFor(kept.head, ownIn(kept, wanted.subject), wanted, at);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { entry, already } = outcome.answer;
  return already ? kept : { head: headAfter(kept.head, entry), entries: [...kept.entries, entry] };
}

export const fileOf = ({ head, entries }: Kept): readonly string[] => [
  firstLine(head),
  ...entries.map(entryLine),
  lastLine(head),
];

/** 100 yuan in the budget. */
export const funded: Kept = entered(
  unwritten,
  move('fund', 'grant', 'budget', { key: 'fund/1', subject: year, fen: 10_000 }),
);
