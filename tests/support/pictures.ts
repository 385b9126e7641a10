import { encode } from 'jpeg-js';
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../cloudfunctions/exporter/xlsx/crc32.rules';

/* Pictures of places that do not exist: a street of boxes and round things, the same for the same number. */

export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Four bytes a point. */
  readonly data: Buffer;
}

export interface Taken {
  readonly width?: number;
  readonly height?: number;
  /** How much of each edge is cut off. */
  readonly cut?: number;
  readonly brighter?: number;
}

/** Numbers between 0 and 1, the same ones for the same seed. */
const luckOf = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Thing = (x: number, y: number) => readonly [number, number, number] | null;

function thingsOf(seed: number): readonly Thing[] {
  const luck = luckOf(seed);
  return Array.from({ length: 24 }, (_, nth): Thing => {
    const [left, top, wide, high] = [luck(), luck(), 0.08 + luck() * 0.3, 0.08 + luck() * 0.3];
    const colour = [luck() * 210, luck() * 210, luck() * 210] as const;
    const isRound = nth % 3 === 0;
    return (x, y) => {
      const [dx, dy] = [(x - left) / wide, (y - top) / high];
      const isIn = isRound ? dx * dx + dy * dy < 0.25 : Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
      return isIn ? colour : null;
    };
  });
}

function firstOf(things: readonly Thing[], x: number, y: number): ReturnType<Thing> {
  for (const thing of things) {
    const colour = thing(x, y);
    if (colour !== null) return colour;
  }
  return null;
}

/** A photograph of the place with this number. */
export function drawn(seed: number, { width = 320, height = 240, cut = 0, brighter = 1 }: Taken = {}): Drawn {
  const things = thingsOf(seed).toReversed();
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) {
    const x = cut + ((at % width) / width) * (1 - 2 * cut);
    const y = cut + (Math.floor(at / width) / height) * (1 - 2 * cut);
    const seen = firstOf(things, x, y) ?? [120 + 60 * y, 160, 190 - 80 * y];
    for (const [nth, value] of seen.entries()) data[at * 4 + nth] = Math.min(255, value * brighter);
  }
  return { width, height, data };
}

export const jpegOf = (picture: Drawn, quality = 80): Buffer => encode(picture, quality).data;

const part = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named, 0));
  return Buffer.concat([length, named, sum]);
};

/** A PNG in colours that can be seen through, with each of the five filters in turn; `header` lies about it. */
export function pngOf({ width, height, data }: Drawn, header: Partial<Record<'width' | 'height' | 'depth' | 'kind' | 'interlaced', number>> = {}): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = data.subarray(y * width * 4, (y + 1) * width * 4);
    const above = y === 0 ? Buffer.alloc(row.length) : data.subarray((y - 1) * width * 4, y * width * 4);
    return Buffer.concat([Buffer.from([y % 5]), filtered(row, above, y % 5)]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(header.width ?? width, 0);
  head.writeUInt32BE(header.height ?? height, 4);
  head.set([header.depth ?? 8, header.kind ?? 6, 0, 0, header.interlaced ?? 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', deflateSync(Buffer.concat(rows))), part('IEND', Buffer.alloc(0))]);
} // prettier-ignore

/** As the PNG specification says it (9.2), from the other side. */
function filtered(row: Buffer, above: Buffer, filter: number): Buffer {
  return Buffer.from(
    row.map((value, at) => {
      const [a, b, c] = [at < 4 ? 0 : (row[at - 4] ?? 0), above[at] ?? 0, at < 4 ? 0 : (above[at - 4] ?? 0)];
      const p = a + b - c;
      const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
      return value - ([0, a, b, (a + b) >> 1, nearest][filter] ?? 0);
    }),
  );
}

const marker = (name: number, body: readonly number[]): readonly number[] => [
  0xff, name, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body,
]; // prettier-ignore

/**
 * A grey JPEG of even squares, written by hand, that begins anew after every so many of them, as some cameras' do. Its
 * codes: four bits for how long a difference is, one bit for a square that ends there.
 */
export function squaresJpeg(across: number, down: number, values: readonly number[], restart: number): Buffer {
  const size = [(down * 8) >> 8, (down * 8) & 0xff, (across * 8) >> 8, (across * 8) & 0xff];
  const counts = (length: number, count: number): readonly number[] =>
    Array.from({ length: 16 }, (_, nth) => (nth === length - 1 ? count : 0));
  const scan: number[] = [];
  let [bits, last] = ['', 0];
  const flush = (): void => {
    for (const [byte] of bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').matchAll(/.{8}/g)) {
      const value = Number.parseInt(byte, 2);
      scan.push(value, ...(value === 0xff ? [0] : []));
    }
    bits = '';
  };
  values.forEach((value, nth) => {
    if (nth > 0 && nth % restart === 0) {
      flush();
      scan.push(0xff, 0xd0 + ((nth / restart - 1) % 8));
      last = 0;
    }
    const [difference, length] = [value - 128 - last, (Math.abs(value - 128 - last)).toString(2).length];
    const written = difference === 0 ? 0 : length;
    const low = difference < 0 ? difference + 2 ** written - 1 : difference;
    bits += written.toString(2).padStart(4, '0') + (written === 0 ? '' : low.toString(2).padStart(written, '0')) + '0';
    last = value - 128;
  });
  flush();
  return Buffer.from([
    0xff, 0xd8,
    ...marker(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...marker(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    ...marker(0xc4, [0x00, ...counts(4, 12), ...Array.from({ length: 12 }, (_, nth) => nth)]),
    ...marker(0xc4, [0x10, ...counts(1, 1), 0]),
    ...marker(0xdd, [restart >> 8, restart & 0xff]),
    ...marker(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...scan, 0xff, 0xd9,
  ]);
} // prettier-ignore
