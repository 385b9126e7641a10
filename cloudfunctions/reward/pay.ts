import type { Bill, BillNews, Gate, Payout, PayPath } from '../../typings/payout';
import type { PayGateDoc, RewardDoc } from '../../typings/rewardDoc';
import { secondsAfter } from '../calendar.rules';
import { dueIds } from '../dueIds';
import { lookAgainAt } from '../workflow/line.rules';
import type { World } from '../world';
import { enter } from './enter';
import { gateFor, openGate, passGate, pullBrake } from './gate';
import { hear } from './hear.rules';
import { type Next, nextFor } from './next.rules';
import { type Look, paidFields, unsetOf } from './paid.rules';
import { told } from './payoutStep.rules';
import { paidMessage } from './told.rules';
import { wakeQueue } from './wake';

export type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 50;
/** So many small steps of one payment in one look; what is left the clock does. */
const mostSteps = 8;
/** When the ledger did not take it, or somebody else was sending. */
const againSeconds = 600;
const soonSeconds = 30;

/** A payment that may be put on this finance list now; outside of one, nothing is sent by hand. */
export interface Listing {
  readonly list: string;
}

type Paying = RewardDoc & { readonly payout: Payout; readonly ledger: string };

/** The money that is due: told to the ledger, sent, asked about, tried again; each as it is written, one after the other (F326). */
export async function sweepPayouts(outside: Outside): Promise<{ readonly looked: number }> {
  await wakeQueue(outside);
  const due = await dueIds('rewards', { by: 'payDueAt', limit: sweptAtOnce }, outside);
  for (const id of due) await advance(id, outside);
  return { looked: due.length };
}

/** Takes one payment as far as it goes now. Stopped anywhere, it goes on from what is written. */
export async function advance(id: string, outside: Outside, listing: Listing | null = null): Promise<void> {
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const reward = await outside.store.read('rewards', id);
    if (reward?.payout === undefined || reward.ledger === undefined) return;
    const paying: Paying = { ...reward, payout: reward.payout, ledger: reward.ledger };
    if (!(await step(paying, outside, listing))) return;
  }
}

/** One step; true: look again at once. */
async function step(reward: Paying, outside: Outside, listing: Listing | null): Promise<boolean> {
  const gate = await openGate(reward.districtId, outside);
  const { payout } = reward;
  if (payout.owed.length === 0 && payout.state === 'queued' && payout.person === '')
    return rest(reward, { why: goneWords }, outside);
  if (payout.owed.length === 0 && reward.path === 'manual' && payout.state === 'sending')
    return rest(reward, {}, outside);
  const next = nextFor(payout, await gateAt(gate, reward, outside, listing), outside.now());
  return taken[next.do](next as never, { reward, gate, outside, listing });
}

/** NB: the figures are only asked for where something may be sent. */
async function gateAt(
  gate: PayGateDoc,
  reward: Paying,
  outside: Outside,
  listing: Listing | null,
): Promise<Gate> {
  const { payout } = reward;
  if (payout.owed.length > 0 || payout.state !== 'queued')
    return { ...noTally, brake: gate.brake, caps: gate.caps };
  if (gate.path === 'manual' && listing === null)
    return { ...noTally, brake: gate.brake ?? '等区社治中心列入付款清单。', caps: gate.caps };
  return gateFor(gate, reward, outside);
}

const noTally = { tally: { personDay: 0, personMonth: 0, gridMonth: 0, allDay: 0, all: 0 } };

const goneWords = '本人已注销，不能再支付，请登记“不再支付”，把钱归还预算。';

interface Taking {
  readonly reward: Paying;
  readonly gate: PayGateDoc;
  readonly outside: Outside;
  readonly listing: Listing | null;
}

type Of<D extends Next['do']> = Extract<Next, { readonly do: D }>;

const taken: { readonly [D in Next['do']]: (next: Of<D>, taking: Taking) => Promise<boolean> } = {
  tell: async ({ move }, { reward, outside }) => {
    const entered = await enter(reward.ledger, move, outside);
    if (entered.ok) return write(reward, told(reward.payout, move.key), outside);
    const at = secondsAfter(outside.now(), againSeconds);
    return rest(reward, { at, why: entered.refusal.message }, outside);
  },
  write: async ({ payout, send }, taking) =>
    send === null ? write(taking.reward, payout, taking.outside) : sendBill(payout, send, taking),
  ask: async ({ bill }, { reward, outside }) => {
    const news = await asked(reward, bill, outside);
    await listen(reward, news, outside);
    return false;
  },
  wait: ({ until, why }, { reward, outside }) =>
    rest(reward, { ...(until === null ? {} : { at: until }), why }, outside),
  rest: (_, { reward, outside }) => rest(reward, {}, outside),
};

/** Written down in the gate and in the reward before it leaves; a bill that is sent again passes no gate. */
async function sendBill(
  payout: Payout,
  bill: string,
  { reward, gate, outside, listing }: Taking,
): Promise<boolean> {
  const isAgain = reward.payout.state === 'sending';
  const path: PayPath = isAgain ? (reward.path ?? gate.path) : gate.path;
  const merchant = outside.merchants[path];
  if (merchant === null)
    return rest(reward, { why: '选定的支付办法还没有开通，请区社治中心改用财务清单。' }, outside);
  const intent = { reward: reward._id, v: reward.v, payout, path, list: listing?.list ?? null };
  const isWritten = isAgain ? await write(reward, payout, outside) : await passGate(gate, intent, outside);
  if (!isWritten) return rest(reward, { at: secondsAfter(outside.now(), soonSeconds) }, outside);
  const sent = await outside.store.read('rewards', reward._id);
  if (sent?.payout?.state !== 'sending' || sent.payout.round !== payout.round || sent.ledger === undefined)
    return true;
  const paying: Paying = { ...sent, payout: sent.payout, ledger: sent.ledger };
  await listen(paying, await merchant.send(billFor(payout, bill)), outside);
  return false;
}

/** A payment's bill as it is handed over. */
export const billFor = ({ reward, fen, person, sentAt }: Payout, bill: string): Bill => ({
  bill,
  reward,
  fen,
  person,
  sentAt: sentAt ?? '',
});

async function asked(reward: Paying, bill: string, { merchants }: Outside): Promise<BillNews> {
  const merchant = merchants[reward.path ?? 'manual'];
  return merchant === null
    ? { bill, state: 'unknown', fen: null, reason: '' }
    : merchant.query(billFor(reward.payout, bill));
}

/** Takes a piece of news in, and pulls the brake where it cannot be (F326). False: it was moved meanwhile; tell it again. */
export async function listen(reward: Paying | RewardDoc, news: BillNews, outside: Outside): Promise<boolean> {
  if (reward.payout === undefined) return true;
  const { payout, brake } = hear(reward.payout, news, outside.now());
  if (brake !== null) await pullBrake(reward.districtId, brake, outside);
  if (payout === reward.payout) return true;
  const look = payout.owed.length > 0 ? outside.now().toISOString() : (payout.askAt ?? undefined);
  return writeAs(reward, payout, look === undefined ? {} : { at: look }, outside);
}

/** The next look comes at once, by whoever writes or by the clock. */
const write = (reward: RewardDoc, payout: Payout, outside: Outside): Promise<boolean> =>
  writeAs(reward, payout, { at: outside.now().toISOString() }, outside);

async function writeAs(reward: RewardDoc, payout: Payout, look: Look, outside: Outside): Promise<boolean> {
  const set = paidFields(payout, reward.districtId, look);
  const message =
    reward.payout === undefined ? null : paidMessage(reward, reward.payout, payout, outside.now());
  const owed = message === null ? [] : [message];
  const due = lookAgainAt([...reward.owed, ...owed]);
  return outside.store.amend('rewards', reward._id, { v: reward.v }, {}, {
    set: { ...set, v: reward.v + 1, ...(due === null ? {} : { owedDueAt: due }) },
    unset: unsetOf(set),
    ...(owed.length === 0 ? {} : { append: { owed } }),
  }); // prettier-ignore
}

/** Nothing is to be done before then; always answers that this look is over. */
async function rest(reward: Paying, look: Look, outside: Outside): Promise<false> {
  const isSame = reward.payDueAt === look.at && (reward.payWhy ?? '') === (look.why ?? '');
  if (!isSame) await writeAs(reward, reward.payout, look, outside);
  return false;
}
