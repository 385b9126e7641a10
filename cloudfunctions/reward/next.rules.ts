import type { Gate, Payout } from '../../typings/payout';
import type { Move } from '../../typings/reward';
import { dayBegins, dayOf, secondsAfter } from '../calendar.rules';
import { billNumber } from './bill.rules';
import { capFault } from './caps.rules';
import { fails, mostRoundsByItself, payoutTimes } from './payout.table';
import { stepped } from './payoutStep.rules';

/**
 * What the clock does next with one payout. Tell: enter this in the ledger. Write: store the payout, then hand its bill
 * over, if one is named. Ask: what became of the bill. Wait: nothing before then. Rest: nothing by itself.
 */
export type Next =
  | { readonly do: 'tell'; readonly move: Move }
  | { readonly do: 'write'; readonly payout: Payout; readonly send: string | null }
  | { readonly do: 'ask'; readonly bill: string }
  | { readonly do: 'wait'; readonly until: string | null; readonly why: string }
  | { readonly do: 'rest' };

/**
 * Decides from what is written alone, so that whoever starts again after a stop does what was left (F326). The ledger
 * is told first; a bill is written down before it is sent; what was sent is asked about and never sent under another
 * number; a bill the merchant has not seen is sent again under its own.
 */
export function nextFor(payout: Payout, gate: Gate, at: Date): Next {
  const [move] = payout.owed;
  if (move !== undefined) return { do: 'tell', move };
  if (payout.state === 'queued') return sendOrWait(payout, gate, at);
  if (payout.state === 'sending' || payout.state === 'waiting') return follow(payout, gate, at);
  return mayRetry(payout) ? retry(payout, at) : { do: 'rest' };
}

function sendOrWait(payout: Payout, { brake, caps, tally }: Gate, at: Date): Next {
  if (brake !== null) return { do: 'wait', until: null, why: brake };
  const fault = capFault(payout.fen, caps, tally, at);
  if (fault !== null) return { do: 'wait', ...fault };
  const bill = billNumber(payout.reward, payout.round);
  return { do: 'write', payout: stepped(payout, 'send', bill, at), send: bill };
}

function follow(payout: Payout, { brake }: Gate, at: Date): Next {
  const bill = billNumber(payout.reward, payout.round);
  if (payout.state === 'sending' && payout.heard === 'missing' && brake === null)
    return {
      do: 'write',
      payout: { ...payout, heard: null, askAt: secondsAfter(at, payoutTimes.firstAskSeconds) },
      send: bill,
    };
  const isDue = payout.askAt === null || payout.askAt <= at.toISOString();
  return isDue ? { do: 'ask', bill } : { do: 'wait', until: payout.askAt, why: '' };
}

/** The clock tries again by itself: a few rounds, and only where the reason passes. */
export const mayRetry = ({ state, reason, round, settledRound }: Payout): boolean =>
  (state === 'failed' || state === 'expired') &&
  settledRound < round &&
  round < mostRoundsByItself &&
  fails[reason]?.then === 'tomorrow';

function retry(payout: Payout, at: Date): Next {
  const until = dayBegins(dayOf(new Date(payout.sentAt ?? at)), 1);
  return until <= at.toISOString()
    ? { do: 'write', payout: stepped(payout, 'requeue', '', at), send: null }
    : { do: 'wait', until, why: '' };
}
