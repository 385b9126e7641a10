import { open } from 'node:fs/promises';
import type { Cell } from '../../ledger/row.rules';
import { bookFiles, rowXml, sheetEnding, sheetOpening, type SheetShape, type Style } from './sheet.rules';
import { zipInto } from './zip';

export interface StyledRow {
  readonly cells: readonly Cell[];
  readonly style: Style;
}

/** Handed to the compressor at once: large enough to be quick, small enough that others get their turn. */
const pieceCharacters = 64 * 1024;

/**
 * Writes a workbook with one sheet to a local file while its rows come in; memory does not grow with them. Answers the
 * number of rows, the head not counted.
 */
export async function writeWorkbook(
  path: string,
  shape: SheetShape,
  rows: AsyncIterable<readonly StyledRow[]>,
): Promise<number> {
  const file = await open(path, 'w');
  try {
    const zip = zipInto(file);
    for (const [name, xml] of bookFiles(shape)) await zip.entry(name, (add) => add(xml));
    let count = 0;
    await zip.entry('xl/worksheets/sheet1.xml', async (add) => {
      count = await addRows(shape, rows, add);
    });
    await zip.end();
    return count;
  } finally {
    await file.close();
  }
}

async function addRows(
  shape: SheetShape,
  rows: AsyncIterable<readonly StyledRow[]>,
  add: (text: string) => Promise<void>,
): Promise<number> {
  const titles = shape.columns.map(({ title }) => title);
  const head = shape.hasHead ? 1 : 0;
  let piece = sheetOpening(shape) + (shape.hasHead ? rowXml(1, titles, 'head') : '');
  let count = 0;
  for await (const batch of rows) {
    for (const { cells, style } of batch) {
      count += 1;
      piece += rowXml(count + head, cells, style);
      if (piece.length < pieceCharacters) continue;
      await add(piece);
      piece = '';
    }
  }
  await add(piece + sheetEnding(shape, count + head));
  return count;
}
