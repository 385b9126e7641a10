import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct, templateIdOf } from '../support/product';
import { district, draft } from '../support/samples';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

const me = (openid: string) => product.ask(openid, 'person.me', {});
const arrived = templateIdOf('report.arrived');

/** Events reach the product a moment after they happened. */
async function creditOf(openid: string, expected: number): Promise<number> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { answer } = await me(openid);
    if ((answer.credit[arrived] ?? 0) === expected) return expected;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return (await me(openid)).answer.credit[arrived] ?? 0;
}

describe('who I am', () => {
  it('is nobody in particular for a citizen, who may still be reminded of their own reports', async () => {
    const { answer } = await me('o-parent');
    expect([answer.name, answer.posts, answer.credit]).toEqual([null, [], {}]);
    expect(answer.askFor.map(({ templateId }) => templateId)).toEqual([templateIdOf('report.moved')]);
  });

  it('is every post somebody holds', async () => {
    const { answer } = await me('o-off');
    expect(answer.posts.map(({ id, title }) => [id, title])).toEqual([['OFF@u1', '责任网格员']]);
    expect(await product.lastCalls()).toHaveLength(2);
  });

  it.each([
    ['o-off', ['todo', 'scope']],
    ['o-head', ['todo', 'scope']],
    ['o-prin', ['scope']],
    ['o-town', ['todo', 'scope']],
    ['o-urban', ['todo', 'scope']],
    ['o-gas', ['todo', 'scope']],
    ['o-dist', ['todo', 'scope']],
    ['o-edu', ['todo', 'scope', 'watch']],
    ['o-chief', ['todo', 'scope', 'watch']],
    ['o-adm', []],
    ['o-aud', []],
  ] as const)('tells %s exactly the lists that are answered in their post', async (openid, boxes) => {
    const [post] = (await me(openid)).answer.posts;
    expect(post?.boxes).toEqual(boxes);
    const asked = (['todo', 'scope', 'watch'] as const).map(async (box) => {
      const reply = await product.ask(openid, 'report.list', { box, cursor: null }, post?.id);
      return reply.ok ? box : null;
    });
    expect((await Promise.all(asked)).filter((box) => box !== null)).toEqual(boxes);
  });

  it.each([
    ['o-off', 'none'],
    ['o-aud', 'none'],
    ['o-town', 'town'],
    ['o-edu', 'all'],
    ['o-chief', 'all'],
    ['o-adm', 'all'],
  ] as const)('tells %s what of the routing is answered in their post', async (openid, routing) => {
    const [post] = (await me(openid)).answer.posts;
    expect(post?.routing).toBe(routing);
    const reply = await product.ask(openid, 'checklist.coverage', { cursor: null }, post?.id);
    expect(reply.ok).toBe(routing !== 'none');
  });

  it.each([
    [
      'o-off',
      [
        'ledger',
        'unacked',
        'board',
        'roster',
        'school',
        'cells',
        'poster',
        'volunteers',
        'rota',
        'shifts',
        'duty',
        'patrol',
        'patrolWeeks',
        'people',
      ],
    ],
    ['o-prin', ['ledger', 'board', 'roster', 'school', 'cells', 'duty', 'patrol', 'patrolWeeks']],
    [
      'o-town',
      [
        'ledger',
        'unacked',
        'board',
        'route',
        'counterpart',
        'deadlines',
        'grids',
        'posters',
        'duty',
        'patrolWeeks',
        'rewards',
        'people',
      ],
    ],
    [
      'o-edu',
      [
        'ledger',
        'unacked',
        'board',
        'route',
        'counterpart',
        'checklist',
        'deadlines',
        'guards',
        'opened',
        'filings',
        'grids',
        'school',
        'cells',
        'posters',
        'duty',
        'volunteerCounts',
        'patrolWeeks',
        'people',
      ],
    ],
    [
      'o-chief',
      [
        'ledger',
        'unacked',
        'board',
        'route',
        'counterpart',
        'deadlines',
        'guards',
        'grids',
        'duty',
        'patrolWeeks',
      ],
    ],
    ['o-dist', ['ledger', 'unacked', 'board', 'counterpart', 'deadlines', 'duty']],
    ['o-adm', ['route', 'counterpart', 'checklist', 'deadlines', 'guards', 'grids', 'people']],
    ['o-aud', ['opened']],
    ['o-urban', ['ledger', 'unacked', 'board']],
    ['o-gas', ['ledger', 'unacked', 'board']],
  ] as const)('gives %s the tools of their post (§2.3)', async (openid, tools) => {
    const [post] = (await me(openid)).answer.posts;
    expect(post?.tools).toEqual(tools);
  });

  it('knows the district by its own words; towns are for those who work with lists', async () => {
    expect((await me('o-parent')).answer).toMatchObject({ bureau: district().bureau, towns: [] });
    expect((await me('o-town')).answer.towns).toEqual(district().towns.map(({ id, name }) => ({ id, name })));
  });

  it('counts a consent as one reminder, and takes it away when it was used', async () => {
    await product.subscribe('o-off', 'report.arrived', 2);
    expect(await creditOf('o-off', 2)).toBe(2);
    await product.ask('o-parent', 'report.submit', draft());
    expect(await creditOf('o-off', 1)).toBe(1);
  });

  it('counts an event once, however often WeChat delivers it', async () => {
    const event = {
      MsgType: 'event', Event: 'subscribe_msg_popup_event', FromUserName: 'o-head', CreateTime: 1,
      List: { TemplateId: arrived, SubscribeStatusString: 'accept', PopupScene: '0' },
    }; // prettier-ignore
    await Promise.all([1, 2, 3, 4, 5].map(() => product.tell(event)));
    expect(await creditOf('o-head', 1)).toBe(1);
    await product.tell({ ...event, CreateTime: 2 });
    expect(await creditOf('o-head', 2)).toBe(2);
    const off = {
      ...event,
      Event: 'subscribe_msg_change_event',
      CreateTime: 3,
      List: { TemplateId: arrived, SubscribeStatusString: 'reject' },
    };
    await product.tell(off);
    expect(await creditOf('o-head', 0)).toBe(0);
  });

  it('cannot be had by a phone that plays WeChat', async () => {
    const event = {
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      FromUserName: 'o-town',
      CreateTime: 9,
      List: { TemplateId: arrived, SubscribeStatusString: 'accept' },
    };
    const reply = (await product.call('o-town', event, 'event')) as { refusal: { code: string } };
    expect(reply.refusal.code).toBe('FORBIDDEN');
    expect((await me('o-town')).answer.credit).toEqual({});
  });
});
