import { formColumns, formFields, formRow } from '../ledger/platformForm.rules';
import { walkLedger } from '../ledger/walk';
import type { MadeFile, Making } from './makeFile';
import { cutWords, paced, type Pace } from './paced';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

const shape = { name: '平台报送表', columns: formColumns, hasHead: true, isLandscape: true } as const;

/** Cases that were handed over, in the form of the town's or the district's own platform (F084, F107). */
export async function makeForm({ held, local, walked, world }: Making): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  const batches = paced(walkLedger(world.store, walked, formFields), held, pace);
  return { rows: await writeWorkbook(local, shape, formRows(batches)), ...cutWords(pace) };
}

async function* formRows(
  batches: AsyncIterable<readonly Parameters<typeof formRow>[0][]>,
): AsyncGenerator<readonly StyledRow[]> {
  for await (const batch of batches)
    yield batch.flatMap((report) => {
      const cells = formRow(report);
      return cells === null ? [] : [{ cells, style: 'plain' } as const];
    });
}
