/* The words of rewards (M16). Money is whole fen everywhere. */

/**
 * Where money stands. `grant` is the outside that money comes from, and the only account below zero: what it lacks is
 * what was ever put in, so the six of them always sum to nothing.
 */
export type Account = 'grant' | 'budget' | 'reserved' | 'paid' | 'returned' | 'expired';

/** Why money moved: the rows of money.table.ts. */
export type MoneyCause =
  'fund' | 'cut' | 'reserve' | 'pay' | 'fail' | 'expire' | 'requeue' | 'release' | 'refund' | 'reverse';

/** One movement of money that somebody wants to be entered. */
export interface Move {
  /** What happened, named so that it has the same name when it is told again: it is entered once. */
  readonly key: string;
  readonly cause: MoneyCause;
  /** The reward that it belongs to; the ledger's own name where money is put in or taken out. */
  readonly subject: string;
  readonly from: Account;
  readonly to: Account;
  readonly fen: number;
  /** A post or `SYS`; never a name. */
  readonly by: string;
  /** The bill, the finance list or the paper that proves it; empty when there is none. */
  readonly ref: string;
  /** In words; empty where the cause says enough. */
  readonly why: string;
  /** The entry that this one takes back; null for all but corrections. */
  readonly reverses: number | null;
}

/** A movement as it stands in the ledger: numbered from 1, and tied to the one before. Never changed, never deleted. */
export interface MoneyEntry extends Move {
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
}

export type Balances = Readonly<Record<Account, number>>;

/** The end of a ledger: all that has to be known to add the next entry, however many there are. */
export interface LedgerHead {
  /** `wujin/2026`: one district, one budget year. */
  readonly ledger: string;
  readonly count: number;
  readonly hash: string;
  readonly balances: Balances;
}
