import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, form, verified, walkersOf } from '../support/walkers';

/*
 * What random walks found, as it would have happened to people.
 */

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const oldCampus = { unitId: 'u5' };

describe('a town that stands in for a school', () => {
  it('has its case back when another town returns it, which has not become the school by that', async () => {
    const id = await people.filed(oldCampus);
    await people.walk(id, [
      ['town', 'verify', verified(id)],
      ['town', 'submitToTown', { ...form, town: 't2' }],
    ]);
    expect((await people.take(id, 'town', 'dispatch', dispatch)).refusal.code).toBe('NOT_FOUND');
    await people.walk(id, [['stone', 'returnToSchool', { why: '缺照片' }]]);
    expect((await people.take(id, 'stone', 'resubmit', form)).refusal.code).toBe('FORBIDDEN');
    expect(await people.walk(id, [['town', 'resubmit', { ...form, town: 't2' }]])).toBe(
      '待白石街道网格中心受理',
    );
  });
});

describe('a case given to a unit where nobody receives', () => {
  it('by the district is given to another, and goes on there', async () => {
    const id = await people.atTown();
    const escalated = { tried: '已协调', opinions: '无权处置', why: '超出权限' };
    const given = { co: [], requirement: '尽快', overrideWhy: '现场需要', dueOn: '' };
    await people.walk(id, [
      ['town', 'escalate', escalated],
      ['platform', 'districtDispatch', { ...given, lead: 't1-health' }],
    ]);
    const again = (await people.page(id, 'platform')).mayDo.find(({ step }) => step === 'districtDispatch');
    expect(again?.label).toBe('改交其他单位');
    const end = await people.walk(id, [
      ['platform', 'districtDispatch', { ...given, lead: 'MARKET' }],
      ['market', 'sign'],
    ]);
    expect(end).toBe('已签收');
    expect(
      (await people.take(id, 'platform', 'districtDispatch', { ...given, lead: 'GAS' })).refusal.code,
    ).toBe('FORBIDDEN');
  });

  it('by the town is given to another as long as nobody has signed for it', async () => {
    const id = await people.atTown();
    const end = await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, lead: 't1-health', co: [] }],
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'sign'],
    ]);
    expect(end).toBe('已签收');
  });
});

describe('a case that the chief settled', () => {
  it('has somebody who lets a co-handler off and answers who asks for more time', async () => {
    const id = await people.atTown();
    const basis = { basis: '不属本单位职责' };
    await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'returnNotOurs', basis],
      ['town', 'dispatch', { ...dispatch, lead: 't1-police', co: [] }],
      ['police', 'returnNotOurs', basis],
      ['chief', 'assign', { record: '会商', lead: 'MARKET', co: ['GAS'], requirement: '联合处置', dueOn: '2099-01-01' }],
      ['market', 'sign'],
      ['market', 'start', { measures: '到场' }],
      ['market', 'askExtension', { until: '2099-02-01', why: '等设备' }],
      ['chief', 'grantExtension'],
      ['bureau', 'waive', { department: 'GAS', why: '不涉及燃气' }],
      ['market', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]); // prettier-ignore
    const page = await people.page(id);
    expect([page.state.text, page.tasks.map(({ state, dueOn }) => `${state} ${dueOn}`)]).toEqual([
      '结案',
      ['已反馈 2099-02-01', '已免除 2099-01-01'],
    ]);
  });
});

describe('a part of a divided case', () => {
  it('is not offered its own whole to become part of, nor is anything else', async () => {
    const id = await people.filed();
    await people.walk(id, [
      ['officer', 'split', { item1: 'R05', words1: '摊位', item2: 'R09', words2: '路灯' }],
    ]);
    const whole = await people.page(id);
    const other = await people.filed();
    const { answer } = await product.ask('o-off', 'report.read', { id: other, step: 'merge' }, 'OFF@u1');
    const offered = answer.mayDo.find(({ step }) => step === 'merge')?.needs[0]?.options ?? [];
    expect(offered.map(({ value }) => value)).not.toContain(whole.number);
    const { refusal } = await people.take(other, 'officer', 'merge', { target: whole.number });
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'target' });
  });
});
