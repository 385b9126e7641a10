import { writeFile } from 'node:fs/promises';
import type { PlatformCase } from '../../typings/external';
import { fileAdapter } from '../external/fileAdapter.rules';
import { namesIn } from '../ledger/names';
import { withoutLeavers } from '../leavers.rules';
import type { Names } from '../ledger/names.rules';
import { formColumns, formFields, formRow } from '../ledger/platformForm.rules';
import type { Cell } from '../ledger/row.rules';
import { walkLedger } from '../ledger/walk';
import type { MadeFile, Making } from './making';
import { NotMade } from './notMade';
import { cutWords, paced, type Pace } from './paced';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

const shape = { name: '平台报送表', columns: formColumns, hasHead: true, isLandscape: true } as const;
/** For machines, held in memory at once; larger hand-overs go by period. */
const mostInJson = 5000;

/** Cases that were handed over, in the form of the town's or the district's own platform (F084, F107). */
export async function makeForm(making: Making): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  return {
    rows: await writeWorkbook(making.local, shape, styled(formRows(making, pace))),
    ...cutWords(pace),
  };
}

/** The same for a machine, as the file adapter writes it. */
export async function makeFormJson(making: Making): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  const cases: PlatformCase[] = [];
  for await (const rows of formRows(making, pace)) {
    cases.push(...rows.map(asCase));
    if (cases.length > mostInJson)
      throw new NotMade(`一次最多导出 ${mostInJson} 条，请缩短时间范围后分几次导出。`);
  }
  await writeFile(making.local, fileAdapter.write(cases));
  return { rows: cases.length, ...cutWords(pace) };
}

const asCase = (cells: readonly Cell[]): PlatformCase =>
  Object.fromEntries(formColumns.map(({ title }, nth) => [title, cells[nth] ?? null]));

async function* formRows(
  { held, walked, world }: Making,
  pace: Pace,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const batch of paced(walkLedger(world.store, walked, formFields), held, pace))
    yield rowsOf(
      batch.map((report) => withoutLeavers(report, world.seal)),
      await namesIn(batch, world.store),
    );
}

function rowsOf(batch: readonly Parameters<typeof formRow>[0][], names: Names): readonly (readonly Cell[])[] {
  return batch.flatMap((report) => {
    const cells = formRow(report, names);
    return cells === null ? [] : [cells];
  });
}

async function* styled(
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<readonly StyledRow[]> {
  for await (const batch of rows) yield batch.map((cells) => ({ cells, style: 'plain' }));
}
