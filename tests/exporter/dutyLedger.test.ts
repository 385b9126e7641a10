import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { codeOf, minutesPast, morningOf, startMorning } from '../attendance/support';
import { exportsOf, requestId } from '../support/exports';
import type { Product } from '../support/product';
import { readWorkbook } from '../support/workbook';
import type { Who } from '../support/walkers';

jest.setTimeout(60_000);

let product: Product;
const day = '2026-11-30';

beforeAll(async () => {
  product = await startMorning();
  const morning = morningOf(product);
  await product.setClock(minutesPast(10));
  await morning.press('t0', { code: codeOf() });
  await product.setClock(minutesPast(71));
  await morning.tick();
});

afterAll(() => product.stop());

const order = (more: object = {}) =>
  ({ requestId: requestId(), format: 'dutyLedger', from: day, to: day, ...more }) as const;

const rowsOf = async (who: Who, more: object = {}) => {
  const { ticket, bytes } = await exportsOf(product).made(who, order(more));
  return { ticket, rows: readWorkbook(bytes).rows };
};

it('a school’s officer gets who stood where, by name, when they pressed, and the places that nobody took (F184)', async () => {
  const { ticket, rows } = await rowsOf('officer');
  expect(ticket.name.startsWith('值守台账-')).toBe(true);
  expect(rows[0]?.slice(0, 8)).toEqual([
    '日期',
    '镇（街道）',
    '学校',
    '岗位',
    '时段',
    '姓名',
    '力量',
    '情况',
  ]);
  const [, ...all] = rows;
  const morning = all.filter((row) => row[4] === '07:20–08:00');
  expect(morning.map((row) => row.slice(0, 8))).toEqual([
    [day, '柳溪镇', '青禾小学', '南门', '07:20–08:00', '沈t1', '教师', '缺勤'],
    [day, '柳溪镇', '青禾小学', '南门', '07:20–08:00', '沈c0', '民警、辅警', '缺勤'],
    [day, '柳溪镇', '青禾小学', '南门', '07:20–08:00', '沈t0', '教师', '迟到'],
  ]);
  expect(morning.at(-1)?.slice(8)).toEqual([
    expect.stringContaining('07:30 签到（扫码）'),
    30,
    '只扫了码，没有定位',
  ]);
  // The afternoon's places that nobody took.
  expect(all.filter((row) => row[4] !== '07:20–08:00').map((row) => row[7])).toEqual([
    '民警、辅警缺 1 人',
    '教师缺 2 人',
  ]);
  expect(ticket.rows).toBe(all.length);
});

it('town and bureau get the same rows without whole names, and only of their own place', async () => {
  for (const who of ['town', 'bureau'] as const) {
    const { rows } = await rowsOf(who);
    expect(
      rows
        .slice(1)
        .map((row) => row[5])
        .filter((name) => name !== null),
    ).toEqual(['沈老师', '沈警官', '沈老师']);
  }
  expect((await rowsOf('bureau', { town: 't2' })).rows).toHaveLength(1);
  // A town that names another gets its own.
  expect((await rowsOf('town', { town: 't2' })).rows.length).toBeGreaterThan(1);
});

it('is refused with what to do: too long, the wrong way round, no such town, not for this post', async () => {
  const { order: place } = exportsOf(product);
  expect((await place('officer', order({ to: '2027-03-02' }))).refusal.message).toBe('请选不超过 92 天的日期，更长的请分几次导出。');
  expect((await place('officer', order({ to: '2026-11-29' }))).refusal.code).toBe('INVALID');
  expect((await place('bureau', order({ town: 'nowhere' }))).refusal.message).toContain('没有找到这个镇');
  expect((await product.ask('t0', 'ledger.export', order(), 'TEACH@u1')).refusal.code).toBe('FORBIDDEN');
}); // prettier-ignore
