import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { monday, rotaOf, startRota } from './support';

jest.setTimeout(120_000);

const afternoon = 'u1.south.pm.20261130';
const cancelled = 'u1.south.am.20261201';
const onMonday = { from: '2026-11-30', to: '2026-11-30' };
let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(4);
  rota = rotaOf(product);
  await rota.save();
  await rota.make();
  for (const openid of ['o-off', 'o-head', 't0', 't1', 't2', 't3', 'c0', 'c1'])
    await product.subscribe(openid, 'shift.told', 9);
});
afterAll(() => product.stop());

const fill = (days = onMonday, by: readonly [string, string] = ['o-off', 'OFF@u1']) =>
  product.ask(by[0], 'rota.fillGaps', { unitId: 'u1', days, seed: 7 }, by[1]);
const told = (openid: string) => rota.told(openid);

describe('filling the empty places of shifts that are there (F180, F184)', () => {
  it('gives them to whoever can: who stands stays, who left is not put back, who is away is left alone, each told once', async () => {
    await rota.signUp('t0');
    await rota.signUp('t1');
    await rota.act('t1', { kind: 'withdraw' });
    await rota.act('o-off', { kind: 'cancel', why: '运动会' }, { id: cancelled });
    const away = [{ from: '2026-11-28', to: '2026-12-04' }];
    await plant(product, 'diaries', { _id: 't3', v: 1, turns: [], free: [], away });
    // One teacher and one policeman in the morning, two and one in the afternoon.
    expect((await fill()).answer).toEqual({
      filled: 5,
      gaps: 0,
      said: '补上 5 人次，已提醒本人，全部排满。',
    });
    const { line, who, journal } = rota.shift();
    expect(line.slice(0, 2).map(({ openid, state }) => `${openid} ${state}`)).toEqual(['t0 held', 't1 left']);
    expect(who).toHaveLength(3);
    expect([...who, ...rota.shift(afternoon).who]).not.toContain('t3');
    expect(who).not.toContain('t1');
    expect(isUnbroken(journal)).toBe(true);
    expect((await rota.read('o-off')).history.at(-1)?.words).toBe('自动补位 2 人');
    await rota.tick();
    await rota.tick();
    for (const openid of new Set([...who, ...rota.shift(afternoon).who])) {
      const own = [monday, afternoon].filter((id) => rota.shift(id).who.includes(openid));
      expect(rota.diary(openid).filter((id) => id === monday || id === afternoon)).toEqual(expect.arrayContaining(own)); // prettier-ignore
      const given = own.filter((id) => rota.shift(id).line.some((one) => one.openid === openid && one.by === 'fill')).length; // prettier-ignore
      const words = (await told(openid)).filter((one) => one?.startsWith('给您排了') === true);
      expect(words).toEqual(given === 0 ? [] : [`给您排了${given}班，请打开查看`]);
    }
  });

  it('asked again changes nothing; a cancelled shift stays cancelled and empty', async () => {
    const before = JSON.stringify([rota.shift(), rota.shift(afternoon)].map(({ line }) => line));
    expect((await fill()).answer.said).toBe('这些日子已经排出的班没有空位，不用补。');
    expect(JSON.stringify([rota.shift(), rota.shift(afternoon)].map(({ line }) => line))).toBe(before);
    await fill({ from: '2026-12-01', to: '2026-12-01' });
    expect(rota.shift(cancelled).who).toEqual([]);
  });

  it('leaves open what nobody can take, and says how many and what to do', async () => {
    const away = [{ from: '2026-11-28', to: '2026-12-31' }];
    for (const openid of ['o-off', 'o-head', 't0', 't1', 't2', 't3', 'c0', 'c1'])
      expect((await product.ask(openid, 'shift.free', { free: [], away })).ok).toBe(true);
    expect((await fill({ from: '2026-12-04', to: '2026-12-04' })).answer).toEqual({
      filled: 0,
      gaps: 6,
      said: '还空 6 个位子，没有合适又有空的人，可以点“问谁能来”。',
    });
  });

  it('is for who keeps the rota, and for days to come', async () => {
    expect((await fill(onMonday, ['t0', 'TEACH@u1'])).refusal.code).toBe('FORBIDDEN');
    expect((await fill({ from: '2026-11-01', to: '2026-11-30' })).refusal.message).toContain('请改开始日期');
    expect((await fill({ from: '2026-11-30', to: '2027-11-30' })).refusal.message).toContain('请选一段');
  });
});
