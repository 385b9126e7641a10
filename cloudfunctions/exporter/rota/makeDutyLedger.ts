import type { UnitDoc } from '../../../typings/directory';
import type { Cell } from '../../ledger/row.rules';
import { dayBegins, laterDay } from '../../calendar.rules';
import { dutyColumns, dutyRows } from '../../rota/attendance/ledger.rules';
import { attendancesOf, ledgerShiftsOf } from '../../rota/attendance/ofDay';
import { dutyScope } from '../../rota/attendance/scope.rules';
import { keepsRota } from '../../rota/scope.rules';
import { townUnits } from '../../townUnits';
import type { World } from '../../world';
import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';
import { mostCases, paced, type Pace } from '../paced';
import type { SheetShape } from '../xlsx/sheet.rules';
import { type StyledRow, writeWorkbook } from '../xlsx/workbook';

const shape: SheetShape = { name: '值守台账', columns: dutyColumns, hasHead: true, isLandscape: true };

/** Of one school this much is held in memory at a time. */
const daysAtOnce = 7;

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly town?: string;
}

/** Shifts and who came to them as a workbook: whole names for who keeps the rota only, as on the page (F184). */
export async function makeDutyLedger(making: Making): Promise<MadeFile> {
  const { order } = making.held.made;
  if (order.format !== 'dutyLedger') throw new NotMade('值守台账没有生成，请重新选择日期。');
  const pace: Pace = { cases: 0, isCut: false };
  const batches = paced(rowsOf(order, making), making.held, pace);
  const rows = await writeWorkbook(making.local, shape, styled(batches));
  const problem = `只导出了前 ${mostCases} 行，请缩短日期后分几次导出；文件保留 7 天。`;
  return { rows, ...(pace.isCut ? { problem } : {}) };
}

async function* rowsOf(wanted: Wanted, { held, world }: Making): AsyncGenerator<readonly (readonly Cell[])[]> {
  const { post } = held.made;
  for await (const unit of schoolsOf(wanted, held.made.post, world)) {
    const eyes = { isKeeper: keepsRota(post, null, unit.id), mayAmend: false, at: world.now() };
    for (let from = wanted.from; from <= wanted.to; from = laterDay(from, daysAtOnce)) {
      const until = dayBegins(earlier(laterDay(from, daysAtOnce - 1), wanted.to), 1);
      const [shifts, attended] = await Promise.all([
        ledgerShiftsOf(unit.id, dayBegins(from, 0), until, world),
        attendancesOf(unit.id, dayBegins(from, 0), until, world),
      ]);
      yield shifts.flatMap((shift) => dutyRows(shift, unit, attended, eyes));
    }
  }
} // prettier-ignore

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** NB: closed schools among them: what was stood at there stays in the books. */
async function* schoolsOf({ town }: Wanted, post: Making['held']['made']['post'], { store, directory }: World): AsyncGenerator<UnitDoc> {
  const scope = dutyScope(post);
  if (scope === null) return;
  if (scope['unit.id'] !== undefined) {
    const unit = await directory.unit(post.place.id);
    if (unit !== null) yield unit;
    return;
  }
  const { towns } = await directory.district();
  const own = scope['town.id'] === undefined ? town : post.place.id;
  for (const { id } of towns.filter((one) => own === undefined || one.id === own)) {
    const units = await townUnits(id, store);
    yield* units.filter(({ unitKind }) => unitKind === 'school');
  }
} // prettier-ignore

async function* styled(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<readonly StyledRow[]> {
  for await (const rows of batches) yield rows.map((cells) => ({ cells, style: 'plain' }));
} // prettier-ignore
