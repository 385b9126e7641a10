import { open } from 'node:fs/promises';
import {
  bookFiles,
  rowXml,
  sheetEnding,
  sheetFile,
  sheetOpening,
  type SheetShape,
  type StyledRow,
} from './sheet.rules';
import { zipInto } from './zip';

export type { StyledRow };

/** Handed to the compressor at once: large enough to be quick, small enough that others get their turn. */
const pieceCharacters = 64 * 1024;

/** One sheet, and its rows as they come in. */
export interface Sheet {
  readonly shape: SheetShape;
  readonly rows: AsyncIterable<readonly StyledRow[]>;
}

/**
 * Writes a workbook with one sheet to a local file while its rows come in; memory does not grow with them. Answers the
 * number of rows, the head not counted.
 */
export const writeWorkbook = (path: string, shape: SheetShape, rows: Sheet['rows']): Promise<number> =>
  writeSheets(path, [{ shape, rows }]);

/** The same with several sheets, one after the other; answers their rows together. */
export async function writeSheets(path: string, sheets: readonly Sheet[]): Promise<number> {
  const file = await open(path, 'w');
  try {
    const zip = zipInto(file);
    const around = bookFiles(sheets.map(({ shape }) => shape));
    for (const [name, xml] of around) await zip.entry(name, (add) => add(xml));
    let count = 0;
    for (const [nth, { shape, rows }] of sheets.entries())
      await zip.entry(sheetFile(nth), async (add) => {
        count += await addRows(shape, rows, add);
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
