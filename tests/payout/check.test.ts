import { describe, expect, it } from '@jest/globals';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { listColumns, readList } from '../../cloudfunctions/reward/listForm.rules';
import { anApproved } from '../support/rewards';

const reward = anApproved({ state: 'sending', owed: [], stands: 'reserved' });
const bills = [{ reward: reward._id, payout: reward.payout ?? anApproved().payout }].flatMap(({ payout, ...one }) => (payout === undefined ? [] : [{ ...one, payout }])); // prettier-ignore
const bill = billNumber(reward._id, 1);

/** Rows below a heading, as a workbook's cells. */
const read = (...rows: readonly (readonly string[])[]) =>
  readList(
    {
      merged: [],
      cells: [listColumns.map(({ title }) => title as string), ...rows].flatMap((cells, row) =>
        cells.flatMap((text, column) => (text === '' ? [] : [{ row: row + 1, column: column + 1, text, isFormula: false }])),
      ),
    },
    bills,
  ); // prettier-ignore

const row = (yuan: string, result: string, ref = '', why = '', number = bill) => ['1', number, '某人', '', '', yuan, result, ref, why]; // prettier-ignore

describe('a finance list that came back', () => {
  it.each([['20'], ['20.0'], ['20.00'], ['20元'], [' 20 ']])(
    'takes the sum as Excel keeps it: %s',
    (yuan) => {
      expect(read(row(yuan, '已付', 'P1')).plan).toMatchObject({ paid: 1, faults: [] });
    },
  );

  it.each([
    [row('20.01', '已付', 'P1'), 'F2', /20\.00/],
    [row('2e1', '已付', 'P1'), 'F2', /20\.00/],
    [row('20', '已付'), 'H2', /凭证号/],
    [row('20', '未付'), 'I2', /原因/],
    [row('20', '已付', '9'.repeat(65)), 'H2', /最多 64 个字/],
    [row('20', '已付', 'P1\nP2'), 'H2', /一行/],
    [row('20', '好的', 'P1'), 'G2', /已付、未付/],
    [row('20', '已付', 'P1', '', 'RW0'), 'B2', /不是这份清单/],
    [row('20', '已付', 'P1', '', ''), 'B2', /没有单号/],
  ] as const)('names the cell of %j', (given, cell, words) => {
    const { plan, results } = read(given);
    expect(plan.faults.map((fault) => fault.cell)).toEqual([cell]);
    expect(plan.faults[0]?.words).toMatch(words);
    expect(results).toEqual([]);
  });

  it('wants each bill once, and leaves open what says nothing', () => {
    expect(
      read(row('20', '已付', 'P1'), row('20', '已付', 'P1')).plan.faults.map(({ cell }) => cell),
    ).toEqual(['B3']);
    expect(read(row('20', '')).plan).toMatchObject({ open: 1, faults: [] });
  });
});
