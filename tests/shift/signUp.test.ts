import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { postOf } from '../support/samples';
import type { Product } from '../support/product';
import { plant, stored } from '../support/stored';
import { monday, rotaOf, small, startRota } from '../rota/support';

jest.setTimeout(120_000);

const many = 200;
let product: Product;
let rota: ReturnType<typeof rotaOf>;

const afternoon = 'u1.south.pm.20261130';
const tuesday = 'u1.south.am.20261201';

beforeAll(async () => {
  product = await startRota(many + 10);
  rota = rotaOf(product);
  await rota.save({
    ...small,
    posts: small.posts.map((post) => ({ ...post, needs: { of: { police: 1, teacher: 6 }, any: 0 } })),
  });
  await rota.make();
});

afterAll(() => product.stop());

describe('signing up', () => {
  it('of 200 people for the last 3 places gives exactly 3 a place, and has the rest wait in order', async () => {
    for (const first of ['t200', 't201', 't202']) await rota.signUp(first);
    const racers = Array.from({ length: many }, (_, nth) => `t${nth}`);
    const answers = await Promise.all(racers.map((openid) => rota.signUp(openid)));
    expect(answers.every(([one]) => one?.ok === true)).toBe(true);
    const said = answers.map(([one]) => one?.said ?? '');
    expect(said.filter((words) => words.startsWith('已排上'))).toHaveLength(3);
    const places = said.flatMap((words) => /候补第 (\d+) 位/.exec(words)?.[1] ?? []).map(Number);
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 197 }, (_, nth) => nth + 1));
    const { line, who } = rota.shift();
    expect(new Set(who).size).toBe(203);
    // Their places are those of the order in which the database took them.
    const waiting = line.slice(6).map(({ openid }) => openid);
    expect(waiting.map((openid) => said[racers.indexOf(openid)])).toEqual(
      waiting.map((_, nth) => `已排满，您在候补第 ${nth + 1} 位；有空位会提醒您确认。`),
    );
    expect(racers.every((openid) => rota.diary(openid).join() === monday)).toBe(true);
  });

  it('twice, and five times at once, is once', async () => {
    const five = await Promise.all(Array.from({ length: 5 }, () => rota.signUp('t203', tuesday)));
    expect(five.filter(([one]) => one?.ok === true)).toHaveLength(1);
    const said = five.map(([one]) => one?.said);
    expect(said.filter((words) => words === '您已经报过这一班，不用再报。')).toHaveLength(4);
    expect(rota.shift(tuesday).line).toHaveLength(1);
  });

  it('for several answers each by itself', async () => {
    const each = await rota.signUp('t204', monday, afternoon, 'u1.south.am.20990101', tuesday, tuesday);
    expect(each.map(({ id, ok }) => [id, ok])).toEqual([
      [monday, true], [afternoon, true], ['u1.south.am.20990101', false], [tuesday, true],
    ]); // prettier-ignore
    expect(each[2]?.said).toBe('没有找到这一班，请刷新列表后再选。');
    expect(rota.diary('t204')).toEqual([monday, afternoon, tuesday]);
  });

  it('for two that overlap at two schools, however fast, is one', async () => {
    const both = { ...postOf('TEACH', 'here'), id: 'TEACH@u1' };
    const other = { id: 'TEACH@u2', role: 'TEACH', place: { kind: 'unit', id: 'u2', name: '青禾小学分校' }, title: '教师' } as const; // prettier-ignore
    await plant(product, 'directory', { _id: 'person:o-two', kind: 'person', v: 1, openid: 'o-two', name: '沈两校', posts: [both, other] }); // prettier-ignore
    const overlapping = { ...rota.shift(tuesday), _id: 'u2.gate.am.20261201', unit: other.place, line: [], who: [], startsAt: '2026-11-30T23:59:00.000Z', endsAt: '2026-12-01T00:30:00.000Z' }; // prettier-ignore
    await plant(product, 'shifts', overlapping);
    const sign = (id: string) => product.ask('o-two', 'shift.signUp', { ids: [id] }, 'TEACH@u1');
    const answers = await Promise.all([sign(tuesday), sign(overlapping._id)]);
    expect(answers.filter(({ answer }) => answer.each[0]?.ok === true)).toHaveLength(1);
    expect(rota.diary('o-two')).toHaveLength(1);
    const later = { ...overlapping, _id: 'u2.gate.later.20261201', startsAt: '2026-12-01T00:59:00.000Z', endsAt: '2026-12-01T01:30:00.000Z' }; // prettier-ignore
    await plant(product, 'shifts', later);
    const [tight] = (await sign(later._id)).answer.each;
    expect(tight).toMatchObject({ ok: true });
    const isElsewhere = rota.diary('o-two').includes(tuesday);
    expect(tight?.said.includes('相隔不到 1 小时')).toBe(isElsewhere);
  });

  it('that stopped after the time was kept gives the time back, and one that stopped later is settled', async () => {
    const turn = { from: '2026-12-01T08:30:00.000Z', to: '2026-12-01T09:20:00.000Z', unit: { id: 'u1', name: '青禾小学' }, settled: false }; // prettier-ignore
    const dueAt = '2026-11-23T03:00:00.000Z';
    const lost = { ...turn, id: 'u1.south.pm.20261201' };
    await plant(product, 'diaries', { _id: 't205', v: 1, turns: [lost], free: [], away: [], dueAt });
    await rota.signUp('t206', tuesday);
    const { table } = product.cloud.store.collection('diaries');
    product.cloud.store.driver.prepare(`DELETE FROM ${table} WHERE doc LIKE ?`).run(['%"_id":"t206"%']);
    await plant(product, 'diaries', {
      _id: 't206',
      v: 1,
      turns: [{ ...turn, id: tuesday }],
      free: [],
      away: [],
      dueAt,
    });
    await rota.tick();
    expect(rota.diary('t205')).toEqual([]);
    expect(stored(product, 'diaries', 't206')?.turns.map(({ id, settled }) => [id, settled])).toEqual([[tuesday, true]]); // prettier-ignore
    expect(stored(product, 'diaries', 't206')?.dueAt).toBeUndefined();
    expect(rota.shift(tuesday).who).toContain('t206');
  });
});
