import type { PosterFacts } from '../../../typings/poster';
import { type Box, card, ink, type Pdf, write, writeInMiddle } from './paper';

export const margin = 44;

const headHeight = 158;
/** Of the small code: 38 mm of paper with its own white edge, to be read from an arm's length. */
const smallCode = 108;

/** The band at the head of every poster: what it is, whose it is, and under whom. Answers where the rest may begin. */
export function head(pdf: Pdf, title: string, facts: PosterFacts, code: Buffer | null = null): number {
  const { width } = pdf.page;
  pdf.rect(0, 0, width, headHeight).fill(ink.brand);
  const right = code === null ? margin : margin + smallCode + 34;
  const line = (y: number, tall: number): Box => ({
    x: margin,
    y,
    width: width - margin - right,
    height: tall,
  });
  write(pdf, `${facts.district}平安校园专属网格 · ${title}`, line(24, 26), {
    size: 17,
    colour: '#d7ecea',
  });
  writeInMiddle(pdf, facts.unit.name, line(48, 66), { size: 42, bold: true, colour: ink.paper });
  const under = [`第 ${facts.grid.seq} 号 ${facts.grid.name}`, facts.centre, facts.bureau];
  write(pdf, under.join('　·　'), line(118, 26), { size: 15, colour: '#d7ecea' });
  if (code !== null) headCode(pdf, code);
  return headHeight + 26;
}

/** The same code as on 网格公示图, small, on the sheets that say what to report and how. */
function headCode(pdf: Pdf, code: Buffer): void {
  const box = { width: smallCode + 14, height: smallCode + 32 };
  const x = pdf.page.width - margin - box.width;
  const y = (headHeight - box.height) / 2;
  card(pdf, { x, y, ...box }, ink.paper);
  pdf.image(code, x + 7, y + 6, { width: smallCode, height: smallCode });
  writeInMiddle(
    pdf,
    '微信扫码，上报隐患',
    { x: x + 4, y: y + smallCode + 7, width: box.width - 8, height: 20 },
    { size: 11.5, bold: true, colour: ink.brand, align: 'center' },
  );
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
