import { Bits, type Codes } from './bits.rules';
import { type BrightScan, brightScan, type Scanned } from './jpegParts.rules';
import { eighths, type Light } from './light.rules';

/**
 * How bright a JPEG is, square by square: the first number of each of its squares, which is their mean, and nothing else
 * is decoded (ADR 0029). So a picture costs a sixty-fourth of its points in memory. Null: no JPEG that we read, or a
 * broken one. NB: a picture that is cut off has no light: half of it would look like another picture.
 */
export function jpegLight(bytes: Uint8Array): Light | null {
  const scan = brightScan(bytes);
  if (scan === null || !isReadable(scan)) return null;
  const light = blankLight(scan);
  return isRead(scan, new Bits(bytes, scan.from), light) ? light : null;
}

const isReadable = ({ scanned, frame }: BrightScan): boolean =>
  scanned.every(({ dc, ac }) => dc !== null && (frame.isProgressive || ac !== null));

const blankLight = ({ frame: { width, height } }: BrightScan): Light => {
  const [across, down] = [eighths(width), eighths(height)];
  return { across, down, values: new Float32Array(across * down) };
};

/** The squares of one colour that a unit of the scan holds, and the last mean that was read of it. */
interface Row {
  readonly dc: Codes;
  readonly ac: Codes | null;
  readonly h: number;
  readonly v: number;
  readonly isBright: boolean;
  last: number;
}

const none: Codes = new Uint16Array(0);

const rowsOf = ({ scanned, frame }: BrightScan): readonly Row[] =>
  scanned.map(({ id, h, v, dc, ac }: Scanned) => ({
    dc: dc ?? none,
    ac: frame.isProgressive ? null : ac,
    // NB: alone in its scan, a colour comes square by square (T.81, A.2.2).
    ...(scanned.length === 1 ? { h: 1, v: 1 } : { h, v }),
    isBright: id === frame.colours[0]?.id,
    last: 0,
  }));

/** Reads all units; false as soon as something is not as it should be. */
function isRead(scan: BrightScan, bits: Bits, light: Light): boolean {
  const rows = rowsOf(scan);
  const { across, down } = unitsOf(scan);
  for (let unit = 0; unit < across * down; unit += 1) {
    if (scan.restart > 0 && unit > 0 && unit % scan.restart === 0) {
      bits.restart();
      for (const row of rows) row.last = 0;
    }
    for (const row of rows) readUnit(row, unit % across, Math.floor(unit / across), { scan, bits, light });
    if (bits.isBroken) return false;
  }
  return true;
}

function unitsOf({ frame: { width, height, colours }, scanned }: BrightScan) {
  const most = (of: readonly number[]): number => Math.max(...of);
  const [h, v] = [most(colours.map((colour) => colour.h)), most(colours.map((colour) => colour.v))];
  const [alone] = scanned;
  if (scanned.length > 1 || alone === undefined)
    return { across: Math.ceil(width / (8 * h)), down: Math.ceil(height / (8 * v)) };
  return {
    across: eighths(Math.ceil((width * alone.h) / h)),
    down: eighths(Math.ceil((height * alone.v) / v)),
  };
}

interface Reading {
  readonly scan: BrightScan;
  readonly bits: Bits;
  readonly light: Light;
}

function readUnit(row: Row, column: number, line: number, { scan, bits, light }: Reading): void {
  for (let square = 0; square < row.h * row.v; square += 1) {
    row.last += bits.difference(bits.symbol(row.dc));
    if (row.ac !== null) passOver(row.ac, bits);
    const [x, y] = [column * row.h + (square % row.h), line * row.v + Math.floor(square / row.h)];
    if (row.isBright && x < light.across && y < light.down)
      light.values[y * light.across + x] = (row.last * (1 << scan.shift) * scan.step) / 8 + 128;
  }
}

/** The other sixty-three numbers of a square are read over. */
function passOver(ac: Codes, bits: Bits): void {
  for (let nth = 1; nth < 64 && !bits.isBroken; nth += 1) {
    const symbol = bits.symbol(ac);
    const [zeros, length] = [symbol >> 4, symbol & 15];
    if (length === 0 && zeros !== 15) return;
    nth += zeros;
    bits.take(length);
  }
}
