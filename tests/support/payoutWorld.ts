import type { BillNews, BillState, Gate, Payout } from '../../typings/payout';
import type { LedgerHead, MoneyEntry, Move } from '../../typings/reward';
import { decidePayout, type CentreStep } from '../../cloudfunctions/reward/decidePayout.rules';
import { hear } from '../../cloudfunctions/reward/hear.rules';
import { balancesOf, emptyLedger, entryFor, headAfter } from '../../cloudfunctions/reward/money.rules';
import { nextFor, type Next } from '../../cloudfunctions/reward/next.rules';
import { newPayout, told } from '../../cloudfunctions/reward/payoutStep.rules';
import { move, year } from './money';

/** The process stops here, in the middle of whatever it was doing. */
const stopped = new Error('stopped after a write');

/** How a call to the merchant goes: heard, done but not answered, still on its way when we gave up, never arrived. */
export type Fate = 'heard' | 'unanswered' | 'late' | 'lost';

interface Bill {
  readonly reward: string;
  readonly fen: number;
  state: BillState;
  reason: string;
  closesAt: number;
}

interface Doc {
  readonly v: number;
  readonly payout: Payout;
}

const final: ReadonlySet<BillState> = new Set(['success', 'fail', 'cancelled']);
const hour = 3_600_000;

/** The caps have their own tests; here they are never reached. */
const none = { personDay: 0, personMonth: 0, gridMonth: 0, allDay: 0, all: 0 };
const wide = { one: 1e9, personDay: 1e9, personMonth: 1e9, gridMonth: 1e9, allDay: 1e9, all: 1e9 };

/**
 * Some rewards, the ledger, a merchant that keeps to its contract, and a line between them that loses, repeats and
 * reorders. One document is written at a time, by compare-and-set; a stop may come after any write.
 */
export class PayoutWorld {
  now = Date.parse('2026-11-26T01:00:00.000Z');
  brake: string | null = null;
  head: LedgerHead = emptyLedger(year);
  readonly entries: MoneyEntry[] = [];
  private readonly owns = new Map<string, MoneyEntry[]>();
  readonly docs = new Map<string, Doc>();
  readonly bills = new Map<string, Bill>();
  readonly paidTimes = new Map<string, number>();
  /** All that the merchant ever announced; it may be delivered never, twice, or in any order. */
  readonly notices: BillNews[] = [];
  /** Calls that nobody waits for any more and that may still arrive. */
  readonly onTheWay: (() => void)[] = [];
  private writesLeft = Number.POSITIVE_INFINITY;
  private funds = 0;

  constructor(rewards: readonly string[], fen: number) {
    rewards.forEach((reward, nth) => {
      const payout = newPayout({ reward, person: `p${nth % 2}`, grid: 'g1', fen: fen + nth });
      this.docs.set(reward, { v: 1, payout });
    });
  }

  fund(fen: number): void {
    this.funds += 1;
    this.enter(move('fund', 'grant', 'budget', { key: `fund/${this.funds}`, subject: year, fen }));
  }

  own(subject: string): readonly MoneyEntry[] {
    return this.owns.get(subject) ?? [];
  }

  doc(reward: string): Doc {
    const doc = this.docs.get(reward);
    if (doc === undefined) throw new Error(reward);
    return doc;
  }

  /** One look of the clock at one reward, from what it read, perhaps long ago; it may be stopped after some writes. Says what it did. */
  look(reward: string, seen: Doc, fate: Fate, writes = Number.POSITIVE_INFINITY): Next['do'] {
    const next = nextFor(seen.payout, this.gate(), new Date(this.now));
    this.writesLeft = writes;
    try {
      this.take(next, reward, seen, fate);
    } catch (error) {
      if (error !== stopped) throw error;
    }
    this.writesLeft = Number.POSITIVE_INFINITY;
    return next.do;
  }

  private take(next: Next, reward: string, seen: Doc, fate: Fate): void {
    if (next.do === 'tell' && this.enter(next.move))
      this.write(reward, seen.v, told(seen.payout, next.move.key));
    if (next.do === 'write' && this.write(reward, seen.v, next.payout) && next.send !== null)
      this.listen(reward, this.send(next.send, seen.payout, fate));
    if (next.do === 'ask') this.listen(reward, this.ask(next.bill, fate));
  }

  private gate(): Gate {
    return { brake: this.brake, caps: wide, tally: none };
  }

  /** True when the ledger holds it now. */
  private enter(wanted: Move): boolean {
    const outcome = entryFor(this.head, this.own(wanted.subject), wanted, new Date(this.now));
    if (!outcome.ok) {
      if (wanted.cause !== 'reserve') throw new Error(`the ledger refused: ${outcome.refusal.message}`);
      return false;
    }
    const { entry, already } = outcome.answer;
    if (!already) {
      this.spendWrite();
      this.head = headAfter(this.head, entry);
      this.entries.push(entry);
      this.owns.set(entry.subject, [...this.own(entry.subject), entry]);
    }
    return true;
  }

  private write(reward: string, v: number, payout: Payout): boolean {
    this.spendWrite();
    if (this.doc(reward).v !== v) return false;
    this.docs.set(reward, { v: v + 1, payout });
    return true;
  }

  private spendWrite(): void {
    if (this.writesLeft === 0) throw stopped;
    this.writesLeft -= 1;
  }

  listen(reward: string, news: BillNews): void {
    const { v, payout } = this.doc(reward);
    const heard = hear(payout, news, new Date(this.now));
    if (heard.brake !== null) this.brake = heard.brake;
    if (heard.payout !== payout) this.write(reward, v, heard.payout);
  }

  decide(reward: string, step: CentreStep): void {
    const { v, payout } = this.doc(reward);
    const outcome = decidePayout(payout, step, step === 'release' ? { why: '本人不要了' } : {}, 'SGC@wj');
    if (outcome.ok) this.write(reward, v, outcome.answer);
  }

  private send(bill: string, { reward, fen }: Payout, fate: Fate): BillNews {
    if (fate === 'late') this.onTheWay.push(() => this.create(bill, reward, fen));
    if (fate === 'heard' || fate === 'unanswered') this.create(bill, reward, fen);
    return fate === 'heard' ? this.newsOf(bill) : unheard(bill);
  }

  private create(bill: string, reward: string, fen: number): void {
    if (this.bills.has(bill)) return;
    const others = [...this.bills.values()].filter((other) => other.reward === reward);
    if (others.some(({ state }) => state !== 'fail' && state !== 'cancelled'))
      throw new Error(`${reward} has a second bill that may be paid`);
    if (balancesOf(this.own(reward)).reserved !== fen)
      throw new Error(`${reward} was sent before its money was reserved`);
    this.bills.set(bill, { reward, fen, state: 'accepted', reason: '', closesAt: this.now + 24 * hour });
  }

  private ask(bill: string, fate: Fate): BillNews {
    return fate === 'heard' ? this.newsOf(bill) : unheard(bill);
  }

  private newsOf(bill: string): BillNews {
    const held = this.bills.get(bill);
    if (held === undefined) return { bill, state: 'missing', fen: null, reason: '' };
    return { bill, state: held.state, fen: held.fen, reason: held.reason };
  }

  /** The merchant moves one bill on; what is over stays over. */
  move(bill: string, state: BillState, reason = ''): void {
    const held = this.bills.get(bill);
    if (held === undefined || final.has(held.state)) return;
    held.state = state;
    held.reason = reason;
    this.notices.push(this.newsOf(bill));
    if (state === 'success') this.paidTimes.set(held.reward, (this.paidTimes.get(held.reward) ?? 0) + 1);
  }

  closeOverdue(): void {
    for (const [bill, { closesAt }] of this.bills)
      if (closesAt <= this.now) this.move(bill, 'fail', 'OVERDUE_CLOSE');
  }

  get merchantPaid(): number {
    return [...this.bills.values()].reduce(
      (sum, { state, fen }) => (state === 'success' ? sum + fen : sum),
      0,
    );
  }
}

const unheard = (bill: string): BillNews => ({ bill, state: 'unknown', fen: null, reason: '' });
