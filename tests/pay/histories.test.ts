import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { queryBill, sendBill } from '../../cloudfunctions/pay/hand';
import { hearNotice } from '../../cloudfunctions/pay/hearNotice';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { enter, entriesOf } from '../../cloudfunctions/reward/enter';
import { balancesOf } from '../../cloudfunctions/reward/money.rules';
import { advance, type Outside } from '../../cloudfunctions/reward/pay';
import type { Merchant, Store } from '../../cloudfunctions/world';
import { failReasons } from '../../local/merchant';
import { follows, type TransferState } from '../../local/merchant/states.table';
import { chance } from '../support/chance';
import { dying, Killed, type When } from '../support/dying';
import { storeOver } from '../support/folding';
import { memoryStore } from '../support/memoryStore';
import { move } from '../support/money';
import { type Product, startProduct } from '../support/product';
import { aGate, anApproved } from '../support/rewards';
import { type Contract, startContract } from './world';

/*
 * What tests/reward/histories.test.ts shows of the rules, shown of all that carries them: the sender, the gate, the books
 * and the adapter of function `pay`, against the simulator's protocol: signed requests, signed answers, sealed notices
 * over HTTP. Most of it over a store in memory, since there is much to try; some of it over the real SDK. Whatever is lost, told twice, late, forged or killed at any write, nobody is paid twice (F326, T38).
 */

const ledger = 'd1/2026';
const fen = 2000;
const minute = 60_000;
const reasons = Object.keys(failReasons) as (keyof typeof failReasons)[];

let product: Product;
let store: Store;
let contract: Contract;
let web: Server;
/** With what the function hears notices; it may die of one. */
let hearing: Store;
let made = 0;

const now = (): Date => new Date(Date.now());
const pass = (milliseconds: number): void => {
  jest.setSystemTime(Date.now() + milliseconds);
};

/** The world of one call: its store, and `pay` with a store of its own, as it is a function of its own. */
function worldOver(own: Store, paying: Store = store): Outside {
  const outside = { store: paying, now };
  const unknown = (bill: string) => ({ bill, state: 'unknown' as const, fen: null, reason: '' });
  // NB: as in platform/merchants.ts: no answer from the function says nothing about a bill.
  const simulate: Merchant = {
    ...contract.transfer,
    send: (bill) => sendBill(bill, contract.transfer, outside).catch(() => unknown(bill.bill)),
    query: (bill) => queryBill(bill, contract.transfer, outside).catch(() => unknown(bill.bill)),
  };
  const seal = { openid: () => 'o-payee' };
  const merchants = { manual: null, transfer: null, simulate };
  return { store: own, now, merchants, seal } as unknown as Outside;
}

async function hear(request: IncomingMessage): Promise<number> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const headers = request.headers as Readonly<Record<string, string>>;
  try {
    return await hearNotice({ method: 'POST', headers, body }, contract, worldOver(hearing));
  } catch {
    return 500;
  }
}

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  web = createServer((request, response) => void hear(request).then((status) => response.writeHead(status).end())); // prettier-ignore
  await new Promise<void>((ready) => web.listen(0, '127.0.0.1', ready));
  jest.useFakeTimers({ now: new Date('2026-06-01T02:00:00.000Z'), doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance', 'hrtime'] }); // prettier-ignore
}, 60_000);

afterAll(async () => {
  web.closeAllConnections();
  web.close();
  jest.useRealTimers();
  await product.stop();
});

/** A merchant of its own, and a district with money, caps and nothing paid yet. */
async function begun(over: Store): Promise<void> {
  [store, hearing] = [over, over];
  const { port } = web.address() as AddressInfo;
  contract = await startContract({ reach: () => `http://127.0.0.1:${port}/pay` });
  await store.insert('payGates', aGate({ path: 'simulate' }));
  const fund = move('fund', 'grant', 'budget', { key: 'fund/1', subject: ledger, fen: 10_000_000 });
  await enter(ledger, fund, { store, now });
}

const pick = <T>(from: readonly T[], luck: number): T => from[luck % from.length] as T;

const billsOf = (reward: string) => {
  const own = billNumber(reward, 1).slice(0, -4);
  return contract.merchant.bills().filter(({ asked }) => asked.out_bill_no.startsWith(own));
};

/** One look of the clock; it may be killed at a write of its own, or `pay` at one of its. */
async function look(reward: string, luck: number): Promise<void> {
  const when: When = luck % 2 === 0 ? 'before' : 'after';
  const mortal = dying(store, 1 + ((luck >> 1) % 6), when).store;
  const worlds = [worldOver(mortal), worldOver(store, mortal), worldOver(store)];
  await advance(reward, pick(worlds, luck >> 4)).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}

type Happening = (reward: string, luck: number) => Promise<void> | void;

const calm: Happening = (reward) => advance(reward, worldOver(store));

/** Notices arrive; the function may be killed by what one makes it write, and is told again later. */
const noticesArrive: Happening = async (_, luck) => {
  hearing =
    luck % 2 === 0
      ? store
      : dying(store, 1 + ((luck >> 1) % 4), (luck >> 3) % 2 === 0 ? 'before' : 'after').store;
  await contract.merchant.tick();
  hearing = store;
};

const billMoves: Happening = (reward, luck) => {
  const bill = billsOf(reward).at(-1);
  if (bill === undefined) return;
  const ways: readonly TransferState[] = follows[bill.state];
  if (ways.length === 0) return;
  const to = pick(ways, luck);
  contract.merchant.move(bill.asked.out_bill_no, to, to === 'FAIL' ? pick(reasons, luck >> 4) : undefined);
};

const lineFails: Happening = (_, luck) => {
  const answer = pick(['silence', 'garbage', 'forged', 'SYSTEM_ERROR'] as const, luck);
  const late = pick([0, 2 * minute, 20 * 1000], luck >> 2);
  const query = pick(['silence', 'forged', 'FREQUENCY_LIMITED', null] as const, luck >> 4);
  contract.merchant.script([
    { on: 'create', answer, taken: (luck >> 6) % 4 > 0, late },
    ...(query === null ? [] : [{ on: 'query' as const, answer: query }]),
    { on: 'notice', then: pick(['lost', 'twice', 'reordered', 'forged'] as const, luck >> 8) },
    { on: 'state', start: pick(['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM'] as const, luck >> 10) },
  ]);
};

const happenings: readonly Happening[] = [
  look, look, look, calm, billMoves, billMoves, lineFails, lineFails, noticesArrive, noticesArrive,
  (reward, luck) => Promise.all([look(reward, luck), look(reward, luck >> 1)]).then(() => undefined),
  (_, luck) => pass(pick([1, 2, 7, 11, 60, 1460], luck) * minute),
  (_, luck) => pass(pick([2, 11, 11, 700], luck) * minute),
]; // prettier-ignore

/** What must hold at every step, said as soon as it does not. */
async function firstWrong(reward: string): Promise<string | null> {
  const { grant: given, ...held } = (await store.read('budgets', ledger))?.head.balances ?? balancesOf([]);
  const standing = Object.values(held);
  const merchantPaid = contract.merchant.bills().filter(({ state }) => state === 'SUCCESS').length * fen;
  const own = billsOf(reward);
  const alive = own.filter(({ state }) => state !== 'FAIL' && state !== 'CANCELLED');
  if (standing.reduce((sum, one) => sum + one, given) !== 0) return 'does not sum to what was put in';
  if (Math.min(...standing) < 0) return 'an account is below nothing';
  if (alive.length > 1) return 'two bills of one reward may be paid';
  if (held.paid > merchantPaid) return 'said to be paid, and was not';
  const payout = (await store.read('rewards', reward))?.payout;
  return payout?.state === 'disputed' ? `disputed without reason: ${payout.reason}` : null;
}

const ended: ReadonlySet<string> = new Set(['paid', 'failed', 'expired']);

/** Everything works again: what was confirmed arrives, whoever claims does, and the clock alone finishes what was left. */
async function settle(reward: string, isClaimed: boolean): Promise<void> {
  contract.merchant.script([]);
  for (let turn = 1; turn < 40; turn += 1) {
    const last = billsOf(reward).at(-1);
    if (last?.state === 'TRANSFERING') contract.merchant.move(last.asked.out_bill_no, 'SUCCESS');
    if (isClaimed && last?.state === 'WAIT_USER_CONFIRM')
      contract.merchant.confirm(last.packageInfo, 'o-payee');
    await contract.merchant.tick();
    await store.amend('payGates', 'd1', {}, {}, { set: { brake: null } });
    await advance(reward, worldOver(store));
    const held = await store.read('rewards', reward);
    if (ended.has(held?.payState ?? '') && held?.payDueAt === undefined) return;
    const due = Date.parse(held?.payDueAt ?? now().toISOString());
    pass(Math.max(minute, due - Date.now(), turn % 4 === 0 ? 1500 * minute : 0));
  }
}

/** What is wrong once everything was settled, or null: merchant, payment and books have to agree. */
async function unsettled(reward: string): Promise<string | null> {
  const payout = (await store.read('rewards', reward))?.payout;
  const paid = billsOf(reward).filter(({ state }) => state === 'SUCCESS').length;
  const own = balancesOf(await entriesOf(ledger, reward, { store }));
  if (payout === undefined || payout.owed.length > 0) return 'the books were never told';
  if (!ended.has(payout.state)) return `is ${payout.state}`;
  if (billsOf(reward).some(({ state }) => follows[state].length > 0)) return 'a bill may still be paid';
  if ((payout.state === 'paid') !== (paid === 1)) return `is ${payout.state} and was paid ${paid} times`;
  return own[payout.stands] === fen && own.budget === -fen ? null : 'its money is elsewhere';
}

/** One history from the approval on; says what is wrong, or how it ended. */
async function lived(
  lucks: readonly number[],
): Promise<{ readonly wrong: string | null; readonly end: string }> {
  made += 1;
  const reward = String(made).padStart(28, '0');
  contract.merchant.script([]);
  await store.insert('rewards', anApproved({ reward, person: 'p1' }, { _id: reward, who: 'p1' }));
  for (const luck of lucks) {
    pass(1000);
    await pick(happenings, luck)(reward, Math.floor(luck / happenings.length));
    const wrong = await firstWrong(reward);
    if (wrong !== null) return { wrong, end: '' };
  }
  await settle(reward, (lucks[0] ?? 0) % 4 > 0);
  const wrong = (await firstWrong(reward)) ?? (await unsettled(reward));
  return { wrong, end: (await store.read('rewards', reward))?.payState ?? '' };
}

describe('random histories through the adapter and the merchant’s protocol', () => {
  it.each([
    ['in memory', memoryStore, 100],
    ['through the real SDK', () => storeOver(product.cloud), 4],
  ] as const)('never pay twice, never lose a fen, sum to the budget at every step: %s', async (_, over, runs) => {
    await begun(over());
    const ends = new Set<string>();
    const luck = fc.array(fc.nat(0xffffff), { minLength: 8, maxLength: 14, size: 'max' });
    const history = fc.asyncProperty(luck, async (lucks) => {
      const { wrong, end } = await lived(lucks);
      ends.add(end);
      expect(wrong).toBeNull();
    });
    await fc.assert(history, { ...chance(runs), endOnFailure: true });
    const heard = new Set(contract.merchant.told().map(({ status }) => status));
    await contract.merchant.close();
    if (runs < 50) return;
    expect([...ends].toSorted()).toEqual(['expired', 'failed', 'paid']);
    // A notice that was forged is sent away; one that the function died of is told again.
    expect([...heard].toSorted()).toEqual([200, 401, 500]);
  }, 60_000); // prettier-ignore
});
