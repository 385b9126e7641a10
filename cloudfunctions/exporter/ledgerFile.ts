import { namesIn } from '../ledger/names';
import { withoutLeavers } from '../leavers.rules';
import { columns, rowFields, rowOf, type RowWorld } from '../ledger/row.rules';
import { walkLedger } from '../ledger/walk';
import type { World } from '../world';
import type { MadeFile, Making } from './making';
import { cutWords, paced, type Pace } from './paced';
import type { SheetShape } from './xlsx/sheet.rules';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

export const ledgerShape: SheetShape = { name: '上报台账', columns, hasHead: true, isLandscape: true };

/** The ledger as a workbook, a row a case (F109). */
export async function makeLedger({ held, local, walked, world }: Making): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  const ledger = { at: walked.at, post: held.made.post, receivers: await receivers(world) };
  const batches = paced(walkLedger(world.store, walked, rowFields), held, pace);
  const rows = await writeWorkbook(local, ledgerShape, styledRows(batches, ledger, world));
  return { rows, ...cutWords(pace) };
}

async function* styledRows(
  batches: AsyncIterable<readonly Parameters<typeof rowOf>[0][]>,
  ledger: Omit<RowWorld, 'names'>,
  { store, seal }: World,
): AsyncGenerator<readonly StyledRow[]> {
  for await (const batch of batches) {
    const rowWorld = { ...ledger, names: await namesIn(batch, store) };
    yield batch.map((report) => ({ cells: rowOf(withoutLeavers(report, seal), rowWorld), style: 'plain' }));
  }
}

async function receivers({ directory }: World): Promise<RowWorld['receivers']> {
  const { roleTitles, bureau } = await directory.district();
  const { OFF = '责任网格员', HEAD = '网格长', TOWN = '网格中心' } = roleTitles;
  return { OFF, HEAD, TOWN, EDU: bureau };
}
