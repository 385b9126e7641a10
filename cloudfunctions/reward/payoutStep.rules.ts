import type { Payout, PayoutStep } from '../../typings/payout';
import type { Account, MoneyCause, Move } from '../../typings/reward';
import { secondsAfter } from '../calendar.rules';
import { billNumber } from './bill.rules';
import { payoutFlow, payoutTimes } from './payout.table';

/** A reward that was approved: its money is to be reserved, and then it waits to be sent (F326). */
export function newPayout(given: Pick<Payout, 'reward' | 'person' | 'grid' | 'fen'>): Payout {
  const { reward, person, grid, fen } = given;
  const blank: Payout = {
    reward,
    person,
    grid,
    fen,
    state: 'queued',
    round: 1,
    stands: 'budget',
    sentAt: null,
    claimUntil: null,
    heard: null,
    askAt: null,
    reason: '',
    settledRound: 0,
    disputes: 0,
    owed: [],
  };
  return owing(blank, { cause: 'reserve', to: 'reserved', key: `${reward}/reserve` });
}

/** What the ledger is to be told: the whole sum moves from where it stands. */
interface Wanted {
  readonly cause: MoneyCause;
  readonly to: Account;
  readonly key: string;
  readonly ref?: string;
  readonly why?: string;
  readonly by?: string;
}

/** Money that moves is written down with the state, and entered in the ledger afterwards. */
export function owing(payout: Payout, { cause, to, key, ref, why, by }: Wanted): Payout {
  const move: Move = {
    key,
    cause,
    subject: payout.reward,
    from: payout.stands,
    to,
    fen: payout.fen,
    by: by ?? 'SYS',
    ref: ref ?? '',
    why: why ?? '',
    reverses: null,
  };
  return { ...payout, stands: to, owed: [...payout.owed, move] };
}

/** The ledger holds this one now. */
export const told = (payout: Payout, key: string): Payout => ({
  ...payout,
  owed: payout.owed.filter((move) => move.key !== key),
});

/** A payout after a step by the clock that its state has; one that it does not have is a fault of ours and is thrown. */
export function stepped(payout: Payout, step: PayoutStep, bill: string, at: Date): Payout {
  const steps: Readonly<Partial<Record<PayoutStep, { readonly to: Payout['state'] }>>> =
    payoutFlow.states[payout.state].steps;
  const row = steps[step];
  if (row === undefined) throw new Error(`a payout that is ${payout.state} has no step ${step}`);
  const change = changes[step];
  return { ...(change === undefined ? payout : change(payout, bill, at)), state: row.to };
}

type Change = (payout: Payout, bill: string, at: Date) => Payout;

const over = (payout: Payout): Payout => ({ ...payout, claimUntil: null, askAt: null });

const changes: { readonly [P in PayoutStep]?: Change } = {
  send: (payout, _, at) => ({
    ...payout,
    sentAt: at.toISOString(),
    heard: null,
    reason: '',
    askAt: secondsAfter(at, payoutTimes.firstAskSeconds),
  }),
  hearWaiting: (payout, _, at) => ({
    ...payout,
    claimUntil: secondsAfter(new Date(payout.sentAt ?? at), payoutTimes.claimSeconds),
    askAt: secondsAfter(at, payoutTimes.askSeconds),
  }),
  hearPaid: (payout, ref) =>
    owing(over(payout), { cause: 'pay', to: 'paid', key: `${ref}/pay`, ref, why: voucherWords(payout) }),
  hearFailed: (payout, ref) =>
    owing(over(payout), { cause: 'fail', to: 'returned', key: `${ref}/fail`, ref }),
  hearExpired: (payout, ref) =>
    owing(over(payout), { cause: 'expire', to: 'expired', key: `${ref}/expire`, ref }),
  requeue: (payout) => inNextRound(toReserved(over(payout), 'SYS')),
};

/** The finance office's paper in words, for the books and for the centre; empty where there is none (F333). */
export const voucherWords = ({ voucher }: Pick<Payout, 'voucher'>): string =>
  voucher === undefined || voucher === '' ? '' : `财务凭证号 ${voucher}`;

/** Its money is reserved again, from wherever it stands; nothing moves when it is. */
export function toReserved(payout: Payout, by: string): Payout {
  if (payout.stands === 'reserved') return payout;
  const cause = payout.stands === 'budget' ? 'reserve' : 'requeue';
  const key = `${payout.reward}/${cause}/${payout.round}/${payout.disputes}`;
  return owing(payout, { cause, to: 'reserved', key, by });
}

/** NB: only where the bill of this round is definitely over: the next one has another number. */
export const inNextRound = (payout: Payout): Payout => ({
  ...payout,
  voucher: '',
  round: payout.round + 1,
  sentAt: null,
  heard: null,
});

/** What does not agree is kept as it stands until somebody has looked at the papers. */
export const disputed = (payout: Payout, what: string): Payout => ({
  ...over(payout),
  state: 'disputed',
  reason: what,
  disputes: payout.disputes + 1,
});

/** The number that this round is sent under, however often. */
export const billOf = ({ reward, round }: Payout): string => billNumber(reward, round);
