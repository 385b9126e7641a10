import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Colours of paper: the phone's tokens, a little darker for print. */
export const ink = {
  text: '#1d2430',
  soft: '#4d5866',
  brand: '#0b6e6e',
  pale: '#e4f1f0',
  line: '#c9d2d8',
  paper: '#ffffff',
  danger: '#b3261e',
} as const;

/** Points, from the page's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Written {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
}

const lineHeight = 1.45;
const smallest = 8;

const fontOf = ({ bold }: Written): string => (bold === true ? 'bold' : 'regular');

/** How tall words become in this width. */
export const heightOf = (pdf: Pdf, words: string, width: number, how: Written): number =>
  pdf
    .font(fontOf(how))
    .fontSize(how.size)
    .heightOfString(words, { width, lineGap: gap(how.size) });

const gap = (size: number): number => size * (lineHeight - 1.2);

/** Writes words into a box, smaller when they would not fit: nothing runs over an edge or is cut off on a wall. */
export function write(pdf: Pdf, words: string, box: Box, how: Written): void {
  let { size } = how;
  while (size > smallest && heightOf(pdf, words, box.width, { ...how, size }) > box.height) size -= 0.5;
  pdf
    .font(fontOf(how))
    .fontSize(size)
    .fillColor(how.colour ?? ink.text)
    .text(words, box.x, box.y, { width: box.width, lineGap: gap(size), align: how.align ?? 'left' });
}

/** The same, in the middle of the box's height. */
export function writeInMiddle(pdf: Pdf, words: string, box: Box, how: Written): void {
  const height = Math.min(box.height, heightOf(pdf, words, box.width, how));
  write(pdf, words, { ...box, y: box.y + (box.height - height) / 2 }, how);
}

/** A filled card with round corners. */
export function card(pdf: Pdf, { x, y, width, height }: Box, fill: string, edge?: string): void {
  pdf.roundedRect(x, y, width, height, 10).fill(fill);
  if (edge !== undefined) pdf.roundedRect(x, y, width, height, 10).lineWidth(1.2).stroke(edge);
}

/** A straight arrow downwards or to the right. */
export function arrow(
  pdf: Pdf,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): void {
  pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(2).stroke(ink.brand);
  const isDown = to.x === from.x;
  const [back, side] = [9, 5];
  pdf.moveTo(to.x, to.y);
  if (isDown) pdf.lineTo(to.x - side, to.y - back).lineTo(to.x + side, to.y - back);
  if (!isDown) pdf.lineTo(to.x - back, to.y - side).lineTo(to.x - back, to.y + side);
  pdf.fill(ink.brand);
}
