import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

describe('time', () => {
  it('is asked for before it has run out, and decided by who dispatched', async () => {
    const id = await people.atTown();
    await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [], dueOn: '2099-01-10' }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '开工' }],
    ]);
    const tooEarly = await people.take(id, 'urban', 'askExtension', { until: '2099-01-05', why: '下雨' });
    expect(tooEarly.refusal.field).toBe('until');
    await people.walk(id, [
      ['urban', 'askExtension', { until: '2099-01-20', why: '下雨' }],
      ['town', 'grantExtension'],
    ]);
    expect((await people.page(id)).tasks[0]?.dueOn).toBe('2099-01-20');
    expect((await people.take(id, 'town', 'grantExtension')).refusal.code).toBe('FORBIDDEN');
  });

  it('that has run out cannot be asked for any more', async () => {
    const id = await people.atTown();
    await product.setClock('2099-03-01T01:00:00.000Z');
    await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [], dueOn: '2099-03-02' }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '开工' }],
    ]);
    await product.setClock('2099-03-03T01:00:00.000Z');
    const late = await people.take(id, 'urban', 'askExtension', { until: '2099-03-20', why: '下雨' });
    expect(late.refusal.message).toBe('已过办理期限，不能再申请延期；请尽快办结反馈。');
  });

  it('to reopen runs out after thirty days', async () => {
    const id = await people.atWork();
    await people.walk(id, [
      ['town', 'waive', { department: 't1-police', why: '已到场' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    await product.advance(31 * 86_400);
    const { refusal } = await people.take(id, 'parent', 'reopen', { why: '又坏了' });
    expect(refusal.message).toBe('已办结超过 30 天，请新建一份上报，写明“又发生了”。');
  });
});
