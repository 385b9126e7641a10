import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('the door of the cloud', () => {
  it.each<[string, unknown, string]>([
    ['no action', { ask: {} }, 'INVALID'],
    ['an action of another kind', { action: 7, ask: {} }, 'INVALID'],
    ['an action that is not there', { action: 'report.delete', ask: {} }, 'UNKNOWN_ACTION'],
    ['an action that every object has', { action: 'constructor', ask: {} }, 'UNKNOWN_ACTION'],
    ['no ask', { action: 'report.list' }, 'INVALID'],
    ['an ask of another kind', { action: 'report.list', ask: 'todo' }, 'INVALID'],
    ['a box that is not there', { action: 'report.list', ask: { box: 'all', cursor: null } }, 'INVALID'],
    ['an operator instead of a value', { action: 'report.read', ask: { id: { $ne: '' } } }, 'INVALID'],
    ['a post that is not held', { action: 'person.me', ask: {}, as: 'EDU@d1' }, 'FORBIDDEN'],
    [
      'forty kilobytes',
      { action: 'report.submit', ask: { ...draft(), text: 'x'.repeat(40_000) } },
      'TOO_LARGE',
    ],
  ])('refuses %s in Chinese, with what to do', async (_what, event, code) => {
    const reply = (await product.call('o-parent', event)) as { refusal: { code: string; message: string } };
    expect(reply.refusal.code).toBe(code);
    expect(reply.refusal.message).toMatch(/[一-龥].*。$/);
  });

  it('believes the platform about who asks, whatever the event says', async () => {
    const event = {
      action: 'person.me',
      ask: {},
      openid: 'o-edu',
      userInfo: { openId: 'o-edu' },
      OPENID: 'o-edu',
    };
    const reply = (await product.call('o-parent', event)) as { answer: { posts: unknown[] } };
    expect(reply.answer.posts).toEqual([]);
  });
});
