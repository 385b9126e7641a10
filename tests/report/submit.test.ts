import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDraft } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

const another = (more: Partial<ReportDraft> = {}): ReportDraft => {
  made += 1;
  return draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...more });
};

const submit = (given: ReportDraft, openid = 'o-parent') => product.ask(openid, 'report.submit', given);

const pushesSince = async (count: number) => (await product.pushes()).slice(count);

describe('a submitted report', () => {
  it('is stored once, numbered once and pushed once, however often it is sent at the same time', async () => {
    await product.subscribe('o-off', 'report.arrived');
    const given = another();
    const before = (await product.pushes()).length;
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => submit(given)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(new Set(replies.map(({ answer }) => answer.number)).size).toBe(1);
    expect(replies.filter(({ answer }) => !answer.already)).toHaveLength(1);
    expect((await pushesSince(before)).map(({ to, code }) => [to, code])).toEqual([['o-off', 0]]);
    const mine = await product.ask('o-parent', 'report.list', { box: 'mine', cursor: null });
    expect(mine.answer.cards.filter(({ number }) => number === replies[0]?.answer.number)).toHaveLength(1);
  });

  it('costs one write, and three calls in all with a stale directory and the push settled', async () => {
    expect((await submit(another())).ok).toBe(true);
    await product.advance(3000);
    await product.subscribe('o-off', 'report.arrived', 2);
    expect((await submit(another())).ok).toBe(true);
    expect(await product.lastCalls()).toEqual([
      'database.getDocument',
      'database.insertDocument',
      'database.modifyDocument',
    ]);
    expect((await submit(another())).ok).toBe(true);
    expect(await product.lastCalls()).toEqual(['database.insertDocument', 'database.modifyDocument']);
  });

  it('of somebody new costs one write more: who they are is kept apart from what they report', async () => {
    await product.subscribe('o-off', 'report.arrived', 2);
    const given = another();
    expect((await submit(given, 'o-newcomer')).ok).toBe(true);
    const calls = await product.lastCalls();
    expect(calls.filter((call) => call === 'database.insertDocument')).toHaveLength(2);
    expect((await submit(another({ reporter: 'anonymous', callMe: '' }), 'o-newcomer')).ok).toBe(true);
    expect(await product.lastCalls()).toEqual(['database.insertDocument', 'database.modifyDocument']);
  });

  it('says who has it, and what happens next', async () => {
    await product.subscribe('o-off', 'report.arrived');
    const { answer } = await submit(another());
    expect(answer.said).toBe('已送达青禾小学责任网格员。');
    expect(answer.pickupCode).toBeNull();
    expect(answer.next).toContain('我的上报');
  });

  it('goes to the next in line when WeChat refuses, and the sender is told so', async () => {
    await product.subscribe('o-head', 'report.arrived');
    const before = (await product.pushes()).length;
    const { answer } = await submit(another());
    expect((await pushesSince(before)).map(({ to, code }) => [to, code])).toEqual([
      ['o-off', 43101],
      ['o-head', 0],
    ]);
    expect(answer.said).toBe(
      '已送达青禾小学责任网格员，未能微信提醒责任网格员，已转站内待办，并提醒网格长。',
    );
    const page = await product.ask('o-off', 'report.read', { id: answer.id }, 'OFF@u1');
    expect(page.answer.timeline[0]?.told).toBe('未能微信提醒责任网格员，已转站内待办，并提醒网格长');
  });

  it('is not lost when WeChat takes nobody: the to-do list holds it', async () => {
    const { answer } = await submit(another({ text: '没有人能收到微信' }));
    expect(answer.said).toBe('已送达青禾小学责任网格员，未能微信提醒责任网格员，已转站内待办。');
    let cursor: string | null = null;
    const found: string[] = [];
    do {
      const page: Awaited<ReturnType<typeof listTodo>> = await listTodo(cursor);
      found.push(...page.answer.cards.map(({ id }) => id));
      cursor = page.answer.next;
    } while (cursor !== null);
    expect(found).toContain(answer.id);
  });

  it('goes to the town and the bureau where nobody is responsible, with the flag shown', async () => {
    await product.subscribe('o-town', 'report.arrived');
    await product.subscribe('o-edu', 'report.arrived');
    const before = (await product.pushes()).length;
    const { answer } = await submit(another({ unitId: 'u5' }));
    expect((await pushesSince(before)).map(({ to }) => to).sort()).toEqual(['o-edu', 'o-town']);
    expect(answer.said).toBe('已送达柳溪镇网格中心。');
    const todo = await product.ask('o-town', 'report.list', { box: 'todo', cursor: null }, 'TOWN@t1');
    const card = todo.answer.cards.find(({ id }) => id === answer.id);
    expect(card?.flags).toEqual([{ text: '无责任网格员', tone: 'waiting' }]);
    const watch = await product.ask('o-edu', 'report.list', { box: 'watch', cursor: null }, 'EDU@d1');
    expect(watch.answer.cards.map(({ id }) => id)).toContain(answer.id);
  });

  it('about the school itself goes to the bureau, and the school cannot know of it', async () => {
    await product.subscribe('o-edu', 'report.arrived');
    const { answer } = await submit(another({ aboutSchool: true, text: '食堂的菜不新鲜' }));
    expect(answer.said).toBe('已送达云岭区教育局。');
    for (const [openid, as] of [
      ['o-off', 'OFF@u1'],
      ['o-head', 'HEAD@u1'],
      ['o-prin', 'PRIN@u1'],
    ] as const) {
      const forged = await product.ask(openid, 'report.read', { id: answer.id }, as);
      expect(forged.refusal.code).toBe('NOT_FOUND');
      const all = await product.ask(openid, 'report.list', { box: 'scope', cursor: null }, as);
      expect(all.answer.cards.map(({ id }) => id)).not.toContain(answer.id);
    }
    expect((await product.ask('o-edu', 'report.read', { id: answer.id }, 'EDU@d1')).ok).toBe(true);
  });

  it('of an anonymous reporter keeps nobody, and is found again by its code alone', async () => {
    const given = another({ reporter: 'anonymous' });
    const first = await submit(given, 'o-shy');
    const again = await submit(given, 'o-shy');
    expect(first.answer.pickupCode).toMatch(/^[0-9A-Z]{12}$/);
    expect(again.answer).toMatchObject({ already: true, pickupCode: first.answer.pickupCode });
    const code = first.answer.pickupCode ?? '';
    const found = await product.ask('o-anyone', 'report.read', { pickupCode: code.toLowerCase() });
    expect(found.answer.number).toBe(first.answer.number);
    const mine = await product.ask('o-shy', 'report.list', { box: 'mine', cursor: null });
    expect(mine.answer.cards).toEqual([]);
    expect((await product.ask('o-shy', 'report.read', { pickupCode: 'WRONGCODE000' })).refusal.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a draft that cannot be a report', () => {
  const longText = '字'.repeat(501);
  const photo = (path: string) => ({ fileId: `cloud://local-env/${path}`, kind: 'photo' as const });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no words and no photo', { text: '  ' }, 'text', '请写一句话，或拍一张照片。'],
    ['too many words', { text: longText }, 'text', '“情况说明”最多 500 个字，请删减后再提交。'],
    ['a school that is not there', { unitId: 'nowhere' }, 'unitId', '没有找到这所学校，请重新选择。'],
    [
      'a look-alike that was not confirmed',
      { unitId: 'u2' },
      'unitConfirmed',
      '请确认是“青禾小学分校”，不是青禾小学。',
    ],
    [
      'an item that is not on the list',
      { itemId: 'R99' },
      'itemId',
      '没有这个事项，请重新选择，或选“不确定”。',
    ],
    ['a duty item', { itemId: 'R26' }, 'itemId', '没有这个事项，请重新选择，或选“不确定”。'],
    ['a sub-matter of another item', { subMatterId: 'R12.1' }, 'subMatterId', '没有这个小类，请重新选择。'],
    [
      'ten photos',
      { media: Array.from({ length: 10 }, (_, n) => photo(`report/x/${n}.jpg`)) },
      'media',
      '“照片或视频”最多 9 个，请删去一些。',
    ],
    [
      'a photo of another draft',
      { media: [photo('report/other/1.jpg')] },
      'media',
      '有照片没有传完，请删去后重新添加。',
    ],
    [
      'a telephone number for a name',
      { callMe: '沈13800000000' },
      'callMe',
      '“称呼”最多 20 个字，且不要填写电话号码。',
    ],
    ['a draft without an id', { draftId: 'short' }, 'draftId', '“草稿编号”没有填对，请检查后再提交。'],
    [
      'a point on no planet',
      { place: { words: '', point: { longitude: 900, latitude: 0 } } },
      'place',
      '“地点”没有填对，请检查后再提交。',
    ],
    [
      'an openid of its own',
      { openid: 'o-off' },
      'openid',
      '提交了不认识的内容“openid”，请更新小程序后重试。',
    ],
    [
      'a state of its own',
      { state: 'selfClosed' },
      'state',
      '提交了不认识的内容“state”，请更新小程序后重试。',
    ],
  ])('is refused, with the field and what to do: %s', async (_what, wrong, field, message) => {
    const before = (await product.pushes()).length;
    const given = { ...another(), ...wrong };
    const { ok, refusal } = await submit(given, 'o-wrong');
    expect([ok, refusal.field, refusal.message]).toEqual([false, field, message]);
    expect(await pushesSince(before)).toEqual([]);
    const mine = await product.ask('o-wrong', 'report.list', { box: 'mine', cursor: null });
    expect(mine.answer.cards).toEqual([]);
  });

  it('is refused when it was sent before with other words, and nothing is overwritten', async () => {
    const given = another();
    const first = await submit(given, 'o-changer');
    const changed = await submit({ ...given, text: '改过的话' }, 'o-changer');
    expect(changed.refusal).toMatchObject({ code: 'CONFLICT', field: 'draftId' });
    expect(changed.refusal.message).toContain(first.answer.number);
    const page = await product.ask('o-changer', 'report.read', { id: first.answer.id });
    expect(page.answer.text).toBe(given.text);
  });

  it('of a security lead is turned to the proper telephone, and no word of it is kept', async () => {
    const { refusal } = await product.ask('o-off', 'report.submit', another({ itemId: 'R28' }), 'OFF@u1');
    expect(refusal.message).toBe('请拨打 12339，不要在这里写。');
  });
});

const listTodo = (cursor: string | null) =>
  product.ask('o-off', 'report.list', { box: 'todo', cursor }, 'OFF@u1');
