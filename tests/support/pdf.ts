import { inflateSync } from 'node:zlib';
import { type Grey, greyIn } from './code';

/** One character as a sheet draws it: its glyph in the embedded subset, and what it stands for. */
export interface DrawnGlyph {
  readonly font: string;
  readonly glyph: number;
  readonly text: string;
  /** False: the paper stays white there. */
  readonly hasOutline: boolean;
}

interface Part {
  readonly dictionary: string;
  readonly stream: Buffer;
}

interface Font {
  readonly name: string;
  readonly texts: ReadonlyMap<number, string>;
  readonly outlined: (glyph: number) => boolean;
}

/** Width and height of every sheet, in points. */
export const sheetsOf = (pdf: Buffer): readonly (readonly [number, number])[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  );

/** Width and height of every picture as it is drawn, in millimetres of paper. */
export const picturesOf = (pdf: Buffer): readonly (readonly [number, number])[] =>
  [...partsOf(pdf).values()]
    .filter(({ dictionary }) => !dictionary.includes('/Type'))
    .flatMap(({ stream }) => [
      ...stream.toString('latin1').matchAll(/([\d.]+) 0 0 -?([\d.]+) [\d.]+ [\d.]+ cm\n\/I\d+ Do/g),
    ])
    .map(([, width, height]) => [millimetres(Number(width)), millimetres(Number(height))] as const);

/** The pixels of every grey picture in the file, as they are printed. */
export const codesOf = (pdf: Buffer): readonly Grey[] =>
  [...partsOf(pdf).values()]
    .filter(({ dictionary }) => dictionary.includes('/Subtype /Image'))
    .map(({ dictionary, stream }) => {
      const number = (key: string): number => Number(new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1]);
      return greyIn(stream, number('Width'), number('Height'));
    });

/** A scanner sees so many pixels of each square. */
const pixelsOfSquare = 5;
const quietSquares = 4;

/** The codes that a file draws square by square, each as a picture of its own with the white around it. */
export const drawnCodesOf = (pdf: Buffer): readonly Grey[] =>
  [...partsOf(pdf).values()]
    .filter(({ dictionary }) => !dictionary.includes('/Type'))
    .flatMap(({ stream }) => stream.toString('latin1').split(/^f\*?$/m))
    .map(squaresIn)
    .filter(({ length }) => length > 100)
    .map(pictured);

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const squaresIn = (path: string): readonly Square[] =>
  [...path.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re$/gm)].map(([, x, y, side]) => ({
    x: Number(x),
    y: Number(y),
    side: Number(side),
  }));

function pictured(squares: readonly Square[]): Grey {
  const step = squares[0]?.side ?? 1;
  const [left, top] = [Math.min(...squares.map(({ x }) => x)), Math.min(...squares.map(({ y }) => y))];
  const places = squares.map(({ x, y }) => ({
    column: Math.round((x - left) / step) + quietSquares,
    row: Math.round((y - top) / step) + quietSquares,
  }));
  const across = Math.max(...places.map(({ column, row }) => Math.max(column, row))) + quietSquares + 1;
  const width = across * pixelsOfSquare;
  const pixels = new Uint8Array(width * width).fill(255);
  for (const { column, row } of places)
    for (let line = row * pixelsOfSquare; line < (row + 1) * pixelsOfSquare; line += 1)
      pixels.fill(0, line * width + column * pixelsOfSquare, line * width + (column + 1) * pixelsOfSquare);
  return { width, height: width, pixels };
}

const millimetres = (points: number): number => (points / 72) * 25.4;

const isSpace = ({ text }: DrawnGlyph): boolean => /^\s+$/.test(text);

/** What a reader of the paper would see as a box or as nothing. */
export const unreadable = (drawn: readonly DrawnGlyph[]): readonly DrawnGlyph[] =>
  drawn.filter((one) => one.glyph === 0 || one.text === '' || !(one.hasOutline || isSpace(one)));

/** What is drawn, as one text without spaces. */
export const wordsOf = (drawn: readonly DrawnGlyph[]): string =>
  drawn
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

/** Every character that a file of pdfkit draws, in the order of drawing, read from the file alone. */
export function glyphsOf(pdf: Buffer): readonly DrawnGlyph[] {
  const parts = partsOf(pdf);
  const fonts = fontsOf(parts);
  return [...parts.values()]
    .filter(({ dictionary, stream }) => !dictionary.includes('/Type') && stream.includes(' Tf'))
    .flatMap(({ stream }) => drawnIn(stream.toString('latin1'), fonts));
}

function partsOf(pdf: Buffer): ReadonlyMap<string, Part> {
  const text = pdf.toString('latin1');
  // NB: objects are found by the table at the end: what a compressed stream holds can look like anything.
  const starts = [...text.slice(text.lastIndexOf('\nxref')).matchAll(/^(\d{10}) \d{5} n/gm)];
  return new Map(starts.map(([, at]) => partAt(pdf, text, Number(at))));
}

function partAt(pdf: Buffer, text: string, at: number): readonly [string, Part] {
  const id = /^\d+/.exec(text.slice(at, at + 12))?.[0] ?? '';
  const end = text.indexOf('endobj', at);
  const from = text.indexOf('stream\n', at);
  if (from < 0 || from > end) return [id, { dictionary: text.slice(at, end), stream: Buffer.alloc(0) }];
  const dictionary = text.slice(at, from);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const raw = pdf.subarray(from + 7, from + 7 + length);
  const isPacked = dictionary.includes('/FlateDecode') && !dictionary.includes('/Image');
  return [id, { dictionary, stream: isPacked ? inflateSync(raw) : raw }];
}

/** Fonts by the name that sheets call them by. */
function fontsOf(parts: ReadonlyMap<string, Part>): ReadonlyMap<string, Font> {
  const calls = [...parts.values()].flatMap(({ dictionary }) => [
    ...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g),
  ]);
  return new Map(calls.map(([, call = '', id = '']) => [call, fontOf(parts, id)]));
}

function fontOf(parts: ReadonlyMap<string, Part>, id: string): Font {
  const follow = (from: string, key: string): string =>
    new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(parts.get(from)?.dictionary ?? '')?.[1] ?? '';
  const descriptor = follow(follow(id, 'DescendantFonts'), 'FontDescriptor');
  const file = parts.get(follow(descriptor, 'FontFile2'))?.stream ?? Buffer.alloc(0);
  const texts = parts.get(follow(id, 'ToUnicode'))?.stream.toString('latin1') ?? '';
  return {
    name: /\/BaseFont \/(\S+)/.exec(parts.get(id)?.dictionary ?? '')?.[1] ?? '',
    texts: textsOf(texts),
    outlined: outlinesOf(file),
  };
}

/** A map of pdfkit gives ranges of glyphs with their characters, in UTF-16. */
function textsOf(map: string): ReadonlyMap<number, string> {
  const ranges = [...map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)];
  return new Map(
    ranges.flatMap(([, first = '', texts = '']) =>
      [...texts.matchAll(/<([^>]*)>/g)].map(
        ([, hex = ''], nth) => [parseInt(first, 16) + nth, utf16(hex)] as const,
      ),
    ),
  );
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** Whether a glyph of a TrueType file has lines: its place in `loca` is not empty. */
function outlinesOf(file: Buffer): (glyph: number) => boolean {
  const tables = new Map(
    Array.from({ length: file.length === 0 ? 0 : file.readUInt16BE(4) }, (_, nth) => {
      const at = 12 + 16 * nth;
      return [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)] as const;
    }),
  );
  const [head, loca] = [tables.get('head'), tables.get('loca')];
  if (head === undefined || loca === undefined) return () => false;
  const isLong = file.readInt16BE(head + 50) === 1;
  const place = (glyph: number): number =>
    isLong ? file.readUInt32BE(loca + 4 * glyph) : 2 * file.readUInt16BE(loca + 2 * glyph);
  return (glyph) => place(glyph + 1) > place(glyph);
}

function drawnIn(content: string, fonts: ReadonlyMap<string, Font>): readonly DrawnGlyph[] {
  const found: DrawnGlyph[] = [];
  let font: Font | undefined;
  for (const [, call, hex = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi)) {
    if (call !== undefined) font = fonts.get(call);
    for (const code of hex.match(/.{4}/g) ?? []) found.push(drawnAs(parseInt(code, 16), font));
  }
  return found;
}

const drawnAs = (glyph: number, font: Font | undefined): DrawnGlyph => ({
  font: font?.name ?? '',
  glyph,
  text: font?.texts.get(glyph) ?? '',
  hasOutline: font?.outlined(glyph) ?? false,
});
