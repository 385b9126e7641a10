import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formRows, formShape } from '../../cloudfunctions/exporter/roster/formSheet.rules';
import { type StyledRow, writeWorkbook } from '../../cloudfunctions/exporter/xlsx/workbook';
import { readForm, unknownNumbers } from '../../cloudfunctions/roster/book/form.rules';
import { readRosterBook as readBook } from '../../cloudfunctions/roster/book/rosterBook';
import { entryFaults } from '../../cloudfunctions/roster/entry.rules';
import { matchedRows } from '../../cloudfunctions/roster/match.rules';
import { importPlan } from '../../cloudfunctions/roster/plan.rules';
import type { AuxKind, RosterRow } from '../../typings/roster';
import { chance } from '../support/chance';
import { roster, row } from './samples';

const folder = mkdtempSync(join(tmpdir(), 'roster-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pieces = ["'", '=', '+', '-', '@', '＝', '－', ' ', '；', ';', '保安员', '宿管', '_x0041_', '&', '<', '"', '张', '\n', '\u0007', '👷', '𠮷', '、']; // prettier-ignore
const phones = ['', '0519-80000001', '+86 519 80000001', '-80000001', '(0519) 80000001'];
const auxKinds: readonly (AuxKind | null)[] = ['护学岗辅警', '宿管员', '保安员', '其他内勤人员', null];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('').trim());
const name = fc.constantFrom('阿 明', '魏守门', '方·夜巡', '+同名', "'+同名", '同名');

const someone = (kind: RosterRow['kind']): fc.Arbitrary<Partial<RosterRow>> =>
  fc.record({
    kind: fc.constant(kind),
    auxKind: kind === 'AUX' ? fc.constantFrom(...auxKinds) : fc.constant(null),
    name,
    job: text,
    note: text,
    officePhone: fc.constantFrom(...phones),
    mobile: fc.constantFrom('', '1111', '2222'),
  });

/** A team with texts that a page would have let through; whole numbers differ, masked ones may not. */
const teams = fc
  .tuple(someone('HEAD'), someone('OFF'), fc.array(someone('AUX'), { minLength: 1, maxLength: 9 }))
  .map(([head, officer, helpers]) =>
    [head, officer, ...helpers]
      .map((more, nth) => {
        const kind = more.kind ?? 'AUX';
        const mobile = more.mobile === '' ? '' : `138${more.mobile}${String(1000 + (nth >> 1))}`;
        return row(`r${nth}`, kind, { ...more, mobile });
      })
      .filter((one, nth, all) => all.findIndex(({ mobile }) => mobile !== '' && mobile === one.mobile) === nth || one.mobile === ''),
  ); // prettier-ignore

// eslint-disable-next-line @typescript-eslint/require-await
async function* once(rows: readonly StyledRow[]) {
  yield rows;
}

async function readBack(rows: readonly RosterRow[], isWhole: boolean) {
  const path = join(folder, 'book.xlsx');
  await writeWorkbook(path, formShape('某校', '某校', rows), once(formRows(rows, isWhole)));
  const sheet = readBook(readFileSync(path));
  if (!sheet.ok) throw new Error(sheet.refusal.message);
  return readForm(sheet.answer);
}

describe('a roster that was written and read in again', () => {
  it('is the same to the letter, whatever stands in it, numbers whole or masked', () =>
    fc.assert(
      fc.asyncProperty(teams, fc.boolean(), async (rows, isWhole) => {
        fc.pre(rows.every((one) => entryFaults(one).length === 0));
        fc.pre(rows[0]?.kind === 'HEAD' && rows[1]?.kind === 'OFF');
        const held = roster({ rows });
        const form = await readBack(rows, isWhole);
        expect(form.faults).toEqual([]);
        const wanted = matchedRows(held, form.rows.map(({ entry }) => entry), 'new');
        expect(unknownNumbers(form.rows, wanted)).toEqual([]);
        expect(wanted).toEqual(rows);
        expect(importPlan(held, wanted)).toMatchObject({ added: [], changed: [], removed: [], warnings: [] });
      }),
      chance(150),
    )); // prettier-ignore
});
