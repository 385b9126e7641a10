import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { newAttendance } from '../../cloudfunctions/rota/attendance/open.rules';
import { substituteIdOf } from '../../cloudfunctions/rota/substitute/substitute.rules';
import type { SubstituteDoc } from '../../typings/substitute';
import { aSubstitute } from '../substitute/samples';
import { small, startRota } from '../rota/support';
import type { Product } from '../support/product';
import { amendStored, plant, stored } from '../support/stored';
import { codeOf, morningOf } from './support';

jest.setTimeout(120_000);

const days = ['1130', '1201', '1202', '1203', '1204', '1207', '1208', '1209', '1210', '1211'];
/** Each row has a shift of its own, in the order of time. */
const ids = days.flatMap((day) => ['am', 'pm'].map((window) => `u1.south.${window}.2026${day}`));

let product: Product;
let at: ReturnType<typeof morningOf>;
let nth = -1;

beforeAll(async () => {
  product = await startRota(5);
  at = morningOf(product);
  await at.save({ ...small, settings: { ...small.settings, mostPerWeek: 30 } });
  await at.make(null, { from: '2026-11-30', to: '2026-12-11' });
  for (let from = 0; from < ids.length; from += 10) await at.signUp('t0', ...ids.slice(from, from + 10));
});
afterAll(() => product.stop());

/** Five minutes before the next shift. */
async function next(): Promise<string> {
  nth += 1;
  const id = ids[nth] ?? '';
  await product.setClock(new Date(Date.parse(at.shift(id).startsAt) - 5 * 60_000).toISOString());
  return id;
}

const press = (openid: string, id: string) => at.press(openid, { code: codeOf() }, { id });
const came = (openid: string, id: string) => stored(product, 'attendances', `${id}.${whoOf(openid)}`);
const register = (one: SubstituteDoc) => plant(product, 'substitutes', one);
const elsewhere = { id: 'u2', name: '青禾小学分校' };

/** By hand from F182: what was registered, what happened before, and what t3 is told who presses at t0's turn. */
const law: readonly (readonly [string, (id: string) => Promise<unknown>, string])[] = [
  ['nothing', () => Promise.resolve(), '这一班没有排您'],
  ['one that is not accepted yet', (id) => register(aSubstitute(at.shift(id), 'asked')), '您还没有答应'],
  ['one that was declined', (id) => register(aSubstitute(at.shift(id), 'declined')), '这一班没有排您'],
  ['one that was withdrawn', (id) => register(aSubstitute(at.shift(id), 'withdrawn')), '这一班没有排您'],
  ['one for another turn', () => register(aSubstitute(at.shift(ids[19]))), '这一班没有排您'],
  [
    'one at another school',
    () => register({ ...aSubstitute(null), _id: substituteIdOf('u2', 't0', 't3'), unit: elsewhere }),
    '这一班没有排您',
  ],
  [
    'one, and t0 pressed before',
    async (id) => [await register(aSubstitute(at.shift(id))), await press('t0', id)],
    '您替的人已经签到',
  ],
  [
    'two, and the other stands there',
    async (id) => {
      await register(aSubstitute(at.shift(id)));
      const other = { _id: substituteIdOf(id, 't0', 't4'), to: { openid: 't4', name: '沈t4' }, named: ['t0', 't4'] };
      await register(aSubstitute(at.shift(id), 'accepted', other));
      expect((await press('t4', id)).ok).toBe(true);
    },
    '已有别人替了',
  ],
  [
    'one, and a turn of their own elsewhere at that time',
    async (id) => {
      await register(aSubstitute(at.shift(id)));
      const { startsAt: from, endsAt: to } = at.shift(id);
      const turn = { id: 'elsewhere', from, to, unit: elsewhere, settled: true };
      const diary = stored(product, 'diaries', 't3');
      if (diary === null) await plant(product, 'diaries', { _id: 't3', v: 1, turns: [turn], free: [], away: [] });
      if (diary !== null) await amendStored(product, 'diaries', 't3', { turns: [...diary.turns, turn] });
    },
    '这段时间您在别处有班',
  ],
  [
    'one, and t0 gave the turn up since',
    async (id) => {
      await register(aSubstitute(at.shift(id)));
      await product.setClock('2026-12-04T00:30:00.000Z');
      await at.act('t0', { kind: 'withdraw' }, { id });
    },
    '这一班没有排您',
  ],
  [
    'one of another force',
    (id) =>
      register(
        aSubstitute(at.shift(id), 'accepted', {
          _id: substituteIdOf(id, 't0', 'c1'), to: { openid: 'c1', name: '沈c1' }, named: ['t0', 'c1'],
        }),
      ),
    '不是同一类值班人员',
  ],
]; // prettier-ignore

describe('pressing for somebody else (F182)', () => {
  it.each(law)('with %s is refused, says what to do, and keeps no time', async (_what, before, words) => {
    const id = await next();
    await before(id);
    const start = new Date(Date.parse(at.shift(id).startsAt) - 5 * 60_000).toISOString();
    await product.setClock(start);
    const who = words.includes('同一类') ? 'c1' : 't3';
    const { ok, refusal } = await press(who, id);
    expect(ok).toBe(false);
    expect(refusal.message).toContain(words);
    expect(refusal.message).toMatch(/请|可以/);
    expect([came(who, id), at.diary(who).includes(id)]).toEqual([null, false]);
  });

  it('who is registered and accepted stands there: their line, their hours, their diary; the other is substituted', async () => {
    const id = await next();
    await register(aSubstitute(at.shift(id)));
    expect((await press('t3', id)).answer).toMatchObject({ end: 'onTime' });
    expect((await press('t3', id)).answer.said).toBe('您已经签到，不用再按。');
    expect(came('t3', id)).toMatchObject({ state: 'came', name: '沈t3', insteadOf: whoOf('t0') });
    expect(came('t0', id)).toMatchObject({ state: 'substituted', name: '沈t0' });
    expect((await press('t0', id)).answer).toMatchObject({ end: 'substituted', said: expect.stringContaining('已由替班人签到') }); // prettier-ignore
    expect(at.shift(id).who).toEqual(['t0']);
    expect(at.diary('t3')).toContain(id);
    await product.advance(2 * 3600);
    await at.tick();
    expect(at.diary('t3')).toContain(id);
    const { day } = at.shift(id);
    const hours = async (openid: string) => (await product.ask(openid, 'attendance.hours', { from: day, to: day })).answer.minutes; // prettier-ignore
    expect([await hours('t0'), await hours('t3')]).toEqual([0, 50]);
    const { answer } = await product.ask('o-off', 'attendance.list', { unitId: 'u1', day }, 'OFF@u1');
    const people = answer.shifts.find((one) => one.id === id)?.people ?? [];
    expect(people.map(({ name, endLabel, words }) => [name, endLabel, words])).toEqual(
      expect.arrayContaining([
        ['沈t0', '已由人替班', ''],
        ['沈t3', '准时', expect.stringMatching(/^替沈t0 · /)],
      ]),
    );
    // Who keeps the rota looks at the one who stood there, and cannot write the other down as well.
    const deed = (whom: string, v: number, kind: 'came' | 'refuse') =>
      product.ask('o-off', 'attendance.act', { id, who: whoOf(whom), v, deed: { kind } }, 'OFF@u1');
    expect((await deed('t0', came('t0', id)?.v ?? 0, 'came')).refusal.message).toContain('已由替班人签到');
    expect((await deed('t3', came('t3', id)?.v ?? 0, 'refuse')).ok).toBe(true);
    expect(await hours('t3')).toBe(0);
    // Not accepted: the place was nobody's, and is not taken a second time.
    await at.tick();
    expect(came('t0', id)).toMatchObject({ state: 'absent' });
    await product.setClock(at.shift(id).startsAt);
    expect((await press('t3', id)).answer.said).toContain('队长没有认可这次签到');
    expect(came('t0', id)).toMatchObject({ state: 'absent' });
  });

  it('for every turn at the school; of an excused one as well', async () => {
    const id = await next();
    await register(aSubstitute(null));
    const t0 = { openid: 't0', name: '沈t0', force: 'teacher' } as const;
    await plant(product, 'attendances', { ...newAttendance(at.shift(id), t0, 'excused'), excuse: '生病' });
    expect((await press('t3', id)).ok).toBe(true);
    expect(came('t0', id)).toMatchObject({ state: 'substituted', v: 2 });
  });

  it('both at once are one', async () => {
    const id = await next();
    await Promise.all([press('t0', id), press('t3', id)]);
    const states = [came('t0', id)?.state, came('t3', id)?.state ?? null];
    expect([['came', null], ['substituted', 'came']]).toContainEqual(states); // prettier-ignore
    expect(at.diary('t3').includes(id)).toBe(states[1] === 'came');
  });

  it('that stopped half-way goes on when it is pressed again, and is given back by the clock when it is not', async () => {
    const claim = (id: string) => {
      const t0 = { openid: 't0', name: '沈t0', force: 'teacher' } as const;
      const lookDueAt = new Date(Date.parse(at.shift(id).endsAt) + 30 * 60_000).toISOString();
      return plant(product, 'attendances', {
        ...newAttendance(at.shift(id), t0, 'substituted'), substitute: whoOf('t3'), lookDueAt,
      }); // prettier-ignore
    };
    const [first, second] = [await next(), ids[nth + 1] ?? ''];
    await claim(first);
    expect((await press('t3', first)).ok).toBe(true);
    await next();
    await claim(second);
    await product.advance(2 * 3600);
    await at.tick();
    expect(came('t0', second)).toMatchObject({ state: 'absent' });
  });
});
