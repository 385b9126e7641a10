import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { sweepDraft, sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof sweepsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = sweepsOf(product);
});

afterAll(() => product.stop());

describe('a sweep is begun', () => {
  it('once, however often it is sent, with its team; other words under its name are refused', async () => {
    const draft = sweepDraft({ team: [await hands.keyOf('程guard')] });
    const replies = await Promise.all(Array.from({ length: 5 }, () => hands.begin(draft)));
    expect(new Set(replies.map(({ answer }) => answer.id)).size).toBe(1);
    const kept = hands.sweepNow(replies[0]?.answer.id ?? '');
    expect(kept).toMatchObject({ state: 'running', named: ['o-off', 'o-guard'], unit: { id: 'u1' }, v: 1 });
    expect([kept.items.map(({ id }) => id), isUnbroken(kept.journal)]).toEqual([['R05'], true]);
    expect((await hands.begin({ ...draft, title: '别的' })).refusal.code).toBe('CONFLICT');
  });

  it.each([
    [{ title: ' ' }, 'title', '起个名字'],
    [{ title: '查'.repeat(31) }, 'title', '最多 30'],
    [{ day: '2026-13-40' }, 'day', '日期'],
    [{ day: '2020-01-01' }, 'day', '60 天'],
    [{ day: '2036-01-01' }, 'day', '180 天'],
    [{ items: [] }, 'items', '至少选一项'],
    [{ items: ['R05', 'R05'] }, 'items', '选了两次'],
    [{ items: ['nothing'] }, 'items', '刷新后重新选'],
    [{ items: Array.from({ length: 41 }, () => 'R05') }, 'items', '最多 40'],
    [{ team: ['0123456789abcdef'] }, 'team', '已经不在本校'],
  ])('never as %j, and nothing is stored then', async (more, field, words) => {
    const before = product.stored('patrolSweeps').length;
    const { refusal } = await hands.begin(more);
    expect([refusal.field, refusal.message]).toEqual([field, expect.stringContaining(words)]);
    expect(product.stored('patrolSweeps')).toHaveLength(before);
  });

  it('by the school’s officer only', async () => {
    for (const openid of ['o-head', 'o-guard', 'o-off9', 'o-edu'])
      expect((await hands.begin({}, openid)).refusal.code).toBe('FORBIDDEN');
    expect((await product.ask('o-parent', 'sweep.begin', sweepDraft())).refusal.code).toBe('FORBIDDEN');
  });
});
