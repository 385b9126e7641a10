import type { PosterFacts } from '../../../typings/poster';
import { type Box, card, heightOf, ink, type Pdf, write, writeInMiddle } from './paper';

export const margin = 44;

/** The band at the head of every poster: what it is, whose it is, and under whom. Answers where the rest may begin. */
export function head(pdf: Pdf, title: string, facts: PosterFacts): number {
  const height = 158;
  const { width } = pdf.page;
  pdf.rect(0, 0, width, height).fill(ink.brand);
  const line = (y: number, tall: number): Box => ({ x: margin, y, width: width - 2 * margin, height: tall });
  write(pdf, `${facts.district}平安校园专属网格 · ${title}`, line(24, 26), {
    size: 17,
    colour: '#d7ecea',
  });
  write(pdf, facts.unit.name, line(50, 62), { size: 42, bold: true, colour: ink.paper });
  const under = [`第 ${facts.grid.seq} 号 ${facts.grid.name}`, facts.centre, facts.bureau];
  write(pdf, under.join('　·　'), line(118, 24), { size: 15, colour: '#d7ecea' });
  return height + 26;
}

/** A heading with its bar; answers where what it heads may begin. */
export function heading(pdf: Pdf, words: string, y: number): number {
  pdf.rect(margin, y + 3, 6, 22).fill(ink.brand);
  write(
    pdf,
    words,
    { x: margin + 16, y: y - 1, width: pdf.page.width - 2 * margin, height: 30 },
    {
      size: 20,
      bold: true,
    },
  );
  return y + 38;
}

/** The foot of every poster: whom to call at once, and how old this sheet is. */
export function foot(pdf: Pdf, madeOn: string): void {
  const { width, height } = pdf.page;
  const y = height - 74;
  pdf
    .moveTo(margin, y)
    .lineTo(width - margin, y)
    .lineWidth(0.8)
    .stroke(ink.line);
  const line = (at: number): Box => ({ x: margin, y: at, width: width - 2 * margin, height: 24 });
  write(pdf, '危险正在发生，请先拨打 110 · 119 · 120', line(y + 10), {
    size: 17,
    bold: true,
    colour: ink.danger,
  });
  write(
    pdf,
    `按已备案的名单和网格生成于 ${madeOn}；人员、电话或网格有变化时，请重新打印张贴。`,
    line(y + 36),
    {
      size: 11.5,
      colour: ink.soft,
    },
  );
}

/** The code that opens the report page with this school filled in (F361), and what to do with it. */
export function codeCard(pdf: Pdf, box: Box, code: Buffer): void {
  card(pdf, box, ink.paper, ink.brand);
  const side = Math.min(box.width - 36, box.height - 96);
  pdf.image(code, box.x + (box.width - side) / 2, box.y + 18, { width: side, height: side });
  const words = { x: box.x + 12, width: box.width - 24 };
  writeInMiddle(
    pdf,
    '微信扫码，上报隐患',
    { ...words, y: box.y + side + 26, height: 30 },
    {
      size: 20,
      bold: true,
      colour: ink.brand,
      align: 'center',
    },
  );
  writeInMiddle(
    pdf,
    '拍张照，写一句，直接送到责任网格员手里',
    { ...words, y: box.y + side + 58, height: 24 },
    { size: 11.5, colour: ink.soft, align: 'center' },
  );
}

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
  const tall = (cells: readonly string[]): number =>
    2 * pad +
    Math.max(
      ...cells.map((words, nth) =>
        heightOf(pdf, words, (widths[nth] ?? 0) - 2 * pad, { size, bold: columns[nth]?.bold === true }),
      ),
    );
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
