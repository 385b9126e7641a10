import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laterDay } from '../../cloudfunctions/calendar.rules';
import { type Product, startProduct } from '../support/product';
import { centrePeople, decided, sgc } from '../support/rewards';

let product: Product;
const today = '2026-12-01';

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  await product.setClock(`${today}T04:00:00.000Z`);
});

afterAll(() => product.stop());

const draft = { ...decided, from: today };
const set = (v: number, more: Partial<typeof draft> = {}) =>
  product.ask(sgc(1)[0], 'reward.setRules', { v, rules: { ...draft, ...more } }, sgc(1)[1]);

describe('what is rewarded, for whom and with how much (F320, F323, T34)', () => {
  it('is written by the centre alone, version by version, each from a day on', async () => {
    const town = await product.ask('o-edu', 'reward.setRules', { v: 0, rules: draft }, 'EDU@d1');
    expect(town.refusal.code).toBe('FORBIDDEN');
    expect((await set(0)).answer).toMatchObject({ v: 1 });
    expect((await set(0)).refusal.code).toBe('CONFLICT');
    const wrong = [
      await set(1), await set(1, { from: '2026-01-02' }),
      await set(1, { from: laterDay(today, 1), rows: [{ item: 'R99', urgency: 'normal', dutyOf: [], fen: 1 }] }),
      await set(1, { from: laterDay(today, 1), rows: [...draft.rows, ...draft.rows] }),
    ]; // prettier-ignore
    expect(wrong.map(({ refusal }) => refusal.field)).toEqual(['from', 'from', 'rows', 'rows']);
    const next = await set(1, { from: laterDay(today, 1), eligible: { ...draft.eligible, volunteer: true } });
    expect(next.answer.said).toContain('第 2 版');
    const { answer } = await product.ask(sgc(2)[0], 'reward.rules', {}, sgc(2)[1]);
    expect(answer.now).toMatchObject({ version: 1, eligible: { volunteer: false } });
    expect(answer.next).toMatchObject({ version: 2, eligible: { volunteer: true } });
  });
});
