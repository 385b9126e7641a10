import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Ask } from '../../typings/contract';
import { type Product, startProduct } from '../support/product';
import { readyRoster, rostersOf } from '../support/rosters';
import { stored } from '../support/stored';
import { guardRuleOf } from './support';

let product: Product;
let rule: ReturnType<typeof guardRuleOf>;
let rosters: ReturnType<typeof rostersOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:00:00.000Z');
  rule = guardRuleOf(product);
  rosters = rostersOf(product);
  await readyRoster(product);
});
afterAll(() => product.stop());

const board = async () => (await product.ask('o-edu', 'roster.board', {}, 'EDU@d1')).answer;
const school = async () =>
  (await product.ask('o-edu', 'roster.town', { townId: 't1' }, 'EDU@d1')).answer.units.find(
    ({ id }) => id === 'u1',
  );

describe('a formula that the bureau sets', () => {
  it('from a later day changes nothing before it; then a roster that was enough is short', async () => {
    expect((await rule.set({ validFrom: '2026-12-01' })).answer.said).toMatch(/从 2026-12-01 起/);
    expect((await rosters.read()).guards.required).toBe(1);
    expect((await rosters.take('head', 'submit')).ok).toBe(true);
    expect([(await board()).guards.short, (await school())?.shortBy]).toEqual([0, 0]);
    await product.setClock('2026-12-01T01:00:00.000Z');
    const page = await rosters.read();
    expect(page.guards).toMatchObject({ required: 2, have: 1, words: expect.stringMatching(/按区教育局通知。$/) });
    expect([(await board()).guards, (await school())?.shortBy]).toEqual([{ short: 1, unknown: 1 }, 1]);
    await rosters.take('head', 'withdraw');
    const { ok, refusal } = await rosters.take('head', 'submit');
    expect([ok, refusal.message]).toEqual([false, '辅助网格员应不少于 2 名（学校应配的专职保安数），现在 1 名，请补足。']);
  }); // prettier-ignore

  it('from today holds at once, takes the place of what was to begin later, and is journalled in a chain', async () => {
    await rule.set({ validFrom: '2026-12-20', tiers: [{ from: 0, guards: 9 }] });
    const { ok } = await rule.set({ validFrom: '2026-12-01', tiers: [{ from: 0, guards: 1 }], reason: '改回一名' }); // prettier-ignore
    expect(ok).toBe(true);
    const page = await rule.read();
    expect([page.now.tiers, page.waiting, page.v]).toEqual([['0 人起：1 名'], [], 3]);
    expect(page.history[0]).toMatchObject({
      who: '安监科 某o-edu',
      reason: '改回一名',
      words: [
        '从 2026-12-01 起：0 人起：1 名',
        '依据：区教育局通知',
        '原定从 2026-12-01 起的第 2 版不再使用',
        '原定从 2026-12-20 起的第 3 版不再使用',
      ],
    });
    expect((await rosters.take('head', 'submit')).ok).toBe(true);
    const held = stored(product, 'directory', 'guards');
    const journal = held?.kind === 'guards' ? held.journal : [];
    expect([journal.length, isUnbroken(journal)]).toEqual([3, true]);
  });

  it('and another at the same time: one wins, the other is told, and nothing is half there', async () => {
    const { v } = await rule.read();
    const both = await Promise.all([
      rule.set({ v, tiers: [{ from: 0, guards: 2 }], validFrom: '2026-12-05' }),
      rule.set({ v, tiers: [{ from: 0, guards: 2 }], validFrom: '2026-12-05' }, { as: 'admin' }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    expect((await rule.read()).waiting).toHaveLength(1);
  });

  it('is not for a school, nor for the chief, who may only look', async () => {
    for (const as of ['head', 'town', 'chief'] as const)
      expect((await rule.set({}, { as })).refusal.code).toBe('FORBIDDEN');
  });
});

type Given = Partial<Ask<'guardRule.set'>>;
const tiers = (...all: (readonly [number, number, number?])[]): Given => ({
  tiers: all.map(([from, guards, thenPer]) => ({ from, guards, ...(thenPer === undefined ? {} : { thenPer }) })),
}); // prettier-ignore

describe('what is refused, by name, with nothing changed', () => {
  it.each<readonly [string, string, RegExp, Given]>([
    ['no tier', 'tiers', /至少留一档/, tiers()],
    ['a first tier that leaves small schools out', 'tiers', /第 1 档要从 0 人起/, tiers([50, 1])],
    ['tiers out of order', 'tiers', /第 3 档（100 人起）不比前一档（500 人起）多/, tiers([0, 1], [500, 2], [100, 3])],
    ['a tier twice', 'tiers', /不比前一档（0 人起）多/, tiers([0, 1], [0, 2])],
    ['half a guard', 'tiers', /第 1 档的保安数请填 1 到 200 的整数/, tiers([0, 1.5])],
    ['no guard', 'tiers', /第 1 档的保安数/, tiers([0, 0])],
    ['words for a number', 'tiers', /第 2 档的人数请填 0 到 50000 的整数/, tiers([0, 1], [-1, 2])],
    ['a huge school', 'tiers', /第 2 档的人数/, tiers([0, 1], [1e9, 2])],
    ['one more for each pupil', 'tiers', /每多多少人加 1 名”请填 10 到 50000 的整数/, tiers([0, 1, 1])],
    ['fewer for more students', 'tiers', /比 999 人时的 2 名还少/, tiers([0, 1, 500], [1000, 1])],
    ['thirteen tiers', 'tiers', /最多 12 档/, tiers(...Array.from({ length: 13 }, (_, nth) => [nth * 100, nth + 1] as const))],
    ['no source', 'source', /请写明依据/, { source: '' }],
    ['a source with marks', 'source', /不要用尖括号/, { source: '<b>通知</b>' }],
    ['a day that is none', 'validFrom', /请选从哪一天起用/, { validFrom: '2026-02-30' }],
    ['yesterday', 'validFrom', /最早是今天（2026-12-01）/, { validFrom: '2026-11-30' }],
    ['a day in ten years', 'validFrom', /三年以内/, { validFrom: '2036-12-01' }],
    ['no reason', 'reason', /为什么改/, { reason: '', validFrom: '2026-12-02' }],
    ['nothing new', 'tiers', /没有改动/, { tiers: [{ from: 0, guards: 2 }], validFrom: '2026-12-06' }],
    ['an old version of the page', 'v', /刚刚有人改过/, { v: 0 }],
  ])('%s', async (_, field, says, more) => {
    const before = stored(product, 'directory', 'guards');
    const { ok, refusal } = await rule.set(more);
    expect([ok, refusal.field]).toEqual([false, field]);
    expect(refusal.message).toMatch(says);
    expect(stored(product, 'directory', 'guards')).toEqual(before);
  }); // prettier-ignore
});
