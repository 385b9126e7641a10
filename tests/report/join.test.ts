import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../typings/contract';
import type { ReportStep, StepInput } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, form, shot, verified, walkersOf, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const hole = { itemId: 'R17', text: '路塌了，张三看见', place: { words: '东门外路口', point: null } };

const joining = (id: string, more: Partial<Ask<'report.join'>> = {}): Ask<'report.join'> => {
  drafts += 1;
  return {
    id,
    draftId: `joint_${String(drafts).padStart(20, '0')}`,
    text: '我也看见了',
    media: [],
    reporter: 'hidden',
    callMe: '',
    ...more,
  };
};

const join = (openid: string, ask: Ask<'report.join'>) => product.ask(openid, 'report.join', ask);

const mine = async (openid: string) =>
  (await product.ask(openid, 'report.list', { box: 'mine', cursor: null })).answer.cards;

const seenBy = async (openid: string, id: string) =>
  (await product.ask(openid, 'report.read', { id })).answer;

const voicesOf = async (id: string) => (await people.page(id)).voices;

const repaired = (id: string): readonly (readonly [Who, ReportStep, StepInput?])[] => [
  ['officer', 'verify', verified(id, 'R17')],
  ['officer', 'submitToTown', form],
  ['town', 'dispatch', { ...dispatch, co: [] }],
  ['urban', 'sign'],
  ['urban', 'start', { measures: '围挡' }],
  ['urban', 'feedback', done(id)],
  ['officer', 'close', checked(id)],
];

describe('ten neighbours of one sinkhole', () => {
  it('make one case, and each is told once that it is closed', async () => {
    const id = await people.filed(hole);
    const neighbours = Array.from({ length: 9 }, (_, index) => `o-n${index}`);
    const replies = await Promise.all(neighbours.map((openid) => join(openid, joining(id))));
    expect(replies.map(({ ok }) => ok)).toEqual(neighbours.map(() => true));
    expect((await voicesOf(id)).length).toBe(9);
    const close = repaired(id).length - 1;
    await people.walk(id, repaired(id).slice(0, close));
    const all = ['o-parent', ...neighbours];
    for (const openid of all) await product.subscribe(openid, 'report.moved', 3);
    const before = (await product.pushes()).length;
    expect(await people.walk(id, repaired(id).slice(close))).toBe('结案');
    const told = (await product.pushes()).slice(before).filter(({ to }) => all.includes(to));
    expect(told.map(({ to, code }) => `${to} ${code}`).sort()).toEqual(all.map((to) => `${to} 0`).sort());
    for (const openid of all) expect((await mine(openid)).map((card) => card.id)).toContain(id);
  });
});

describe('one who joins', () => {
  it('is in it once, however often and however many times at once', async () => {
    const id = await people.filed(hole);
    const ask = joining(id);
    const same = await Promise.all(Array.from({ length: 10 }, () => join('o-eager', ask)));
    const others = await Promise.all(Array.from({ length: 10 }, () => join('o-eager', joining(id))));
    const replies = [...same, ...others];
    expect(replies.map(({ ok }) => ok)).toEqual(replies.map(() => true));
    expect(replies.filter(({ answer }) => !answer.already)).toHaveLength(1);
    expect(await voicesOf(id)).toHaveLength(1);
    expect((await join('o-eager', { ...ask, text: '改了' })).refusal).toMatchObject({
      code: 'CONFLICT',
      field: 'draftId',
    });
  });

  it('reads how it goes and their own words, and nothing of the first reporter', async () => {
    const id = await people.filed({
      ...hole,
      itemId: 'R09',
      callMe: '沈女士',
      media: [{ fileId: 'cloud://local-env/report/draft_00000000000000000003/1.jpg', kind: 'photo' }],
    });
    expect((await join('o-n1', joining(id, { text: '我家孩子也看见' }))).ok).toBe(true);
    await people.walk(id, [
      ['officer', 'askInfo', { question: '张三住哪一栋？' }],
      ['parent', 'addInfo', { answer: '张三住二号楼' }],
    ]);
    const page = await seenBy('o-n1', id);
    expect([page.text, page.reporter, page.where, page.point, page.photos]).toEqual([
      '我家孩子也看见',
      '身份对网格员保密',
      '',
      null,
      [],
    ]);
    expect([page.voices, page.mayDo]).toEqual([[], []]);
    const cards = (await mine('o-n1')).filter((card) => card.id === id);
    expect(cards).toHaveLength(1);
    expect(JSON.stringify([page, cards])).not.toMatch(/张三|沈女士|东门外|o-parent|cloud:/);
    const own = await seenBy('o-parent', id);
    expect(JSON.stringify(own)).not.toMatch(/o-n1|我家孩子/);
  });

  it('is not asked what only the first reporter was asked', async () => {
    const id = await people.filed(hole);
    await join('o-n2', joining(id));
    await product.subscribe('o-n2', 'report.moved', 2);
    const before = (await product.pushes()).length;
    await people.walk(id, [['officer', 'askInfo', { question: '几号楼？' }]]);
    expect((await product.pushes()).slice(before).map(({ to }) => to)).toEqual(['o-parent']);
    expect((await seenBy('o-n2', id)).state.text).toBe('已收到');
    expect((await mine('o-n2')).find((card) => card.id === id)?.state.text).toBe('已收到');
  });

  it('is known to handlers by no more than they chose, and never by an openid', async () => {
    const id = await people.filed(hole);
    await join('o-n3', joining(id, { reporter: 'named', callMe: '李女士', text: '差点摔倒' }));
    await join('o-n4', joining(id, { reporter: 'hidden', text: '' }));
    const page = await people.page(id, 'officer');
    expect(page.voices.map(({ reporter, text, first }) => [reporter, text, first])).toEqual([
      ['实名上报', '差点摔倒', false],
      ['身份对网格员保密', '', false],
    ]);
    const list = await product.ask('o-off', 'report.list', { box: 'todo', cursor: null }, 'OFF@u1');
    expect(JSON.stringify([page, list])).not.toMatch(/o-n3|o-n4|followers|李女士/);
  });

  it('may say that it is not solved, and no other step is theirs', async () => {
    const id = await people.filed(hole);
    await join('o-n5', joining(id));
    const act = async (step: ReportStep, input: StepInput = {}) =>
      product.ask('o-n5', 'report.act', { id, v: (await people.page(id)).v, step, input });
    for (const step of ['withdraw', 'verify', 'merge'] as const)
      expect((await act(step)).refusal.code).toBe('FORBIDDEN');
    await people.walk(id, repaired(id));
    expect((await seenBy('o-n5', id)).mayDo.map(({ step }) => step)).toEqual(['reopen']);
    expect((await act('evaluate', { stars: '1' })).refusal.code).toBe('FORBIDDEN');
    await product.subscribe('o-parent', 'report.moved', 2);
    const before = (await product.pushes()).length;
    expect((await act('reopen', { why: '又塌了' })).ok).toBe(true);
    const told = (await product.pushes()).slice(before).map(({ to }) => to);
    expect([told.includes('o-parent'), told.includes('o-n5')]).toEqual([true, false]);
    expect((await people.page(id)).timeline[0]?.by).toBe('一起上报的人');
  });

  it('keeps the first reporter from taking everybody’s case away', async () => {
    const id = await people.filed(hole);
    await join('o-n6', joining(id));
    const { refusal } = await people.take(id, 'parent', 'withdraw');
    expect([refusal.code, refusal.message]).toEqual([
      'CONFLICT',
      '已有 1 人和您一起反映这件事，不能再撤回；网格员核实后会把结果告诉大家。',
    ]);
  });

  it('without a name is given a code that opens it, and nothing of them is kept', async () => {
    const id = await people.filed(hole);
    const ask = joining(id, { reporter: 'anonymous', text: '匿名说一句' });
    const { answer } = await join('o-nobody', ask);
    expect(answer.pickupCode).toMatch(/^[0-9A-Z]{12}$/);
    expect((await join('o-nobody', ask)).answer).toMatchObject({
      already: true,
      pickupCode: answer.pickupCode,
    });
    const page = await product.ask('o-else', 'report.read', { pickupCode: answer.pickupCode ?? '' });
    expect([page.answer.id, page.answer.text]).toEqual([id, '匿名说一句']);
    expect((await product.ask('o-nobody', 'report.read', { id })).refusal.code).toBe('NOT_FOUND');
    expect(await mine('o-nobody')).toEqual([]);
  });

  it('costs two database calls, one more for somebody new, and moves no version under the hands of the one who handles it', async () => {
    const id = await people.filed(hole);
    const { v } = await people.page(id);
    await join('o-brandNew', joining(await people.filed(hole)));
    expect(await product.lastCalls()).toHaveLength(3);
    await join('o-brandNew', joining(id));
    expect(await product.lastCalls()).toHaveLength(2);
    const ask = { id, v, step: 'verify', input: verified(id, 'R17') } as const;
    expect((await product.ask('o-off', 'report.act', ask, 'OFF@u1')).ok).toBe(true);
  });

  it('while the case is being closed is either told of it, or hears that it is closed', async () => {
    const id = await people.filed(hole);
    await people.walk(id, [
      ['officer', 'verify', verified(id, 'R17')],
      ['officer', 'selfHandle', { plan: '围挡', before: shot(id) }],
    ]);
    const { v } = await people.page(id);
    const late = Array.from({ length: 12 }, (_, index) => `o-late${index}`);
    for (const openid of late) await product.subscribe(openid, 'report.moved');
    const before = (await product.pushes()).length;
    const close = { id, v, step: 'selfClose', input: { result: '已填', after: shot(id, '2') } } as const;
    const asks = late.map((openid) => join(openid, joining(id)));
    const closing = product.ask('o-off', 'report.act', close, 'OFF@u1');
    const replies = await Promise.all(asks);
    expect((await closing).ok).toBe(true);
    const inIt = late.filter((_, index) => replies[index]?.ok === true);
    const told = (await product.pushes()).slice(before).filter(({ to }) => late.includes(to));
    expect(told.map(({ to }) => to).sort()).toEqual([...inIt].sort());
    for (const { ok, refusal } of replies) if (!ok) expect(refusal.message).toMatch('已经办结');
  });
});

describe('joining is refused', () => {
  it.each<[string, () => Promise<string>, string]>([
    [
      'a closed case',
      async () => {
        const id = await people.filed(hole);
        await people.walk(id, [['officer', 'reject', { reason: 'untrue', explain: '未见' }]]);
        return id;
      },
      'CONFLICT',
    ],
    ['a complaint', () => people.filed({ ...hole, aboutSchool: true }), 'NOT_FOUND'],
    ['a restricted matter', () => people.filed({ ...hole, itemId: 'R04' }), 'NOT_FOUND'],
    ['an alarm', () => people.filed({ ...hole, itemId: 'R24', happeningNow: true }), 'NOT_FOUND'],
    ['what nobody has named', () => people.filed({ ...hole, itemId: null }), 'NOT_FOUND'],
    [
      'what somebody reported anonymously',
      () => people.filed({ ...hole, reporter: 'anonymous', callMe: '' }),
      'NOT_FOUND',
    ],
    ['what is not there', () => Promise.resolve('f'.repeat(24)), 'NOT_FOUND'],
  ])('to %s', async (_what, made, code) => {
    const id = await made();
    const { refusal } = await join('o-n8', joining(id));
    expect([refusal.code, refusal.message.includes('新建一份上报')]).toEqual([code, true]);
    expect((await product.ask('o-n8', 'report.read', { id })).refusal.code).toBe('NOT_FOUND');
  });

  it('to the first reporter, and beyond a hundred', async () => {
    const id = await people.filed(hole);
    expect((await join('o-parent', joining(id))).refusal.code).toBe('CONFLICT');
    const crowd = Array.from({ length: 104 }, (_, index) => join(`o-crowd${index}`, joining(id)));
    const replies = await Promise.all(crowd);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(100);
    expect(new Set(replies.filter(({ ok }) => !ok).map(({ refusal }) => refusal.code))).toEqual(
      new Set(['CONFLICT']),
    );
    expect(await voicesOf(id)).toHaveLength(100);
  });

  it('with a photo of another draft', async () => {
    const id = await people.filed(hole);
    const media = [
      { fileId: 'cloud://local-env/report/somebody_elses_draft_00/1.jpg', kind: 'photo' as const },
    ];
    expect((await join('o-n9', joining(id, { media }))).refusal.field).toBe('media');
  });

  it.each([
    ['nothing', {}],
    ['an id that is a query', { ...joining('x'), id: { $ne: null } }],
    ['a draft id that is no id', { ...joining('x'), draftId: '../../etc' }],
    ['a novel', { ...joining('x'), text: '长'.repeat(501) }],
    ['a name that is a phone number', { ...joining('x'), callMe: '12345678901' }],
    ['an openid of its own', { ...joining('x'), openid: 'o-parent' }],
  ])('to %s', async (_what, ask) => {
    expect(await product.call('o-x', { action: 'report.join', ask })).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID' },
    });
  });
});
