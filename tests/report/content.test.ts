import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentOf, risky, riskyPicture } from '../support/content';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';
import { verified, type walkersOf, who, type Who } from '../support/walkers';

/*
 * What others will see is looked at first (F060, W01 row 1), through WeChat's own check as the local cloud plays it.
 */

let product: Product;
let content: ReturnType<typeof contentOf>;

beforeAll(async () => {
  product = await startProduct();
  content = contentOf(product);
});

afterAll(() => product.stop());

beforeEach(() => product.script([]));

async function heldCase(more: Parameters<ReturnType<typeof walkersOf>['filed']>[0] = {}): Promise<string> {
  await product.script(risky);
  const id = await content.people.filed({ media: [], ...more });
  await product.script([]);
  return id;
}

const listed = async (as: Who, box: 'scope' | 'todo'): Promise<readonly string[]> =>
  (await product.ask(who[as][0], 'report.list', { box, cursor: null }, who[as][1])).answer.cards.map(
    ({ id }) => id,
  );
describe('words that WeChat would not show', () => {
  it('are kept, for the bureau alone: no list, no page and no push of the school knows of them', async () => {
    const { ok, answer } = await (async () => {
      await product.script(risky);
      return product.ask(
        'o-parent',
        'report.submit',
        draft({ draftId: 'held_000000000000000001', media: [] }),
      );
    })();
    expect([ok, answer.said, answer.next]).toEqual([
      true,
      expect.stringMatching(/^已送达云岭区教育局/),
      '内容先由云岭区教育局看过，再转给学校。有进展会在“我的上报”里告诉您。',
    ]);
    const { id } = answer;
    for (const as of ['officer', 'head', 'town', 'police', 'platform', 'neighbour'] as const) {
      expect([as, (await content.reads(id, as)).ok]).toEqual([as, false]);
      if (as !== 'neighbour')
        expect([as, await listed(as, 'scope')]).toEqual([as, expect.not.arrayContaining([id])]);
    }
    expect(await listed('officer', 'todo')).not.toContain(id);
    expect(await listed('bureau', 'todo')).toContain(id);
    expect(await content.toldOf(id)).toEqual(['o-edu', 'o-chief']);
    const own = (await content.reads(id, 'parent')).answer;
    expect([own.state.text, own.text !== '', own.mayDo.map(({ step }) => step)]).toEqual([
      '审核中',
      true,
      ['withdraw'],
    ]);
    const held = (await content.reads(id, 'bureau')).answer;
    expect([held.state.text, held.flags.map(({ text }) => text), held.mayDo.map(({ step }) => step)]).toEqual(
      ['内容待审', ['疑似违规内容'], ['release', 'reject']],
    );
  });

  it('are asked about once, with the words, the place and the name, for the person who wrote them', async () => {
    const before = (await content.asked('security.msgSecCheck')).length;
    await content.people.filed({ media: [], text: '校门口有人打架', callMe: '沈女士' });
    const [request, ...more] = (await content.asked('security.msgSecCheck')).slice(before);
    expect(more).toEqual([]);
    expect(request).toMatchObject({ version: 2, scene: 3, openid: 'o-parent' });
    expect(String(request?.['content'])).toMatch(/校门口有人打架[^]*沈女士/);
  });

  it('go to the officer once the bureau has let them through, as if they had just come', async () => {
    const id = await heldCase();
    expect(await content.toldOf(id)).toEqual(['o-edu', 'o-chief']);
    expect(await content.people.walk(id, [['bureau', 'release', { note: '只是情绪激动' }]])).toBe('待核实');
    expect(await content.toldOf(id)).toEqual(expect.arrayContaining(['o-off', 'o-parent']));
    const page = (await content.reads(id, 'officer')).answer;
    expect([page.flags, page.text !== '']).toEqual([[], true]);
    expect(JSON.stringify((await content.reads(id, 'parent')).answer.timeline)).not.toContain('情绪激动');
    expect(await content.people.walk(id, [['officer', 'verify', verified(id)]])).toBe('已核实');
    expect((await content.reads(id, 'town')).ok).toBe(false);
  });

  it('that are refused stay unseen by the school, and an objection brings them to the bureau again', async () => {
    const id = await heldCase();
    await content.people.walk(id, [['bureau', 'reject', { reason: 'untrue', explain: '与校园安全无关' }]]);
    expect((await content.reads(id, 'officer')).ok).toBe(false);
    expect(await content.people.walk(id, [['parent', 'object', { why: '是真的' }]])).toBe('内容待审');
    expect((await content.reads(id, 'officer')).ok).toBe(false);
    expect(await content.people.walk(id, [['bureau', 'release', {}]])).toBe('待核实');
    expect(await listed('bureau', 'todo')).toContain(id);
  });

  it('in a complaint about the school stay with the bureau when they are let through', async () => {
    const id = await heldCase({ aboutSchool: true });
    expect(await content.people.walk(id, [['bureau', 'release', {}]])).toBe('待核实');
    expect([(await content.reads(id, 'officer')).ok, await listed('bureau', 'todo')]).toEqual([
      false,
      expect.arrayContaining([id]),
    ]);
  });

  it('are not suggested to others, and nobody joins them', async () => {
    const id = await heldCase({ itemId: 'R05' });
    const similar = await product.ask('o-neighbour', 'report.similar', {
      unitId: 'u1',
      itemId: 'R05',
      point: null,
    });
    expect(similar.answer.cards.map((card) => card.id)).not.toContain(id);
    const voice = {
      id,
      draftId: 'join_0000000000000000001',
      text: '我也看到',
      media: [],
      reporter: 'named',
      callMe: '',
    } as const;
    expect((await product.ask('o-neighbour', 'report.join', voice)).ok).toBe(false);
  });

  it.each([
    ['somebody should look', [{ api: 'security.msgSecCheck', suggest: 'review' }]],
    ['the check is down', [{ api: 'security.msgSecCheck', errcode: -1, errmsg: 'system error' }]],
    ['it answers too late', [{ api: 'security.msgSecCheck', suggest: 'risky', delayMs: 2500 }]],
    ['it answers nonsense', [{ api: 'security.msgSecCheck', answer: { result: { suggest: 'maybe' } } }]],
  ])('are the officer’s at once when %s', async (_name, rules) => {
    await product.script(rules);
    const id = await content.people.filed({ media: [] });
    expect([(await content.people.page(id)).state.text, await listed('officer', 'todo')]).toEqual([
      '待核实',
      expect.arrayContaining([id]),
    ]);
  });

  it('never keep an emergency waiting: nobody is asked', async () => {
    await product.script([...risky, riskyPicture]);
    const text = '东门有人持械';
    const id = await content.people.filed({
      ...(await content.withPictures('urgent_0000000000000001')),
      text,
      itemId: 'R24',
      happeningNow: true,
    });
    expect((await content.people.page(id)).state.text).toBe('待核实');
    const contents = (await content.asked('security.msgSecCheck')).map(({ content }) => String(content));
    expect(contents.filter((content) => content.includes(text))).toEqual([]);
    expect(await content.photosFor(id, 'officer')).toEqual({ photos: 2, words: '' });
  });

  it('sent again are the same report', async () => {
    const given = draft({ draftId: 'held_000000000000000002', media: [] });
    await product.script(risky);
    const first = (await product.ask('o-parent', 'report.submit', given)).answer;
    const again = (await product.ask('o-parent', 'report.submit', given)).answer;
    expect([again.id, again.already]).toEqual([first.id, true]);
  });

  it('are handed back when they are added to a case that others work on', async () => {
    const id = await content.people.filed({ media: [], itemId: 'R05' });
    await content.people.walk(id, [['officer', 'askInfo', { question: '在哪里？' }]]);
    const { v } = await content.people.page(id);
    await product.script(risky);
    const { refusal } = await content.people.take(id, 'parent', 'addInfo', { answer: '他们都是……' });
    expect(refusal.message).toMatch(/没有通过内容安全检查.*请改写/);
    const voice = {
      id,
      draftId: 'join_0000000000000000002',
      text: '我也看到',
      media: [],
      reporter: 'named',
      callMe: '',
    } as const;
    expect((await product.ask('o-neighbour', 'report.join', voice)).refusal.message).toMatch(/请改写/);
    expect((await content.people.page(id)).v).toBe(v);
  });
});
