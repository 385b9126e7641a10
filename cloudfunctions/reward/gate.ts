import type { Gate, Payout } from '../../typings/payout';
import type { PayGateDoc, RewardDoc, SendingIntent } from '../../typings/rewardDoc';
import { dayOf, laterDay } from '../calendar.rules';
import type { World } from '../world';
import { tallyFor } from './caps.rules';
import { openBudget } from './enter';
import { paidFields, unsetOf } from './paid.rules';

type Outside = Pick<World, 'store' | 'now'>;

/** So many at once on their way, or in one day, are more than can be counted in one look: then nothing more is sent. */
const mostCounted = 1000;

/** A district's gate; made, shut by the caps that nobody has set, where there is none. */
export async function openGate(districtId: string, outside: Outside): Promise<PayGateDoc> {
  const held = await outside.store.read('payGates', districtId);
  if (held !== null) return settled(held, outside);
  const begun: PayGateDoc = {
    _id: districtId,
    v: 1,
    path: 'manual',
    brake: null,
    caps: null,
    intent: null,
    journal: [],
  };
  await outside.store.insert('payGates', begun);
  return begun;
}

/** What the last sender decided is written before anything else is decided: it may have stopped in between. */
async function settled(gate: PayGateDoc, outside: Outside): Promise<PayGateDoc> {
  if (gate.intent !== null) await realise(gate.intent, gate._id, outside);
  return gate;
}

/** NB: done already, or overtaken, the version is another and nothing happens. */
async function realise(intent: SendingIntent, districtId: string, { store }: Outside): Promise<void> {
  const { reward, v, payout, path, list } = intent;
  // NB: due again in any case: who decided it may stop before it is sent, and nobody else would look.
  const set = paidFields(payout, districtId, payout.askAt === null ? {} : { at: payout.askAt });
  await store.amend('rewards', reward, { v }, {}, {
    set: { ...set, path, v: v + 1, ...(list === null ? {} : { list }) },
    unset: unsetOf(set),
  }); // prettier-ignore
}

/**
 * Whether one payout may be sent, from all that counts against the caps. NB: read after the gate, and only good as long
 * as the gate is at this version: `passGate` makes sure of it, so that there is one sender at a time (F326).
 */
export async function gateFor(gate: PayGateDoc, reward: RewardDoc, outside: Outside): Promise<Gate> {
  const { payout, who, grid, districtId, ledger } = reward;
  if (payout === undefined || ledger === undefined) throw new Error('a reward without a payment is not sent');
  const day = dayOf(outside.now());
  const month = { after: `${day.slice(0, 7)}-00`, upTo: `${day.slice(0, 7)}-99` };
  const [person, inGrid, today, out, { head }] = await Promise.all([
    sentIn({ who }, month, outside),
    sentIn({ grid }, month, outside),
    sentIn({ districtId }, { after: laterDay(day, -1), upTo: day }, outside),
    outside.store.page('rewards', {
      match: { outIn: districtId },
      by: '_id',
      direction: 'asc',
      after: null,
      limit: mostCounted,
      fields: ['payout'],
    }),
    openBudget(ledger, outside),
  ]);
  const crowded = [person, inGrid, today, out].some((page) => page.length >= mostCounted);
  const brake = crowded ? '在途或当天的支付已有 1000 笔，请等结果回来后再支付。' : gate.brake;
  const counted = new Map<string, Payout>();
  for (const one of [...person, ...inGrid, ...today])
    if (one.payout !== undefined) counted.set(one.payout.reward, one.payout);
  const onTheWay = out.reduce((sum, one) => sum + (one.payout?.fen ?? 0), 0);
  const tally = {
    ...tallyFor(payout, [...counted.values()], outside.now()),
    all: head.balances.paid + onTheWay,
  };
  return { brake, caps: gate.caps, tally };
}

const sentIn = (
  match: Readonly<Record<string, string>>,
  { after, upTo }: { readonly after: string; readonly upTo: string },
  { store }: Outside,
) =>
  store.page('rewards', {
    match,
    by: 'sentDay',
    direction: 'asc',
    after,
    upTo,
    limit: mostCounted,
    fields: ['payout', 'sentDay'],
  });

/**
 * Writes down that a payout is being sent: first in the gate, by compare-and-set, then in the reward. False: somebody
 * else sends at this moment, or the reward was moved; look again.
 */
export async function passGate(gate: PayGateDoc, intent: SendingIntent, outside: Outside): Promise<boolean> {
  const isMine = await outside.store.amend('payGates', gate._id, { v: gate.v }, {}, {
    set: { v: gate.v + 1, intent },
  }); // prettier-ignore
  if (!isMine) return false;
  await realise(intent, gate._id, outside);
  return true;
}

/** Stops all paying, and says why; the first reason stays until somebody has looked (F326). */
export async function pullBrake(districtId: string, why: string, outside: Outside): Promise<void> {
  const gate = await openGate(districtId, outside);
  if (gate.brake !== null) return;
  const set = { brake: why, v: gate.v + 1 };
  const isPulled = await outside.store.amend('payGates', districtId, { v: gate.v }, {}, { set });
  if (!isPulled) await pullBrake(districtId, why, outside);
}
