import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { entriesIn, enter, openBudget } from '../../cloudfunctions/reward/enter';
import { entryLine, firstLine, lastLine } from '../../cloudfunctions/reward/ledgerFile.rules';
import { moveOf } from '../../cloudfunctions/reward/money.rules';
import type { Store } from '../../cloudfunctions/world';
import { verifyLedger } from '../../scripts/verifyLedger/verify';
import { type Product, startProduct } from '../support/product';
import { storeOver } from '../support/folding';
import { move } from '../support/money';

let product: Product;
let store: Store;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  store = storeOver(product.cloud);
});

afterAll(() => product.stop());

const now = () => new Date('2026-11-26T02:00:00.000Z');
const world = (over: Store = store) => ({ store: over, now });

const fund = (ledger: string, fen = 100_000, nth = 1) =>
  enter(ledger, move('fund', 'grant', 'budget', { key: `fund/${nth}`, subject: ledger, fen }), world());
const reserve = (reward: string) =>
  move('reserve', 'budget', 'reserved', { key: `${reward}/reserve`, subject: reward });

/** The ledger as a file, checked as an outsider would. */
async function checked(ledger: string) {
  const { head } = await openBudget(ledger, world());
  const entries = await entriesIn(ledger, 'asc', null, 1000, world());
  const lines = entries.map((one) =>
    entryLine({ ...moveOf(one), seq: one.seq, at: one.at, prev: one.prev, hash: one.hash }),
  );
  return { head, said: await verifyLedger(Readable.from([firstLine(head), ...lines, lastLine(head)])) };
}

describe('entering behind one end (F327, ADR 0023)', () => {
  it('takes whoever comes at the same moment one after the other, each once', async () => {
    await fund('d1/2026');
    const rewards = Array.from({ length: 12 }, (_, nth) => `r${nth}`);
    const twice = [...rewards, ...rewards];
    const outcomes = await Promise.all(twice.map((reward) => enter('d1/2026', reserve(reward), world())));
    // Whom the waits did not suffice is told so, and comes again.
    for (const reward of rewards) expect((await enter('d1/2026', reserve(reward), world())).ok).toBe(true);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    const { head, said } = await checked('d1/2026');
    expect(head).toMatchObject({ count: 13, balances: { budget: 76_000, reserved: 24_000 } });
    expect(said.isWhole).toBe(true);
  }, 20_000);

  it('loses nothing that was stopped between the end and the entry', async () => {
    await fund('d2/2026');
    const stopping: Store = {
      ...store,
      insert: (collection, document) => {
        if (collection === 'moneyEntries' && !document._id.endsWith('000000001')) throw new Error('stopped');
        return store.insert(collection, document);
      },
    };
    await expect(enter('d2/2026', reserve('r1'), world(stopping))).rejects.toThrow('stopped');
    expect((await enter('d2/2026', reserve('r1'), world())).ok).toBe(true);
    await enter('d2/2026', reserve('r2'), world());
    const { head, said } = await checked('d2/2026');
    expect(head).toMatchObject({ count: 3, balances: { budget: 96_000, reserved: 4000 } });
    expect(said.isWhole).toBe(true);
  });

  it('refuses what the budget does not hold, and enters nothing', async () => {
    await fund('d3/2026', 1000);
    const outcome = await enter('d3/2026', reserve('r1'), world());
    expect(outcome.ok ? '' : outcome.refusal.message).toContain('追加预算');
    expect((await checked('d3/2026')).head.count).toBe(1);
  });
});
