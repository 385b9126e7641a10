import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { storedIn } from '../support/team';
import { plant } from '../support/stored';
import { monday, nextWeek, noon, rotaOf, startRota } from './support';

jest.setTimeout(120_000);

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(8);
  rota = rotaOf(product);
  await rota.save();
  for (const openid of ['o-off', 'o-head', 't0', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 'c0', 'c1'])
    await product.subscribe(openid, 'shift.told', 9);
  await product.setClock(noon);
});

afterAll(() => product.stop());

interface Stored {
  readonly _id: string;
  readonly who: readonly string[];
}

const shifts = () => storedIn(product, 'shifts') as unknown as readonly Stored[];

describe('making a rota', () => {
  it('makes a week from the pattern, fills it fairly, and tells each person once', async () => {
    await plant(product, 'diaries', {
      _id: 't7',
      v: 1,
      turns: [],
      free: [],
      away: [{ from: '2026-11-01', to: '2026-12-31' }],
    });
    const { answer } = await rota.make(7);
    // Ten turns of one policeman and two teachers.
    expect(answer).toMatchObject({ made: 10, filled: 30, gaps: 0, said: '排出 10 班，已有 30 人次，全部排满。' }); // prettier-ignore
    const counts = ['o-off', 'o-head', 't0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'].map((openid) => rota.diary(openid).length); // prettier-ignore
    expect(counts.at(-1)).toBe(0);
    expect(counts.slice(0, 9).reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(Math.max(...counts.slice(0, 9)) - Math.min(...counts.slice(0, 9))).toBe(1);
    for (const { _id, who } of shifts()) for (const openid of who) expect(rota.diary(openid)).toContain(_id);
    for (let times = 0; times < 3; times += 1) await rota.tick();
    const calls = (await product.pushes()).filter(({ code }) => code === 0);
    expect(calls.map(({ to }) => to).sort()).toEqual([
      'c0',
      'c1',
      'o-head',
      'o-off',
      't0',
      't1',
      't2',
      't3',
      't4',
      't5',
      't6',
    ]);
    expect(calls[0]?.words['thing4']).toMatch(/^给您排了\d班，请打开查看$/);
  });

  it('again makes nothing twice, and leaves what is there as it is', async () => {
    const before = shifts();
    expect((await rota.make(99)).answer).toMatchObject({ made: 0, said: '这些日子的班已经排出来了，没有新的。' }); // prettier-ignore
    expect(shifts()).toEqual(before);
  });

  it('that stopped half-way is finished by asking again, and nobody’s time is lost', async () => {
    const { store } = product.cloud;
    const collection = store.collection('shifts');
    const [lost] = shifts().filter(({ _id }) => _id.endsWith('20261202'));
    const key = lost?._id ?? '';
    store.commit([{ collection, key, before: store.read(collection, key), fields: null }]);
    expect((await rota.make(3)).answer).toMatchObject({ made: 1, filled: 3 });
    for (const { _id, who } of shifts()) for (const openid of who) expect(rota.diary(openid)).toContain(_id);
    await product.setClock('2026-11-23T04:30:00.000Z');
    await rota.tick();
    const all = shifts();
    for (const { _id: openid, turns } of rota.diaries() as unknown as readonly { _id: string; turns: readonly { id: string; settled: boolean }[] }[])
      for (const { id, settled } of turns) {
        expect(settled).toBe(true);
        expect(all.find(({ _id }) => _id === id)?.who).toContain(openid);
      }
  }); // prettier-ignore

  it('reminds a day and an hour before, each person once, however often the clock runs and wherever it jumps', async () => {
    const before = (await product.pushes()).length;
    const mondayMorning = rota.shift(monday).who;
    await product.setClock('2026-11-28T23:21:00.000Z');
    for (let times = 0; times < 3; times += 1) await rota.tick();
    const dayBefore = (await product.pushes()).slice(before);
    expect(dayBefore.map(({ to }) => to).sort()).toEqual([...mondayMorning].sort());
    await product.setClock('2026-11-27T04:00:00.000Z');
    await rota.tick();
    await product.setClock('2026-11-29T22:31:00.000Z');
    for (let times = 0; times < 2; times += 1) await rota.tick();
    await product.setClock('2026-11-28T23:30:00.000Z');
    await rota.tick();
    const later = (await product.pushes()).slice(before + dayBefore.length);
    const hour = later.filter(({ words }) => words['thing4'] === '即将上岗，请带好装备准时到岗');
    expect(hour.map(({ to }) => to).sort()).toEqual([...mondayMorning].sort());
    const all = (await product.pushes()).slice(before).map(({ to, words }) => `${to} ${Object.values(words).join()}`); // prettier-ignore
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    [{ from: '2026-11-22', to: '2026-11-30' }, '只能排今天以后的班，请改开始日期。'],
    [{ from: '2026-12-05', to: '2026-12-06' }, '这些日子按现在的岗位、时段和学期没有班，请检查设置。'],
    [{ from: '2026-12-05', to: '2026-12-01' }, '请选一段不超过 200 天的日期。'],
    [{ from: '2026-12-05', to: '2027-12-01' }, '请选一段不超过 200 天的日期。'],
  ])('of %j is refused with what to do', async (days, message) => {
    await product.setClock(noon);
    expect((await rota.make(null, days)).refusal.message).toBe(message);
    expect(nextWeek.from).toBe('2026-11-30');
  });
});
