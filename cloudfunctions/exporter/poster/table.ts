import { type Box, heightOf, ink, type Pdf, write } from './paper';

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly bold?: boolean;
}

/** How large a table is written, and how much air its rows have, in points. */
export interface TableSize {
  readonly size: number;
  readonly pad: number;
}

function rowHeight(
  pdf: Pdf,
  columns: readonly Column[],
  cells: readonly string[],
  width: number,
  { size, pad }: TableSize,
): number {
  const heights = cells.map((words, nth) => {
    const { share = 0, bold = false } = columns[nth] ?? {};
    return heightOf(pdf, words, share * width - 2 * pad, { size, bold });
  });
  return 2 * pad + Math.max(...heights);
}

/** The largest of these sizes, given from large to small, at which all rows have room; the first when none has. */
export function fittingSize(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  box: Box,
  sizes: readonly [TableSize, ...TableSize[]],
): TableSize {
  const all = [columns.map(({ title }) => title), ...rows];
  const fits = (how: TableSize): boolean =>
    all.reduce((sum, cells) => sum + rowHeight(pdf, columns, cells, box.width, how), 0) <= box.height;
  return sizes.find(fits) ?? sizes[0];
}

/** A table with as many rows as the page has room for; answers how many were written, and where it ended. */
export function table(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  box: Box,
  { size, pad }: TableSize,
): { readonly written: number; readonly y: number } {
  const widths = columns.map(({ share }) => share * box.width);
  const row = (cells: readonly string[], y: number, height: number, isHead: boolean): void => {
    let { x } = box;
    for (const [nth, words] of cells.entries()) {
      const width = widths[nth] ?? 0;
      const bold = isHead || columns[nth]?.bold === true;
      write(
        pdf,
        words,
        { x: x + pad, y: y + pad, width: width - 2 * pad, height: height - 2 * pad + 2 },
        { size, bold, colour: isHead ? ink.brand : ink.text },
      );
      x += width;
    }
    pdf
      .moveTo(box.x, y + height)
      .lineTo(box.x + box.width, y + height)
      .lineWidth(0.8)
      .stroke(ink.line);
  };
  const tall = (cells: readonly string[]): number => rowHeight(pdf, columns, cells, box.width, { size, pad });
  const titles = columns.map(({ title }) => title);
  const headHeight = tall(titles);
  pdf.rect(box.x, box.y, box.width, headHeight).fill(ink.pale);
  row(titles, box.y, headHeight, true);
  let y = box.y + headHeight;
  for (const [nth, cells] of rows.entries()) {
    const height = tall(cells);
    if (y + height > box.y + box.height) return { written: nth, y };
    row(cells, y, height, false);
    y += height;
  }
  return { written: rows.length, y };
}
