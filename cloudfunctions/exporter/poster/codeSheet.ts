import { encode } from 'uqr';
import { card, ink, type Pdf, write } from './paper';

/** What hangs at one place: its name, the text of its code, and which sheet it is. */
export interface StopSheet {
  readonly name: string;
  readonly code: string;
  readonly version: number;
}

/** All that the sheets of a school's places are drawn from. */
export interface CodeSheets {
  readonly school: string;
  /** `巡查点二维码`. */
  readonly what: string;
  /** What whoever stands before it does. */
  readonly hint: string;
  /** So many beside each other on a page, and so many below. */
  readonly across: number;
  readonly down: number;
  readonly stops: readonly StopSheet[];
  /** `2026-11-26`. */
  readonly madeOn: string;
}

const edge = 28;
const gapPoints = 14;
const quietModules = 4;

/** The codes of a school's places, A4, several on a page: to be cut apart and put up. A phone reads them without a network. */
export function codeSheets(pdf: Pdf, { school, hint, across, down, stops, madeOn }: CodeSheets): void {
  stops.forEach((stop, nth) => {
    if (nth % (across * down) === 0) pdf.addPage({ size: 'A4', margin: 0 });
    const width = (pdf.page.width - 2 * edge - gapPoints * (across - 1)) / across;
    const height = (pdf.page.height - 2 * edge - gapPoints * (down - 1)) / down;
    const x = edge + (nth % across) * (width + gapPoints);
    const y = edge + (Math.floor(nth / across) % down) * (height + gapPoints);
    card(pdf, { x, y, width, height }, ink.paper, ink.line);
    const side = height - 86;
    drawCode(pdf, stop.code, { x: x + (width - side) / 2, y: y + 8, side });
    write(pdf, stop.name, { x: x + 10, y: y + side + 8, width: width - 20, height: 30 }, { size: 19, bold: true, align: 'center' });
    write(pdf, `${school} · ${hint}`, { x: x + 10, y: y + height - 44, width: width - 20, height: 18 }, { size: 10, align: 'center', colour: ink.soft });
    write(pdf, `第 ${stop.version} 版 · 打印于 ${madeOn}`, { x: x + 10, y: y + height - 24, width: width - 20, height: 14 }, { size: 8, align: 'center', colour: ink.soft });
  });
} // prettier-ignore

/** Squares, drawn as such: sharp at any size. */
function drawCode(pdf: Pdf, words: string, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): void {
  const { size, data } = encode(words, { ecc: 'M', border: quietModules });
  const step = side / size;
  data.forEach((row, down) =>
    row.forEach((isDark, right) => {
      if (isDark) pdf.rect(x + right * step, y + down * step, step, step);
    }),
  );
  pdf.fill(ink.text);
} // prettier-ignore
