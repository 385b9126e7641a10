import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { codeOf, minutesPast, monday, morningOf, noon, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

const turns = async (openid: string) => (await product.ask(openid, 'attendance.turns', {})).answer.turns;

describe('what I can press at', () => {
  it('is what is near, where I hold a place, with what I did', async () => {
    expect(await turns('t0')).toEqual([
      expect.objectContaining({ id: monday, postName: '南门', time: '07:20–08:00', end: 'expected', words: '', mayCheckIn: true, mayCheckOut: false }),
    ]);
    expect(await product.lastCalls()).toHaveLength(3);
    expect(await turns('t2')).toEqual([]);
    await morning.press('t0', { code: codeOf() });
    expect((await turns('t0'))[0]).toMatchObject({ end: 'onTime', words: '07:15 签到（扫码） · 40 分', mayCheckIn: false, mayCheckOut: true });
    await product.setClock(minutesPast(41));
    expect((await turns('t0'))[0]).toMatchObject({ mayCheckOut: true });
    expect((await turns('t1'))[0]).toMatchObject({ mayCheckIn: false });
    await product.setClock(minutesPast(71));
    expect(await turns('t0')).toEqual([]);
    await product.setClock(noon);
    expect(await turns('t0')).toEqual([]);
  });
}); // prettier-ignore
