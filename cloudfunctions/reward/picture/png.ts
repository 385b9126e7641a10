import { inflateSync } from 'node:zlib';
import { eighths, type Light, mostPoints } from './light.rules';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Unpacked; a picture of a screen is half of that. */
const mostBytes = 24_000_000;
/** How many bytes a point takes, by the kind of colour: grey, colours, palette, grey or colours that can be seen through. */
const pointBytes: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly bytes: number;
  readonly palette: Buffer;
}

/** How bright a PNG is, square by square; null for what is none, is interlaced, not of 8 bits, too large or broken (ADR 0029). */
export function pngLight(file: Buffer): Light | null {
  if (!file.subarray(0, 8).equals(signature) || file.length < 33) return null;
  const parts = partsOf(file);
  const shape = shapeOf(file.subarray(16, 29), parts);
  if (shape === null) return null;
  const rows = unpacked(parts.filter(({ name }) => name === 'IDAT').map(({ body }) => body), shape); // prettier-ignore
  return rows === null ? null : lightOf(rows, shape);
}

interface Part {
  readonly name: string;
  readonly body: Buffer;
}

function partsOf(file: Buffer): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8);
    parts.push({ name, body: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)) });
    if (name === 'IEND') return parts;
  }
  return parts;
}

function shapeOf(header: Buffer, parts: readonly Part[]): Shape | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = header.subarray(8);
  const bytes = pointBytes[kind ?? 1];
  if (depth !== 8 || interlaced !== 0 || kind === undefined || bytes === undefined) return null;
  if (width === 0 || height === 0 || width * height > mostPoints || width * height * bytes > mostBytes) return null;
  const palette = parts.find(({ name }) => name === 'PLTE')?.body ?? Buffer.alloc(0);
  return { width, height, kind, bytes, palette };
} // prettier-ignore

/** NB: never more than the picture says it has; a bomb is refused before it bursts. */
function unpacked(packed: readonly Buffer[], { width, height, bytes }: Shape): Buffer | null {
  const size = (width * bytes + 1) * height;
  try {
    const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: size });
    return rows.length === size ? rows : null;
  } catch {
    return null;
  }
}

function lightOf(rows: Buffer, shape: Shape): Light | null {
  const { width, height, bytes } = shape;
  const [across, down] = [eighths(width), eighths(height)];
  const values = new Float32Array(across * down);
  let above: Buffer = Buffer.alloc(width * bytes);
  for (let y = 0; y < height; y += 1) {
    const from = y * (width * bytes + 1);
    const row = rows.subarray(from + 1, from + 1 + width * bytes);
    if (!isUnfiltered(row, above, rows[from] ?? 0, bytes)) return null;
    for (let x = 0; x < width; x += 1) {
      const square = (y >> 3) * across + (x >> 3);
      const points = Math.min(8, width - (x & ~7)) * Math.min(8, height - (y & ~7));
      values[square] = (values[square] ?? 0) + brightness(row, x * bytes, shape) / points;
    }
    above = row;
  }
  return { across, down, values };
}

/** Puts back what the filter took from a row (PNG, 9.2); false: there is no such filter. */
function isUnfiltered(row: Buffer, above: Buffer, filter: number, bytes: number): boolean {
  if (filter > 4) return false;
  for (let at = 0; filter > 0 && at < row.length; at += 1) {
    const [left, up] = [at < bytes ? 0 : (row[at - bytes] ?? 0), above[at] ?? 0];
    const before = at < bytes ? 0 : (above[at - bytes] ?? 0);
    row[at] = (row[at] ?? 0) + guessed(filter, left, up, before);
  }
  return true;
}

function guessed(filter: number, left: number, up: number, before: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - before), Math.abs(left - before), Math.abs(left + up - 2 * before)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : before;
}

function brightness(row: Buffer, at: number, { kind, palette }: Shape): number {
  const [from, at0] = kind === 3 ? [palette, (row[at] ?? 0) * 3] : [row, at];
  if (kind === 0 || kind === 4) return row[at] ?? 0;
  return 0.299 * (from[at0] ?? 0) + 0.587 * (from[at0 + 1] ?? 0) + 0.114 * (from[at0 + 2] ?? 0);
}
