import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../typings/contract';
import { type Product, startProduct } from '../support/product';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
});
afterAll(() => product.stop());

const way: Ask<'checklist.simulate'> = { itemId: 'R05', unitId: 'u1', townId: 't1' };
const simulate = (ask: Partial<Ask<'checklist.simulate'>> = {}, openid = 'o-adm', as?: string) =>
  product.ask(openid, 'checklist.simulate', { ...way, ...ask }, as ?? 'ADM@d1');

describe('simulating a way', () => {
  it('answers who receives, who takes over and who comes after, in two calls, and stores nothing', async () => {
    await product.advance(120);
    const { answer } = await simulate();
    expect(await product.lastCalls()).toHaveLength(2);
    expect(answer.lines.map(({ stage, who }) => `${stage} ${who}`)).toEqual([
      'school 青禾小学责任网格员',
      'town 柳溪镇网格中心',
      'district 区网格平台',
    ]);
    const { answer: list } = await product.ask('o-edu', 'report.count', { boxes: ['scope'] }, 'EDU@d1');
    expect(list.counts[0]?.count).toBe(0);
    expect(await product.pushes()).toEqual([]);
  });

  it('names the town where it happened, not the school’s (T07)', async () => {
    const { answer } = await simulate({ townId: 't2' });
    expect([answer.town.name, answer.lines[1]?.who]).toEqual(['白石街道', '白石街道网格中心']);
  });

  it('answers for the instant asked', async () => {
    const { ok, answer } = await simulate({ at: '2027-01-01T00:00:00.000Z' });
    expect([ok, answer.lines[0]?.gaps]).toEqual([true, []]);
  });

  it('sends security leads to the official channel only (T27)', async () => {
    const { answer } = await simulate({ itemId: 'R28' });
    expect(answer.lines.map(({ stage }) => stage)).toEqual(['channel']);
    expect(answer.lines[0]?.words).toContain('12339');
  });

  it.each([
    ['o-edu', 'EDU@d1'],
    ['o-chief', 'CHIEF@d1'],
    ['o-town', 'TOWN@t1'],
  ])('is for %s too', async (openid, as) => {
    expect((await simulate({}, openid, as)).ok).toBe(true);
  });

  it('shows a town only what happens in it, whichever school reports', async () => {
    const { refusal } = await simulate({ townId: 't2' }, 'o-town', 'TOWN@t1');
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', field: 'townId' });
    expect((await simulate({ unitId: 'u5' }, 'o-town', 'TOWN@t1')).ok).toBe(true);
  });

  it.each([
    ['o-off', 'OFF@u1'],
    ['o-head', 'HEAD@u1'],
    ['o-dist', 'DIST@d1'],
    ['o-police', 'TDEPT@t1-police'],
    ['o-adm', 'EDU@d1'],
  ])('is not for %s as %s', async (openid, as) => {
    expect((await simulate({}, openid, as)).refusal.code).toBe('FORBIDDEN');
  });

  it('is not for citizens, whoever they are otherwise', async () => {
    expect((await product.ask('o-adm', 'checklist.simulate', way)).refusal.code).toBe('FORBIDDEN');
  });

  it.each([
    ['unitId', { unitId: 'nowhere' }, '没有找到这所学校'],
    ['itemId', { itemId: 'R99' }, '没有这个事项'],
    ['itemId', { itemId: '__proto__' }, '没有这个事项'],
    ['townId', { townId: 'elsewhere' }, '请重新选择发生地'],
    ['pipe', { pipe: '燃气管道' }, '不按管线分'],
    ['at', { at: 'tomorrow' }, '时间'],
    ['licence', { licence: 'MAYBE' as never }, '办学许可证'],
    ['townId', { townId: 'x'.repeat(41) }, '发生地'],
    ['pipe', { pipe: '管'.repeat(21) }, '管线'],
    ['more', { more: 1 } as never, '不认识的内容'],
  ])('refuses a wrong %s: %j', async (field, ask, said) => {
    const { refusal } = await simulate(ask);
    expect(refusal).toMatchObject({ code: 'INVALID', field });
    expect(refusal.message).toContain(said);
  });
});
