import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { centrePeople, rewardsOf } from '../support/rewards';
import { stored } from '../support/stored';
import { storedIn } from '../support/team';

jest.setTimeout(30_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
});

afterAll(() => product.stop());

const report = (id: string): ReportDoc | null => stored(product, 'reports', id);

describe('a case that ended (F320, F321, F324)', () => {
  it('makes nothing where the centre has no table, and is looked at only once', async () => {
    const id = await hands.ended();
    expect(report(id)?.rewardDueAt).toBeDefined();
    await hands.tick();
    expect(report(id)?.rewardDueAt).toBeUndefined();
    expect(storedIn(product, 'rewards')).toHaveLength(0);
    await hands.opened();
  });

  it('makes its finder a candidate once, with nobody’s name, also when it was stopped after that', async () => {
    const id = await hands.ended();
    await hands.tick();
    const reward = hands.rewardOf(id);
    expect(reward).toMatchObject({ state: 'candidate', box: 'review', kind: 'dedicated', case: { id } });
    expect(reward?.review).toMatchObject({ why: [], isForwarded: false, fen: null });
    expect(JSON.stringify(reward)).not.toContain('o-off');
    // As if it had stopped before the mark was taken away.
    const { store } = product.cloud;
    const held = report(id);
    store.driver.prepare(`UPDATE ${store.collection('reports').table} SET doc = json_set(doc, '$.rewardDueAt', ?) WHERE json_extract(doc, '$._id') = ?`).run([held?.at ?? '', id]); // prettier-ignore
    await hands.tick();
    expect(hands.rewardOf(id)?.v).toBe(1);
  });

  it('tells everybody else every reason, and keeps nothing of who is anonymous', async () => {
    const before = storedIn(product, 'rewards').length;
    const id = await hands.ended('o-parent');
    const nobody = await hands.ended('o-parent', 'R05', { reporter: 'anonymous' });
    await hands.tick();
    expect(hands.rewardOf(id, 'o-parent')).toMatchObject({ state: 'excluded', kind: 'unlisted' });
    expect(hands.rewardOf(id, 'o-parent')?.review.why.map(({ because }) => because)).toEqual([
      'ageUnknown',
      'unlisted',
    ]);
    expect(hands.rewardOf(id, 'o-parent')?.review.isForwarded).toBe(true);
    expect(storedIn(product, 'rewards')).toHaveLength(before + 1);
    expect(report(nobody)?.rewardDueAt).toBeUndefined();
  });

  it('says that the same place and matter were there before', async () => {
    const id = await hands.ended();
    await hands.tick();
    expect(hands.rewardOf(id)?.flags.map(({ kind }) => kind)).toContain('samePlace');
    expect(hands.rewardOf(id)?.state).toBe('candidate');
  });
});
