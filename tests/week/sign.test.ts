import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { minutesAfter, noon, patrolsOf, posts, startPatrols, walked } from '../patrol/samples';
import type { Product } from '../support/product';
import { plant, stored } from '../support/stored';

jest.setTimeout(90_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;
const tuesday = '2026-11-24T01:00:00.000Z';
const nextMonday = '2026-11-30T01:00:00.000Z';

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
  await hands.save();
  await product.advance(5 * 3600);
  const sentAt = minutesAfter(noon, 300);
  for (const nth of [0, 1, 2, 3]) await hands.send(walked(minutesAfter(noon, 60 * nth), { sentAt }));
  for (const openid of ['o-off', 'o-head']) await product.subscribe(openid, 'patrol.told', 30);
});

afterAll(() => product.stop());

const sign = (openid: string, words = '周一少一轮，已提醒', v = hands.week()?.v ?? 0) =>
  product.ask(openid, 'week.sign', { id: 'u1.2026-11-23', v, words }, posts[openid]);

describe('a day that is over', () => {
  it('with four rounds of five is one short, told to officer and head in the morning, once (F190)', async () => {
    await hands.tick();
    expect(hands.week()).toBeNull();
    await product.setClock('2026-11-23T16:01:00.000Z');
    await Promise.all([hands.tick(), hands.tick()]);
    expect(hands.week()).toMatchObject({ state: 'running', needed: 5, done: 4, shortBy: 1 });
    await product.setClock(tuesday);
    await hands.tick();
    await hands.tick();
    for (const openid of ['o-off', 'o-head'])
      expect(await hands.told(openid)).toEqual(['11-23 保安巡更少1轮']);
    const next = { nextDay: '2026-11-24', dueAt: '2026-11-24T16:00:00.000Z' };
    expect(stored(product, 'patrols', 'u1')).toMatchObject(next);
  });

  it('is counted again when a round of it comes late, or is not to count, and nobody is told twice', async () => {
    const { id } = (await hands.send(walked(minutesAfter(noon, 600), { sentAt: tuesday }))).answer;
    expect(hands.round(id)).toMatchObject({ day: '2026-11-23', uncounted: false });
    expect(hands.week()?.shortBy).toBe(0);
    await hands.act('o-head', id, 'void', '两轮是同一轮');
    expect(hands.week()?.shortBy).toBe(1);
    await hands.tick();
    expect(await hands.told('o-head')).toHaveLength(1);
  });

  it('is counted by the clock where a call stopped right after it stored a round', async () => {
    const { id } = (await hands.send(walked(minutesAfter(noon, 700), { sentAt: tuesday }))).answer;
    expect(hands.week()?.done).toBe(5);
    const left = { ...hands.round(id), _id: 'b'.repeat(32), order: `${noon}/b`, uncounted: true, dueAt: tuesday };
    await plant(product, 'rounds', left);
    await hands.tick();
    expect([hands.round(left._id).uncounted, hands.week()?.done]).toEqual([false, 6]);
  }); // prettier-ignore
});

describe('a week that is over', () => {
  it('asks the head once to sign; only they do, with a word, and late rounds stand beside it (F192)', async () => {
    expect((await sign('o-head')).refusal.message).toContain('一周结束后签字');
    await product.setClock(nextMonday);
    await hands.tick();
    await hands.tick();
    expect(hands.week()).toMatchObject({ state: 'due', shortBy: 30, days: { length: 7 } });
    const asked = (await hands.told('o-head')).filter((words) => words === '请查看一周巡查并签字');
    expect(asked).toHaveLength(1);
    expect((await sign('o-off')).refusal.code).toBe('FORBIDDEN');
    expect((await sign('o-head', '  ')).refusal.message).toContain('督导意见');
    const v = hands.week()?.v ?? 0;
    const both = await Promise.all([sign('o-head', '已提醒', v), sign('o-head', '已提醒', v)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await hands.send(walked('2026-11-27T02:00:00.000Z', { sentAt: nextMonday }));
    const week = hands.week();
    expect(week).toMatchObject({ state: 'signed', words: '已提醒', shortBy: 29 });
    expect(week?.journal.map(({ event }) => event).slice(-2)).toEqual(['sign', 'recount']);
    expect(isUnbroken(week?.journal ?? [])).toBe(true);
  });
});
