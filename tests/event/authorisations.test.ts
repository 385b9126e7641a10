import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leaverOf } from '../../cloudfunctions/event/authorisations';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const left = (OpenID: string) => ({
  Event: 'user_authorization_cancellation',
  FromUserName: 'o-wechat-itself',
  MsgType: 'event',
  OpenID,
});

const filedBy = async (openid: string): Promise<string> => {
  drafts += 1;
  const given = draft({ draftId: `event_${String(drafts).padStart(20, '0')}` });
  return (await product.ask(openid, 'report.submit', given)).answer.id;
};

const mine = async (openid: string) =>
  (await product.ask(openid, 'report.list', { box: 'mine', cursor: null })).answer.cards.map(({ id }) => id);

/** Events reach the product a moment after they happened. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 80; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

describe('somebody who left WeChat', () => {
  it('is deleted as if they had asked for it, once, however often it is told', async () => {
    await filedBy('o-gone');
    for (let time = 0; time < 3; time += 1) await product.tell(left('o-gone'));
    expect(await until(async () => (await mine('o-gone')).length === 0)).toBe(true);
    expect(await until(() => Promise.resolve(product.stored('deletions').length === 1))).toBe(true);
    expect(product.stored('identities').join()).not.toContain('o-gone');
  });

  it('keeps their posts until they are handed over, and loses everything of their own', async () => {
    await filedBy('o-head');
    await product.tell(left('o-head'));
    expect(await until(async () => (await mine('o-head')).length === 0)).toBe(true);
    expect((await product.ask('o-head', 'person.me', {})).answer.posts.map(({ id }) => id)).toEqual([
      'HEAD@u1',
    ]);
  });

  it('cannot be said by a phone', async () => {
    const id = await filedBy('o-victim');
    expect(await product.call('o-attacker', left('o-victim'), 'event')).toMatchObject({ ok: false });
    expect(await mine('o-victim')).toEqual([id]);
  });

  it.each<[string, unknown]>([
    ['only the sender', { Event: 'user_authorization_cancellation', FromUserName: 'o-1' }],
    ['an empty name', left('')],
    ['a huge name', left('x'.repeat(5000))],
    ['one permission taken back', { ...left('o-1'), Event: 'user_authorization_revoke', RevokeInfo: '13' }],
    ['a changed nickname', { ...left('o-1'), Event: 'user_info_modified' }],
    ['rubbish', 7],
    ['nothing', undefined],
  ])('is nobody when an event holds %s', (_what, event) => {
    expect(leaverOf(event)).toBeNull();
  });

  it('is found where WeChat’s own example has it', () => {
    expect(leaverOf({ Event: 'user_authorization_cancellation', ' OpenID': 'o-1' })).toBe('o-1');
  });
});
