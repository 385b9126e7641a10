import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
});

afterEach(() => product.script([]));
afterAll(() => product.stop());

async function filed(): Promise<string> {
  made += 1;
  const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}` });
  return (await product.ask('o-parent', 'report.submit', given)).answer.id;
}

const pushesTo = async (before: number) =>
  (await product.pushes()).slice(before).map(({ to, code }) => `${to} ${code}`);
const toldOf = async (id: string) =>
  (await product.ask('o-off', 'report.read', { id }, 'OFF@u1')).answer.timeline[0]?.told;

describe('a message that WeChat did not take', () => {
  it('is tried again when it is due, not before, and never after it was taken', async () => {
    await product.setClock('2026-11-24T02:00:52.000Z');
    await product.subscribe('o-off', 'report.arrived');
    await product.script([{ api: 'subscribeMessage.send', times: 1, errcode: -1, errmsg: 'system error' }]);
    const before = (await product.pushes()).length;
    const id = await filed();
    expect(await pushesTo(before)).toEqual(['o-off -1']);
    expect(await toldOf(id)).toBe('正在提醒责任网格员');
    await product.advance(9);
    expect(await pushesTo(before)).toEqual(['o-off -1']);
    await product.advance(60);
    expect(await pushesTo(before)).toEqual(['o-off -1', 'o-off 0']);
    await product.advance(600);
    expect(await pushesTo(before)).toEqual(['o-off -1', 'o-off 0']);
    expect(await toldOf(id)).toBe('已微信提醒责任网格员');
  });

  it('goes to the next in line after the last try of the table', async () => {
    await product.subscribe('o-head', 'report.arrived');
    await product.script([
      { api: 'subscribeMessage.send', openid: 'o-off', errcode: 45009, errmsg: 'reach limit' },
    ]);
    const before = (await product.pushes()).length;
    const id = await filed();
    for (const seconds of [10, 60, 300, 900, 1800, 1800, 1800, 1800]) {
      await product.advance(seconds + 61);
    }
    expect(await pushesTo(before)).toEqual([...Array.from({ length: 9 }, () => 'o-off 45009'), 'o-head 0']);
    expect(await toldOf(id)).toBe('未能微信提醒责任网格员，已转站内待办，并提醒网格长');
  });

  it('is never sent twice to somebody who may have got it', async () => {
    await product.subscribe('o-off', 'report.arrived');
    await product.subscribe('o-head', 'report.arrived');
    await product.script([{ api: 'subscribeMessage.send', openid: 'o-off', delayMs: 3500 }]);
    const before = (await product.pushes()).length;
    await filed();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await product.advance(600);
    const told = await pushesTo(before);
    expect(told.filter((line) => line.startsWith('o-off'))).toHaveLength(1);
    expect(told.filter((line) => line.startsWith('o-head'))).toHaveLength(1);
  });

  it('is not swept by a phone that plays the clock', async () => {
    const reply = (await product.call('o-parent', {}, 'clock')) as { refusal: { code: string } };
    expect(reply.refusal.code).toBe('FORBIDDEN');
  });
});
