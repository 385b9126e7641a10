import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDraft, ReportStep, StepInput } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const who = {
  officer: ['o-off', 'OFF@u1'],
  head: ['o-head', 'HEAD@u1'],
  town: ['o-town', 'TOWN@t1'],
  otherTown: ['o-town2', 'TOWN@t1-other'],
  urban: ['o-urban', 'TDEPT@t1-urban'],
  police: ['o-police', 'TDEPT@t1-police'],
  gas: ['o-gas', 'DDEPT@GAS'],
  market: ['o-market', 'DDEPT@MARKET'],
  platform: ['o-dist', 'DIST@d1'],
  bureau: ['o-edu', 'EDU@d1'],
  chief: ['o-chief', 'CHIEF@d1'],
  parent: ['o-parent', undefined],
} as const;

type Who = keyof typeof who;

async function filed(more: Partial<ReportDraft> = {}): Promise<string> {
  made += 1;
  const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...more });
  return (await product.ask('o-parent', 'report.submit', given)).answer.id;
}

const page = async (id: string, as: Who = 'bureau') =>
  (await product.ask(who[as][0], 'report.read', { id }, who[as][1])).answer;

async function take(id: string, as: Who, step: ReportStep, input: StepInput = {}) {
  const { v } = await page(id);
  return product.ask(who[as][0], 'report.act', { id, v, step, input }, who[as][1]);
}

/** Takes steps in a row, each of which must be let; answers the official state after the last. */
async function walk(id: string, steps: readonly (readonly [Who, ReportStep, StepInput?])[]): Promise<string> {
  for (const [as, step, input] of steps) {
    const { ok, refusal } = await take(id, as, step, input);
    if (!ok) throw new Error(`${as} ${step}: ${refusal.message}`);
  }
  return (await page(id)).state.text;
}

const todo = async (as: Who) =>
  (await product.ask(who[as][0], 'report.list', { box: 'todo', cursor: null }, who[as][1])).answer.cards.map(
    ({ id }) => id,
  );

const shot = (id: string, name = '1') => [`cloud://local-env/case/${id}/${name}.jpg`];

const verified = (id: string, item = 'R05'): StepInput => ({
  seen: 'onSite', photos: shot(id), item, finding: '属实', ...(item === 'R02' ? { licence: 'LICENCE_UNKNOWN' } : {}),
}); // prettier-ignore

const form = { summary: '占道', address: '校门口', town: 't1', taken: '已劝离', asks: '请协调' };
const dispatch = {
  lead: 't1-urban',
  co: ['t1-police'],
  requirement: '三日内清理',
  dueOn: '',
  overrideWhy: '现场需要',
};
const done = (id: string): StepInput => ({ outcome: 'solved', result: '已清理', photos: shot(id) });
const checked = (id: string): StepInput => ({ seen: 'onSite', photos: shot(id), finding: '已恢复' });

/** Up to the town's desk. */
async function atTown(more: Partial<ReportDraft> = {}, item = 'R05'): Promise<string> {
  const id = await filed(more);
  await walk(id, [
    ['officer', 'verify', verified(id, item)],
    ['officer', 'submitToTown', form],
  ]);
  return id;
}

/** Up to a lead and a co-handler at work. */
async function atWork(): Promise<string> {
  const id = await atTown();
  await walk(id, [
    ['town', 'dispatch', dispatch],
    ['urban', 'sign'],
    ['urban', 'start', { measures: '到场清理' }],
  ]);
  return id;
}

describe('a case on its way', () => {
  it('goes parent → officer → town → lead and co-handler → check → rework → check → close → objection → close', async () => {
    const id = await atTown();
    expect(await todo('town')).toContain(id);
    await walk(id, [['town', 'dispatch', dispatch]]);
    expect(
      [await todo('town'), await todo('urban'), await todo('police')].map((ids) => ids.includes(id)),
    ).toEqual([false, true, true]);
    await walk(id, [
      ['urban', 'sign'],
      ['urban', 'start', { measures: '到场清理' }],
    ]);
    const early = await take(id, 'urban', 'feedback', done(id));
    expect(early.refusal.message).toBe(
      '协办单位还没有反馈：柳溪派出所。请等待反馈，或请交办单位说明理由后免除。',
    );
    await walk(id, [
      ['police', 'reply', { result: '已疏导', photos: shot(id) }],
      ['urban', 'feedback', done(id)],
    ]);
    expect(await todo('officer')).toContain(id);
    const state = await walk(id, [
      ['officer', 'rework', { why: '又摆出来了', photos: shot(id) }],
      ['urban', 'start', { measures: '再次清理' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    expect(state).toBe('结案');
    expect((await page(id, 'parent')).state.text).toBe('已解决');
    expect(await walk(id, [['parent', 'reopen', { why: '第二天又来了' }]])).toBe('重开，待核实');
    expect(
      await walk(id, [
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
    const id = await atTown();
    const skipped = await take(id, 'town', 'dispatch', { ...dispatch, lead: 'MARKET', co: [] });
    expect(skipped.refusal.field).toBe('lead');
    expect((await product.ask('o-dist', 'report.read', { id }, 'DIST@d1')).refusal.code).toBe('NOT_FOUND');
    await walk(id, [
      ['town', 'escalate', { tried: '三次劝离', opinions: '需许可部门', why: '镇级无审批权' }],
    ]);
    expect(await todo('platform')).toContain(id);
    const state = await walk(id, [
      ['platform', 'districtDispatch', { ...dispatch, lead: 'MARKET', co: [] }],
      ['market', 'sign'],
      ['market', 'start', { measures: '立案' }],
      ['market', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    expect(state).toBe('结案');
  });

  it('that is nobody’s goes to the chief after the second return, who settles whose it is', async () => {
    const id = await atTown();
    const notOurs = { basis: '职责清单第三条' };
    expect(
      await walk(id, [
        ['town', 'dispatch', { ...dispatch, co: [] }],
        ['urban', 'returnNotOurs', notOurs],
      ]),
    ).toBe('部门退回');
    expect(
      await walk(id, [
        ['town', 'dispatch', { ...dispatch, lead: 't1-police', co: [] }],
        ['police', 'returnNotOurs', notOurs],
      ]),
    ).toBe('疑难事项');
    expect(await todo('chief')).toContain(id);
    const assigned = { record: '会商：由综合执法局承办', lead: 't1-urban', co: [], requirement: '限期办结' };
    expect(
      await walk(id, [
        ['chief', 'assign', assigned],
        ['urban', 'sign'],
      ]),
    ).toBe('已签收');
  });

  it('is put right by the school when the town sends it back, and the bureau comes in at the third time', async () => {
    const id = await atTown();
    for (const time of [1, 2, 3]) {
      await walk(id, [['town', 'returnToSchool', { why: `第${time}次：缺照片` }]]);
      expect((await todo('bureau')).includes(id)).toBe(time === 3);
      if (time < 3) await walk(id, [['officer', 'resubmit', form]]);
    }
    expect(await walk(id, [['bureau', 'resubmit', form]])).toBe('待柳溪镇网格中心受理');
  });

  it('may wait on the books with a temporary measure, be reported to the government, and go on', async () => {
    const id = await atWork();
    const books = { tempMeasure: '设围挡', owner: '综合执法局值班长', reviewOn: '2099-01-01' };
    expect((await take(id, 'town', 'suspend', { ...books, reviewOn: '2020-01-01' })).refusal.field).toBe(
      'reviewOn',
    );
    expect((await take(id, 'town', 'suspend', { owner: '某', reviewOn: '2099-01-01' })).refusal.field).toBe(
      'tempMeasure',
    );
    expect(
      await walk(id, [
        ['town', 'suspend', books],
        ['bureau', 'govReport', { document: shot(id), why: '已专报' }],
        ['town', 'resume', { why: '资金到位' }],
      ]),
    ).toBe('处置中');
  });

  it('asks its reporter for more, and goes on with the answer', async () => {
    const id = await filed();
    expect(await walk(id, [['officer', 'askInfo', { question: '是几号楼？' }]])).toBe('待补充');
    const own = await page(id, 'parent');
    expect([own.state.text, own.timeline[0]?.words]).toEqual(['请您补充', '需要补充什么：是几号楼？']);
    expect(own.mayDo.map(({ step }) => step)).toEqual(['addInfo', 'withdraw']);
    expect(await walk(id, [['parent', 'addInfo', { answer: '二号楼' }]])).toBe('待核实');
  });

  it('is looked at by the bureau when the reporter does not accept a refusal, once', async () => {
    const id = await filed();
    await walk(id, [
      ['officer', 'reject', { reason: 'untrue', explain: '未见' }],
      ['parent', 'object', { why: '我有照片' }],
    ]);
    expect((await take(id, 'officer', 'reject', { reason: 'untrue', explain: '未见' })).refusal.code).toBe(
      'FORBIDDEN',
    );
    await walk(id, [['bureau', 'reject', { reason: 'untrue', explain: '复核未见' }]]);
    expect((await take(id, 'parent', 'object', { why: '再看看' })).refusal.code).toBe('FORBIDDEN');
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
    const id = await atTown();
    const { refusal } = await take(id, 'town', 'dispatch', input);
    expect([refusal.code, refusal.field]).toEqual(['INVALID', field]);
    expect((await page(id)).state.text).toBe('待柳溪镇网格中心受理');
  });

  it('to a unit without a contact stays visible and blocks nothing', async () => {
    const id = await atTown();
    await walk(id, [['town', 'dispatch', { ...dispatch, lead: 't1-health', co: [] }]]);
    expect((await page(id)).flags.map(({ text }) => text)).toContain('未落实接收人');
  });

  it('goes to the town where it happened, whichever school reported it', async () => {
    const id = await filed();
    await walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'submitToTown', { ...form, town: 't2' }],
    ]);
    expect((await page(id)).desk).toBe('白石街道网格中心');
    expect((await take(id, 'town', 'dispatch', dispatch)).refusal.code).toBe('NOT_FOUND');
  });
});

describe('time', () => {
  it('is asked for before it has run out, and decided by who dispatched', async () => {
    const id = await atTown();
    await walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [], dueOn: '2099-01-10' }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '开工' }],
    ]);
    const tooEarly = await take(id, 'urban', 'askExtension', { until: '2099-01-05', why: '下雨' });
    expect(tooEarly.refusal.field).toBe('until');
    await walk(id, [
      ['urban', 'askExtension', { until: '2099-01-20', why: '下雨' }],
      ['town', 'grantExtension'],
    ]);
    expect((await page(id)).tasks[0]?.dueOn).toBe('2099-01-20');
    expect((await take(id, 'town', 'grantExtension')).refusal.code).toBe('FORBIDDEN');
  });

  it('that has run out cannot be asked for any more', async () => {
    const id = await atTown();
    await product.setClock('2099-03-01T01:00:00.000Z');
    await walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [], dueOn: '2099-03-02' }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '开工' }],
    ]);
    await product.setClock('2099-03-03T01:00:00.000Z');
    const late = await take(id, 'urban', 'askExtension', { until: '2099-03-20', why: '下雨' });
    expect(late.refusal.message).toBe('已过办理期限，不能再申请延期；请尽快办结反馈。');
  });

  it('to reopen runs out after thirty days', async () => {
    const id = await atWork();
    await walk(id, [
      ['town', 'waive', { department: 't1-police', why: '已到场' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    await product.advance(31 * 86_400);
    const { refusal } = await take(id, 'parent', 'reopen', { why: '又坏了' });
    expect(refusal.message).toBe('已办结超过 30 天，请新建一份上报，写明“又发生了”。');
  });
});

describe('a race', () => {
  it('of fifty for the same step has one winner, and nobody is told twice', async () => {
    const id = await atTown();
    await walk(id, [['town', 'dispatch', { ...dispatch, co: [] }]]);
    await product.subscribe('o-town', 'report.moved', 3);
    const { v } = await page(id);
    const before = (await product.pushes()).length;
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        product.ask('o-urban', 'report.act', { id, v, step: 'sign', input: {} }, 'TDEPT@t1-urban'),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(replies.filter(({ ok }) => !ok).map(({ refusal }) => refusal.code))).toEqual(
      new Set(['CONFLICT']),
    );
    expect((await product.pushes()).slice(before).filter(({ to }) => to === 'o-town')).toHaveLength(1);
  });
});
