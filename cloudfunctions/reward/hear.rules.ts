import type { BillNews, Payout, PayoutStep } from '../../typings/payout';
import { secondsAfter } from '../calendar.rules';
import { roundOf } from './bill.rules';
import { fails, newsMeans, overdueClose, payoutFlow, payoutTimes } from './payout.table';
import { disputed, stepped } from './payoutStep.rules';

/** What news makes of a payout, and whether all paying has to stop because of it. */
export interface Heard {
  readonly payout: Payout;
  /** Why, in Chinese, for the brake; null for nearly everything. */
  readonly brake: string | null;
}

/**
 * Takes an answer, a notice or a line of a list, in any order, any number of times, late or never. What is not new
 * changes nothing. What cannot be — another amount, money for a bill that had failed, failure of one that was paid — is
 * never guessed about: the payout is disputed and everything stops (F326, T38).
 */
export function hear(payout: Payout, news: BillNews, at: Date): Heard {
  const round = roundOf(news.bill, payout.reward, payout.round);
  if (round === null || round <= payout.settledRound || payout.state === 'disputed') return unchanged(payout);
  if (news.payee === 'other') return contradiction(payout, `单号 ${news.bill} 的收款人不是应收的人`);
  if (news.fen !== null && news.fen !== payout.fen)
    return contradiction(
      payout,
      `单号 ${news.bill} 的金额不一样：应是 ${payout.fen} 分，对方说 ${news.fen} 分`,
    );
  if (isContradiction(payout, round, news))
    return contradiction(
      payout,
      `单号 ${news.bill}：这里是“${payoutFlow.states[payout.state].label}”，对方说“${news.state}”`,
    );
  return round === payout.round && isOut(payout) ? followed(payout, news, at) : unchanged(payout);
}

const unchanged = (payout: Payout): Heard => ({ payout, brake: null });

const contradiction = (payout: Payout, what: string): Heard => ({
  payout: disputed(payout, what),
  brake: `对不上，已停止支付。${what}。请核对后再恢复。`,
});

/** Its bill may be with the merchant, and how it ends is not known. */
const isOut = ({ state }: Payout): boolean => state === 'sending' || state === 'waiting';

function isContradiction(payout: Payout, round: number, { state }: BillNews): boolean {
  const means = newsMeans[state];
  if (payout.state === 'paid' && round === payout.round) return means === 'back';
  const isOver = round < payout.round || !isOut(payout);
  return isOver && means === 'arrived';
}

function followed(payout: Payout, news: BillNews, at: Date): Heard {
  const step = stepFor(news);
  if (step !== null && !(step === 'hearWaiting' && payout.state === 'waiting'))
    return {
      payout: stepped(
        { ...payout, ...proofIn(news), heard: news.state, reason: news.reason },
        step,
        news.bill,
        at,
      ),
      brake: brakeFor(news),
    };
  return {
    payout: {
      ...payout,
      heard: news.state === 'unknown' ? payout.heard : news.state,
      askAt: secondsAfter(at, payoutTimes.askSeconds),
    },
    brake: brakeFor(news),
  };
}

const proofIn = ({ voucher }: BillNews): Pick<Payout, 'voucher'> =>
  voucher === undefined ? {} : { voucher };

function stepFor({ state, reason }: BillNews): PayoutStep | null {
  const means = newsMeans[state];
  if (means === 'arrived') return 'hearPaid';
  if (means === 'claimable') return 'hearWaiting';
  if (means !== 'back') return null;
  return reason === overdueClose ? 'hearExpired' : 'hearFailed';
}

const brakeFor = ({ state, reason }: BillNews): string | null => {
  // NB: a request that was refused leaves the bill unknown to the merchant, and says why.
  const row = newsMeans[state] === 'back' || state === 'missing' ? fails[reason] : undefined;
  return row?.then === 'brake' ? `${row.words}，已停止支付。请处理后再恢复。` : null;
};
