import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';

/** A picture in shades of grey, a byte a pixel, line by line. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What a QR code in a picture says, as a scanner that is not ours reads it; null when it reads nothing. */
export function readCode({ width, height, pixels }: Grey): string | null {
  const colours = new Uint8ClampedArray(width * height * 4);
  for (const [nth, grey] of pixels.entries()) colours.set([grey, grey, grey, 255], nth * 4);
  return jsQR(colours, width, height)?.data ?? null;
}

/** Lines as a PNG has them, packed, a filter byte before each; only the plain filter is known. */
export function greyIn(packed: Buffer, width: number, height: number): Grey {
  const lines = inflateSync(packed);
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (width + 1);
    if (lines[from] !== 0) throw new Error(`line ${y} has a filter`);
    lines.copy(pixels, y * width, from + 1, from + 1 + width);
  }
  return { width, height, pixels };
}

/** A grey PNG whose picture is one chunk. */
export function greyPng(png: Buffer): Grey {
  const at = png.indexOf('IDAT');
  const length = png.readUInt32BE(at - 4);
  return greyIn(png.subarray(at + 4, at + 4 + length), png.readUInt32BE(16), png.readUInt32BE(20));
}
