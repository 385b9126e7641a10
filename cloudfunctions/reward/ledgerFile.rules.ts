import type { LedgerHead, MoneyEntry } from '../../typings/reward';

/** The first line of a ledger as a file: which one it is. */
export const firstLine = ({ ledger }: Pick<LedgerHead, 'ledger'>): string =>
  JSON.stringify({ kind: 'ledger', ledger });

/** An entry, exactly as it was written. */
export const entryLine = (entry: MoneyEntry): string => JSON.stringify({ kind: 'entry', entry });

/** The last line says how the ledger stood: who cuts off the end has to write another one, with another seal (F327). */
export const lastLine = ({ count, hash, balances }: LedgerHead): string =>
  JSON.stringify({ kind: 'end', count, hash, balances });
