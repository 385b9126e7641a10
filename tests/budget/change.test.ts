import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BudgetChange } from '../../typings/rewardPage';
import { type Product, startProduct } from '../support/product';
import { anApproved, centrePeople, wideCaps } from '../support/rewards';
import { plant, stored } from '../support/stored';
import { requestId, storedIn } from '../support/team';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
});

afterAll(() => product.stop());

const change = (given: BudgetChange) => product.ask('o-sgc1', 'budget.change', { change: given }, 'SGC@d1');
const gate = () => stored(product, 'payGates', 'd1');

describe('the budget (F327)', () => {
  it('takes money in once, however often the tap is sent, and never gives more than it holds', async () => {
    const fund = {
      kind: 'fund',
      requestId: requestId(),
      fen: 500_000,
      ref: '财拨 1 号',
      why: '年度预算',
    } as const;
    const replies = await Promise.all([change(fund), change(fund), change(fund)]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(storedIn(product, 'moneyEntries')).toHaveLength(1);
    const cut = { ...fund, kind: 'cut', requestId: requestId(), fen: 600_000 } as const;
    expect((await change(cut)).refusal.message).toContain('预算余额不够');
    expect((await change({ ...fund, fen: 1 })).refusal.code).toBe('CONFLICT');
  });

  it('sets caps that agree with one another, and stops and goes on with a reason that is kept', async () => {
    const set = { kind: 'caps', v: 1, caps: { ...wideCaps, personDay: 10 } } as const;
    expect((await change(set)).refusal.field).toBe('one');
    expect((await change({ ...set, caps: wideCaps })).ok).toBe(true);
    expect((await change({ ...set, caps: wideCaps })).refusal.code).toBe('CONFLICT');
    expect((await change({ kind: 'brake', v: 2, why: '先核对' })).ok).toBe(true);
    expect(gate()?.brake).toBe('先核对');
    expect((await change({ kind: 'resume', v: 3, why: '核对无误' })).ok).toBe(true);
    expect((await change({ kind: 'path', v: 4, path: 'transfer' })).refusal.message).toContain('还没有开通');
    expect(gate()?.journal.map(({ event }) => event)).toEqual(['caps', 'brake', 'resume']);
    const bureau = await product.ask(
      'o-edu',
      'budget.change',
      { change: { kind: 'brake', v: 4, why: '不行' } },
      'EDU@d1',
    );
    expect(bureau.refusal.code).toBe('FORBIDDEN');
  });

  it('goes on with what met the brake once it is let go, without anybody asking for it', async () => {
    await change({ kind: 'brake', v: gate()?.v ?? 0, why: '再核对' });
    const at = new Date(product.cloud.clock.now()).toISOString();
    await plant(product, 'rewards', { ...anApproved({ owed: [], stands: 'reserved' }), payDueAt: at });
    const tick = () => product.cloud.host.invoke({ name: 'clock', event: '{}', source: '' });
    await tick();
    const held = () => stored(product, 'rewards', 'b'.repeat(40));
    expect(held()).toMatchObject({ payWhy: '再核对' });
    expect(held()?.payDueAt).toBeUndefined();
    await change({ kind: 'resume', v: gate()?.v ?? 0, why: '核对无误' });
    await tick();
    expect(held()?.payWhy).toContain('列入付款清单');
    expect(gate()?.wake).toBeUndefined();
  });
});
