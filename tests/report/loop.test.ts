import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepInput } from '../../typings/report';
import type { PersonDoc } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, form, shot, verified, walkersOf } from '../support/walkers';

/** Fifty people of one department, each with a phone. */
const racers: readonly PersonDoc[] = Array.from({ length: 50 }, (_, nth) => ({
  _id: `person:o-racer-${nth}`,
  kind: 'person',
  v: 1,
  openid: `o-racer-${nth}`,
  name: `某racer${nth}`,
  posts: [
    {
      id: 'TDEPT@t1-urban',
      role: 'TDEPT',
      place: { kind: 'department', id: 't1-urban', name: '柳溪镇综合执法局' },
      title: '承办单位',
    },
  ],
}));

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ also: racers, ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

describe('a case on its way', () => {
  it('goes parent → officer → town → lead and co-handler → check → rework → check → close → objection → close', async () => {
    const id = await people.atTown();
    expect(await people.todo('town')).toContain(id);
    await people.walk(id, [['town', 'dispatch', dispatch]]);
    expect(
      [await people.todo('town'), await people.todo('urban'), await people.todo('police')].map((ids) =>
        ids.includes(id),
      ),
    ).toEqual([false, true, true]);
    await people.walk(id, [
      ['urban', 'sign'],
      ['urban', 'start', { measures: '到场清理' }],
    ]);
    const early = await people.take(id, 'urban', 'feedback', done(id));
    expect(early.refusal.message).toBe(
      '协办单位还没有反馈：柳溪派出所。请等待反馈，或请交办单位说明理由后免除。',
    );
    await people.walk(id, [
      ['police', 'reply', { result: '已疏导', photos: shot(id) }],
      ['urban', 'feedback', done(id)],
    ]);
    expect(await people.todo('officer')).toContain(id);
    const state = await people.walk(id, [
      ['officer', 'rework', { why: '又摆出来了', photos: shot(id) }],
      ['urban', 'start', { measures: '再次清理' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    expect(state).toBe('结案');
    expect((await people.page(id, 'parent')).state.text).toBe('已解决');
    expect(await people.walk(id, [['parent', 'reopen', { why: '第二天又来了' }]])).toBe('重开，待核实');
    expect(
      await people.walk(id, [
        ['officer', 'verify', verified(id)],
        ['officer', 'submitToTown', form],
        ['town', 'dispatch', { ...dispatch, co: [] }],
        ['urban', 'sign'],
        ['urban', 'start', { measures: '定点值守' }],
        ['urban', 'feedback', done(id)],
        ['officer', 'close', checked(id)],
        ['parent', 'evaluate', { stars: '5', comment: '谢谢' }],
      ]),
    ).toBe('已评价');
  });

  it('that the town cannot solve goes to the district, and a department of the district solves it', async () => {
    const id = await people.atTown();
    const skipped = await people.take(id, 'town', 'dispatch', { ...dispatch, lead: 'MARKET', co: [] });
    expect(skipped.refusal.field).toBe('lead');
    expect((await product.ask('o-dist', 'report.read', { id }, 'DIST@d1')).refusal.code).toBe('NOT_FOUND');
    await people.walk(id, [
      ['town', 'escalate', { tried: '三次劝离', opinions: '需许可部门', why: '镇级无审批权' }],
    ]);
    expect(await people.todo('platform')).toContain(id);
    const state = await people.walk(id, [
      ['platform', 'districtDispatch', { ...dispatch, lead: 'MARKET', co: [] }],
      ['market', 'sign'],
      ['market', 'start', { measures: '立案' }],
      ['market', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    expect(state).toBe('结案');
  });

  it('that is nobody’s goes to the chief after the second return, who settles whose it is', async () => {
    const id = await people.atTown();
    const notOurs = { basis: '职责清单第三条' };
    expect(
      await people.walk(id, [
        ['town', 'dispatch', { ...dispatch, co: [] }],
        ['urban', 'returnNotOurs', notOurs],
      ]),
    ).toBe('部门退回');
    expect(
      await people.walk(id, [
        ['town', 'dispatch', { ...dispatch, lead: 't1-police', co: [] }],
        ['police', 'returnNotOurs', notOurs],
      ]),
    ).toBe('疑难事项');
    expect(await people.todo('chief')).toContain(id);
    const assigned = { record: '会商：由综合执法局承办', lead: 't1-urban', co: [], requirement: '限期办结' };
    expect(
      await people.walk(id, [
        ['chief', 'assign', assigned],
        ['urban', 'sign'],
      ]),
    ).toBe('已签收');
  });

  it('is put right by the school when the town sends it back, and the bureau comes in at the third time', async () => {
    const id = await people.atTown();
    for (const time of [1, 2, 3]) {
      await people.walk(id, [['town', 'returnToSchool', { why: `第${time}次：缺照片` }]]);
      expect((await people.todo('bureau')).includes(id)).toBe(time === 3);
      if (time < 3) await people.walk(id, [['officer', 'resubmit', form]]);
    }
    expect(await people.walk(id, [['bureau', 'resubmit', form]])).toBe('待柳溪镇网格中心受理');
  });

  it('may wait on the books with a temporary measure, be reported to the government, and go on', async () => {
    const id = await people.atWork();
    const books = { tempMeasure: '设围挡', owner: '综合执法局值班长', reviewOn: '2099-01-01' };
    expect(
      (await people.take(id, 'town', 'suspend', { ...books, reviewOn: '2020-01-01' })).refusal.field,
    ).toBe('reviewOn');
    expect(
      (await people.take(id, 'town', 'suspend', { owner: '某', reviewOn: '2099-01-01' })).refusal.field,
    ).toBe('tempMeasure');
    expect(
      await people.walk(id, [
        ['town', 'suspend', books],
        ['bureau', 'govReport', { document: shot(id), why: '已专报' }],
        ['town', 'resume', { why: '资金到位' }],
      ]),
    ).toBe('处置中');
  });

  it('asks its reporter for more, and goes on with the answer', async () => {
    const id = await people.filed();
    expect(await people.walk(id, [['officer', 'askInfo', { question: '是几号楼？' }]])).toBe('待补充');
    const own = await people.page(id, 'parent');
    expect([own.state.text, own.timeline[0]?.words]).toEqual(['请您补充', '需要补充什么：是几号楼？']);
    expect(own.mayDo.map(({ step }) => step)).toEqual(['addInfo', 'withdraw']);
    expect(await people.walk(id, [['parent', 'addInfo', { answer: '二号楼' }]])).toBe('待核实');
  });

  it('is looked at by the bureau when the reporter does not accept a refusal, once', async () => {
    const id = await people.filed();
    await people.walk(id, [
      ['officer', 'reject', { reason: 'untrue', explain: '未见' }],
      ['parent', 'object', { why: '我有照片' }],
    ]);
    expect(
      (await people.take(id, 'officer', 'reject', { reason: 'untrue', explain: '未见' })).refusal.code,
    ).toBe('FORBIDDEN');
    await people.walk(id, [['bureau', 'reject', { reason: 'untrue', explain: '复核未见' }]]);
    expect((await people.take(id, 'parent', 'object', { why: '再看看' })).refusal.code).toBe('FORBIDDEN');
  });
});

describe('the record of a case', () => {
  it('says where it was at each step, in words, whatever came later', async () => {
    const id = await people.atWork();
    await people.walk(id, [
      ['police', 'reply', { result: '已疏导', photos: shot(id) }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    const { timeline } = await people.page(id, 'town');
    const titles = timeline.map(({ title }) => title).reverse();
    expect(titles.slice(2, 4)).toEqual(['已提交柳溪镇网格中心', '已交办：柳溪镇综合执法局、柳溪派出所']);
    const words = timeline.map((entry) => entry.words).join('\n');
    expect(words).toContain('牵头单位：柳溪镇综合执法局');
    expect(words).toContain('协办单位：柳溪派出所');
    expect(words).toContain('发生地：柳溪镇');
    expect(words).toContain('事项：R05的白话');
    expect(words).not.toMatch(/t1-urban|t1-police/);
  });

  it('names the department that did it, and shows the reporter what was done', async () => {
    const id = await people.atWork();
    await people.walk(id, [
      ['police', 'reply', { result: '已疏导', photos: shot(id) }],
      ['urban', 'feedback', done(id)],
    ]);
    const own = await people.page(id, 'parent');
    expect(own.timeline[0]).toMatchObject({ by: 't1-urban', words: '处置结果：已清理' });
    expect(own.whoSees).toContain('承办单位');
  });

  it('tells the chief of what is the chief’s to settle, and the town that it went over its head', async () => {
    const id = await people.atTown();
    await product.subscribe('o-chief', 'report.arrived');
    const basis = { basis: '职责清单' };
    await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'returnNotOurs', basis],
      ['town', 'dispatch', { ...dispatch, lead: 't1-police', co: [] }],
    ]);
    const before = (await product.pushes()).length;
    await people.walk(id, [['police', 'returnNotOurs', basis]]);
    const told = (await product.pushes()).slice(before).map(({ to }) => to);
    expect(told.filter((to) => to !== 'o-town')).toEqual(['o-chief']);
    expect(told).toContain('o-town');
  });
});

describe('a dispatch', () => {
  it.each<[string, StepInput, string]>([
    ['without a lead', { ...dispatch, lead: '' }, 'lead'],
    ['to a placeholder', { ...dispatch, lead: 'TERRITORY' }, 'lead'],
    ['to a unit of another town', { ...dispatch, lead: 't2-urban' }, 'lead'],
    ['to a department of the district before the town has tried', { ...dispatch, lead: 'MARKET' }, 'lead'],
    ['with the lead as its own helper', { ...dispatch, co: ['t1-urban'] }, 'co'],
    ['with a deadline that has passed', { ...dispatch, dueOn: '2020-01-01' }, 'dueOn'],
    ['with a day that does not exist', { ...dispatch, dueOn: '2099-02-30' }, 'dueOn'],
    ['without saying what is to be done', { ...dispatch, requirement: '' }, 'requirement'],
  ])('is refused %s', async (_what, input, field) => {
    const id = await people.atTown();
    const { refusal } = await people.take(id, 'town', 'dispatch', input);
    expect([refusal.code, refusal.field]).toEqual(['INVALID', field]);
    expect((await people.page(id)).state.text).toBe('待柳溪镇网格中心受理');
  });

  it('to a unit without a contact stays visible and blocks nothing', async () => {
    const id = await people.atTown();
    await people.walk(id, [['town', 'dispatch', { ...dispatch, lead: 't1-health', co: [] }]]);
    expect((await people.page(id)).flags.map(({ text }) => text)).toContain('未落实接收人');
    expect(await people.todo('town')).toContain(id);
  });

  it('goes to the town where it happened, whichever school reported it', async () => {
    const id = await people.filed();
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'submitToTown', { ...form, town: 't2' }],
    ]);
    expect((await people.page(id)).desk).toBe('白石街道网格中心');
    expect((await people.take(id, 'town', 'dispatch', dispatch)).refusal.code).toBe('NOT_FOUND');
  });
});

describe('a race', () => {
  it('of fifty people of one department for the same step has one winner, and nobody is told twice', async () => {
    const id = await people.atTown();
    await people.walk(id, [['town', 'dispatch', { ...dispatch, co: [] }]]);
    await product.subscribe('o-town', 'report.moved', 3);
    const { v } = await people.page(id);
    const before = (await product.pushes()).length;
    const replies = await Promise.all(
      racers.map(({ openid }) =>
        product.ask(openid, 'report.act', { id, v, step: 'sign', input: {} }, 'TDEPT@t1-urban'),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(replies.filter(({ ok }) => !ok).map(({ refusal }) => refusal.code))).toEqual(
      new Set(['CONFLICT']),
    );
    expect((await product.pushes()).slice(before).filter(({ to }) => to === 'o-town')).toHaveLength(1);
  });
});
