import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { storedIn } from '../support/team';
import { codeOf, minutesPast, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;
const day = '2026-11-30';

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

const board = async (
  openid: string,
  as: string,
  more: { readonly days?: 1 | 7; readonly town?: string } = {},
) => product.ask(openid, 'attendance.board', { from: day, days: 1, ...more }, as);

describe('the board of the gates', () => {
  it('shows a school its own as it stands now, the town and the bureau what the clock counted', async () => {
    await morning.tick();
    await product.setClock(minutesPast(1));
    await morning.press('t0', { code: codeOf() });
    const own = (await board('o-off', 'OFF@u1')).answer;
    expect(own.tiles.map(({ label, words }) => `${label} ${words}`)).toEqual([
      '班次 2', '排满 1/2', '到岗人次 1/3', '缺勤 0', '待确认 0', '待留意 1', '巡查 –',
    ]);
    await product.setClock(minutesPast(71));
    await morning.tick();
    const town = (await board('o-town', 'TOWN@t1')).answer;
    expect(town).toMatchObject({ opens: 'school', rows: [{ id: 'u1', name: '青禾小学', covered: '1/2', came: '1/3', gaps: 3, absent: 2 }] });
    const bureau = (await board('o-edu', 'EDU@d1')).answer;
    expect(bureau).toMatchObject({ opens: 'town', rows: [{ id: 't1', covered: '1/2', absent: 2 }] });
    expect((await board('o-edu', 'EDU@d1', { town: 't1' })).answer.rows).toEqual(town.rows);
    expect((await board('o-edu', 'EDU@d1', { town: 'nowhere' })).refusal.code).toBe('NOT_FOUND');
    expect((await board('t0', 'TEACH@u1')).refusal.code).toBe('FORBIDDEN');
  });

  it('of a week is one call more than none, and its figures are those of its list', async () => {
    const week = (await board('o-town', 'TOWN@t1', { days: 7 })).answer;
    expect(week.rows[0]).toMatchObject({ absent: 2, came: '1/3' });
    // Who asks is read afresh; the days come together.
    expect(await product.lastCalls()).toHaveLength(2);
    const listed = (await morning.list()).answer.shifts.flatMap(({ people }) => people);
    expect(listed.filter(({ end }) => end === 'absent')).toHaveLength(2);
  });

  it('counted again, and by a clock that stopped in between, is the same', async () => {
    const before = storedIn(product, 'dutyDays');
    const { table } = product.cloud.store.collection('shifts');
    product.cloud.store.driver
      .prepare(`UPDATE ${table} SET doc = json_set(doc, '$.dutyDueAt', '2026-11-30T00:30:00.000Z') WHERE doc LIKE ?`)
      .run(['%"_id":"u1.south.am.20261130"%']);
    await morning.tick();
    const after = storedIn(product, 'dutyDays');
    expect(after.map(({ _id, parts }) => [_id, parts])).toEqual(before.map(({ _id, parts }) => [_id, parts]));
    expect(storedIn(product, 'attendances')).toHaveLength(3);
  });
}); // prettier-ignore
