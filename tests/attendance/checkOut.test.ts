import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { codeOf, minutesPast, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

describe('checking out', () => {
  it('needs a press before it', async () => {
    expect((await morning.leave('t0')).refusal.message).toContain('您还没有签到，请先签到');
  });

  it('counts what was served within the shift; pressed too soon, the last press counts', async () => {
    await product.setClock(minutesPast(6));
    expect((await morning.press('t0', { code: codeOf() })).answer.said).toBe('07:26 已签到，比开始晚了一些，辛苦了。');
    expect((await morning.leave('t0', minutesPast(3))).refusal.message).toContain('早于签到');
    await product.setClock(minutesPast(20));
    expect((await morning.leave('t0')).answer).toMatchObject({ end: 'lateAndLeftEarly', said: '07:40 已签退，这一班 14 分，辛苦了。' });
    expect(await product.lastCalls()).toHaveLength(2);
    await product.setClock(minutesPast(45));
    expect((await morning.leave('t0')).answer).toMatchObject({ end: 'late', said: '08:05 已签退，这一班 34 分，辛苦了。' });
    expect((await morning.leave('t0', minutesPast(30))).answer.end).toBe('late');
    expect(morning.attended('t0')).toMatchObject({ outAt: expect.stringMatching(/^2026-11-30T00:05:/), state: 'came' });
  });
}); // prettier-ignore
