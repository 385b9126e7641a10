import type { RosterKind, RosterRow } from '../../../typings/roster';
import { headings } from '../../roster/book/form.rules';
import { formCells, formKinds, formTitle } from '../../roster/book/write.rules';
import type { SheetShape, StyledRow } from '../xlsx/sheet.rules';

const kinds: readonly RosterKind[] = ['HEAD', 'OFF', 'AUX'];
/** As many lines as the paper has for them, so that there is room to go on writing. */
const fewestHelpers = 4;
const firstRow = 3;

/** The shape of one school's sheet: 附件2 as it was issued, the school's name above the printed page only. */
export function formShape(tab: string, header: string, rows: readonly RosterRow[]): SheetShape {
  const { before, count } = helpers(rows);
  const first = firstRow + before;
  return {
    name: tab,
    columns: [34, 12, 22, 18, 16, 28].map((width, nth) => ({ title: headings[nth] ?? '', width })),
    hasHead: false,
    isLandscape: true,
    merges: ['A1:F1', `A${first}:A${first + count - 1}`],
    header,
  };
}

/** Title, headings and people; a kind that nobody has yet keeps an empty line. */
export const formRows = (rows: readonly RosterRow[], isWhole: boolean): readonly StyledRow[] => [
  { cells: [formTitle, ...blank], style: 'banner' },
  { cells: headings, style: 'formHead' },
  ...kinds.flatMap((kind) => kindRows(kind, rows, isWhole)),
];

const blank = ['', '', '', '', ''];

function kindRows(kind: RosterKind, all: readonly RosterRow[], isWhole: boolean): readonly StyledRow[] {
  const people = all.filter((row) => row.kind === kind).map((row) => formCells(row, isWhole));
  const fewest = kind === 'AUX' ? fewestHelpers : 1;
  const lines = [...people, ...Array.from({ length: Math.max(0, fewest - people.length) }, () => blank)];
  // 辅助网格员 stands once, over all of them.
  return lines.map((cells, nth) => ({
    cells: [kind === 'AUX' && nth > 0 ? '' : formKinds[kind], ...cells],
    style: 'form',
  }));
}

function helpers(rows: readonly RosterRow[]): { readonly before: number; readonly count: number } {
  const of = (kind: RosterKind): number => rows.filter((row) => row.kind === kind).length;
  return {
    before: Math.max(1, of('HEAD')) + Math.max(1, of('OFF')),
    count: Math.max(fewestHelpers, of('AUX')),
  };
}
