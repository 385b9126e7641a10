import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
const count = 45;

beforeAll(async () => {
  product = await startProduct();
  for (let made = 0; made < count; made += 1) {
    await product.ask(
      'o-parent',
      'report.submit',
      draft({ draftId: `draft_${String(made).padStart(20, '0')}`, text: `第${made}条` }),
    );
    await product.advance(1);
  }
});

afterAll(() => product.stop());

async function walk(openid: string, box: 'mine' | 'todo', as?: string): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(openid, box, cursor, as);
    expect(page.answer.cards.length).toBeLessThanOrEqual(20);
    numbers.push(...page.answer.cards.map(({ at }) => at));
    cursor = page.answer.next;
  } while (cursor !== null);
  return numbers;
}

const ask = (openid: string, box: 'mine' | 'todo', cursor: string | null, as?: string) =>
  product.ask(openid, 'report.list', { box, cursor }, as);

describe('a list', () => {
  it('is walked page by page without a gap or a repeat: mine newest first, to-do oldest first', async () => {
    const mine = await walk('o-parent', 'mine');
    const todo = await walk('o-off', 'todo', 'OFF@u1');
    expect([mine.length, todo.length]).toEqual([count, count]);
    expect(mine).toEqual([...mine].sort().reverse());
    expect(todo).toEqual([...todo].sort());
  });

  it('costs two database calls, one of them for who asks', async () => {
    await ask('o-off', 'todo', null, 'OFF@u1');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
  });

  it('is refused to a post that has no such box', async () => {
    const { refusal } = await product.ask('o-off', 'report.list', { box: 'watch', cursor: null }, 'OFF@u1');
    expect([refusal.code, refusal.field]).toEqual(['FORBIDDEN', 'box']);
    expect((await product.ask('o-parent', 'report.list', { box: 'todo', cursor: null })).refusal.code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await product.ask('o-adm', 'report.list', { box: 'scope', cursor: null }, 'ADM@d1')).refusal.code,
    ).toBe('FORBIDDEN');
  });

  it('survives a cursor that was made up', async () => {
    const page = await product.ask('o-parent', 'report.list', { box: 'mine', cursor: '$where' });
    expect(page.ok).toBe(true);
  });
});
