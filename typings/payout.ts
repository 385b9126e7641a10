import type { Account, Move } from './reward';

/** How one reward's payment stands: the states of payout.table.ts. */
export type PayoutState =
  'queued' | 'sending' | 'waiting' | 'paid' | 'failed' | 'expired' | 'ended' | 'disputed';

export type PayoutStep =
  | 'send' | 'hearWaiting' | 'hearPaid' | 'hearFailed' | 'hearExpired' | 'dispute'
  | 'requeue' | 'release' | 'refund' | 'settlePaid' | 'settleFailed'; // prettier-ignore

/** What is known of a bill. Missing: the merchant has never seen it. Unknown: no answer, or one that says nothing. */
export type BillState =
  | 'accepted' | 'processing' | 'waitConfirm' | 'transferring' | 'success' | 'fail' | 'cancelling' | 'cancelled'
  | 'missing' | 'unknown'; // prettier-ignore

/** An answer, a notice or a line of the finance office's list, already verified: all of them say the same kind of thing. */
export interface BillNews {
  readonly bill: string;
  readonly state: BillState;
  /** What the merchant says it is for; null where it does not say. */
  readonly fen: number | null;
  /** The merchant's word for why it failed, or refused to take it; empty otherwise. */
  readonly reason: string;
  /** The finance office's own number for the paper that proves it (F333). */
  readonly voucher?: string;
  /** The merchant says that somebody else gets it. */
  readonly payee?: 'other';
}

/** The payment of one reward. Its bill number follows from the reward and the round; nothing else makes one. */
export interface Payout {
  readonly reward: string;
  /** Stands for who is paid; never a name. */
  readonly person: string;
  readonly grid: string;
  readonly fen: number;
  readonly state: PayoutState;
  /** From 1. Goes up only after the bill of the round before has definitely failed: then there is a new number. */
  readonly round: number;
  /** Where its money stands once all that is owed to the ledger is entered. */
  readonly stands: Account;
  readonly sentAt: string | null;
  /** Until when it can be claimed on the phone, by our own clock; null while there is nothing to claim. */
  readonly claimUntil: string | null;
  /** The last that was heard of this round's bill. */
  readonly heard: BillState | null;
  /** When the clock looks at it next; null: never by itself. */
  readonly askAt: string | null;
  /** The merchant's word for the last failure, or what does not agree; empty otherwise. */
  readonly reason: string;
  /** The finance office's number for the payment of this round; empty or absent where a merchant paid, or nobody has (F333). */
  readonly voucher?: string;
  /** The last round about which a person has decided: later news of it changes nothing. */
  readonly settledRound: number;
  readonly disputes: number;
  /** What the ledger has not been told yet, in order. Written with the state, entered afterwards, each once (F327). */
  readonly owed: readonly Move[];
}

/** The most that may be sent, in fen; the centre's own numbers (F326). */
export interface Caps {
  readonly one: number;
  readonly personDay: number;
  readonly personMonth: number;
  readonly gridMonth: number;
  readonly allDay: number;
  readonly all: number;
}

/** What was sent already and has not come back, in fen, as it counts for one payout on one day. */
export type Tally = Readonly<Record<Exclude<keyof Caps, 'one'>, number>>;

/** What stands between a payout and being sent. */
export interface Gate {
  /** Why nothing is sent at all: somebody pulled the brake, or figures do not agree. Null: open. */
  readonly brake: string | null;
  /** Null: the centre has set none, so that nothing is sent. */
  readonly caps: Caps | null;
  readonly tally: Tally;
}

/** How money leaves: a list for the finance office; a merchant that is only played; WeChat Pay. The centre chooses. */
export type PayPath = 'manual' | 'simulate' | 'transfer';

/** One bill as it is handed over. Handed over again it is the same bill, under the same number (F326). */
export interface Bill {
  readonly bill: string;
  readonly reward: string;
  readonly fen: number;
  /** What stands for who is paid; the merchant's side turns it into an openid. */
  readonly person: string;
  /** When this number was sent first. */
  readonly sentAt: string;
}

/** What `wx.requestMerchantTransfer` needs on the phone of whoever is paid. */
export interface ClaimTicket {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}
