import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from 'jpeg-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jpegLight } from '../../cloudfunctions/reward/picture/jpeg.rules';
import type { Light } from '../../cloudfunctions/reward/picture/light.rules';
import { isNear, keysOf } from '../../cloudfunctions/reward/picture/sketch.rules';
import { sketchOf } from '../../cloudfunctions/reward/pictures';
import { chance } from '../support/chance';
import { drawn, jpegOf, pngOf, squaresJpeg } from '../support/pictures';

/* What a picture looks like, and that no file can harm who looks (F325, ADR 0029). */

/** The same drawing, number 7, as libjpeg writes it. */
const file = (name: string): Buffer => readFileSync(join(__dirname, 'pictures', `${name}.jpg`));

const picture = jpegOf(drawn(7));
const own = sketchOf(picture) ?? '';

const unlike = (of: Buffer): number => {
  const other = sketchOf(of) ?? '';
  const bits = (sketch: string): string => BigInt(`0x${sketch}`).toString(2).padStart(64, '0');
  return [...bits(other)].filter((bit, nth) => bit !== bits(own)[nth]).length;
};

describe('how bright a JPEG is', () => {
  /** The mean of each square, by a decoder that is not ours and decodes all of it. */
  function judged(bytes: Buffer): Light['values'] {
    const { width, height, data } = decode(bytes, { useTArray: true });
    const across = Math.ceil(width / 8);
    const values = new Float32Array(across * Math.ceil(height / 8));
    for (let at = 0; at < width * height; at += 1) {
      const [r = 0, g = 0, b = 0] = data.subarray(at * 4);
      const square = Math.floor(at / width / 8) * across + Math.floor((at % width) / 8);
      values[square] = (values[square] ?? 0) + (0.299 * r + 0.587 * g + 0.114 * b) / 64;
    }
    return values;
  }

  it.each([
    ['as our encoder writes it', picture],
    ['at a low quality', jpegOf(drawn(3), 25)],
    ['with fewer colours than points', file('baseline')],
    ['in several passes', file('progressive')],
    ['in grey', file('grey')],
    ['that begins anew again and again', squaresJpeg(12, 9, Array.from({ length: 108 }, (_, nth) => (nth * 37) % 256), 5)],
  ])('is what a whole decoder says: %s', (_, bytes) => {
    const light = jpegLight(bytes);
    const wanted = judged(bytes);
    expect(light?.values).toHaveLength(wanted.length);
    // NB: what is cut off at 0 and 255 moves a mean by a few steps.
    const most = Math.max(...wanted.map((value, nth) => Math.abs(value - (light?.values[nth] ?? -99))));
    expect(most).toBeLessThan(6);
  }); // prettier-ignore
});

describe('a picture that was changed', () => {
  it.each([
    ['saved anew at quality 30', jpegOf(drawn(7), 30)],
    ['half as large', jpegOf(drawn(7, { width: 160, height: 120 }))],
    ['of another size, twice as large', jpegOf(drawn(7, { width: 640, height: 480 }), 60)],
    ['cut by one in a hundred at each edge', jpegOf(drawn(7, { cut: 0.01 }))],
    ['brighter by an eighth', jpegOf(drawn(7, { brighter: 1.125 }))],
    ['darker by an eighth', jpegOf(drawn(7, { brighter: 0.875 }))],
    ['smaller, brighter and saved anew', jpegOf(drawn(7, { width: 200, height: 150, brighter: 1.1 }), 50)],
    ['as a PNG', pngOf(drawn(7))],
    ['by another encoder', file('baseline')],
    ['in several passes', file('progressive')],
    ['in grey', file('grey')],
  ])('looks the same: %s', (_, bytes) => {
    expect(unlike(bytes)).toBeLessThanOrEqual(5);
    expect(isNear(own, sketchOf(bytes) ?? '')).toBe(true);
  });

  it('is another one when it shows something else: of forty, no two are taken for the same', () => {
    const sketches = Array.from({ length: 40 }, (_, seed) => sketchOf(pngOf(drawn(seed + 100, { width: 112, height: 84 }))) ?? ''); // prettier-ignore
    const pairs = sketches.flatMap((one, nth) => sketches.slice(nth + 1).map((other) => isNear(one, other)));
    expect(pairs).toHaveLength(780);
    expect(pairs.filter((is) => is)).toEqual([]);
  });
});

/** The header of a JPEG of this size, with a scan that never comes. */
const headerOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(squaresJpeg(9, 8, Array.from({ length: 72 }, (_, nth) => nth), 80)); // prettier-ignore
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
};

describe('a file that is no picture for us', () => {
  const small = drawn(7, { width: 160, height: 120 });
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('校门口占道')],
    ['a bomb of 20,000 by 20,000 points, as JPEG', headerOf(20_000, 20_000)],
    ['a header that promises more squares than come', headerOf(4000, 3000)],
    ['a bomb of 20,000 by 20,000 points, as PNG', pngOf(small, { width: 20_000, height: 20_000 })],
    ['a PNG that holds more than it says', pngOf(small, { height: 60 })],
    ['a PNG that holds less than it says', pngOf(small, { height: 600 })],
    ['an interlaced PNG', pngOf(small, { interlaced: 1 })],
    ['a PNG of sixteen bits', pngOf(small, { depth: 16 })],
    ['a PNG of a kind that there is not', pngOf(small, { kind: 5 })],
    ['a JPEG in four colours', file('fourColours')],
    ['a JPEG that ends in the middle', picture.subarray(0, picture.length / 2)],
    ['a PNG that ends in the middle', pngOf(small).subarray(0, 2000)],
    ['a JPEG of 60 by 60 points', jpegOf(drawn(7, { width: 60, height: 60 }))],
    ['a white wall', squaresJpeg(9, 8, Array.from({ length: 72 }, (_, nth) => 240 + (nth % 3)), 80)],
  ])('has no sketch: %s', (_, bytes) => {
    expect(sketchOf(bytes)).toBeNull();
  }); // prettier-ignore

  it('is survived, whatever was done to it', () => {
    const whole = [picture, file('progressive'), file('grey'), pngOf(small)];
    const byte = fc.tuple(fc.nat(0xffff), fc.nat(0xff));
    fc.assert(
      fc.property(fc.nat(3), fc.array(byte, { minLength: 1, maxLength: 6 }), fc.nat(9), (nth, changed, kept) => {
        const bytes = Buffer.from(whole[nth] ?? picture);
        // NB: most of what can go wrong stands in the first bytes.
        for (const [at, value] of changed) bytes[at % (at % 2 === 0 ? 700 : bytes.length)] = value;
        const sketch = sketchOf(bytes.subarray(0, kept === 0 ? bytes.length >> 1 : bytes.length));
        expect(sketch === null || /^[0-9a-f]{16}$/.test(sketch)).toBe(true);
      }),
      chance(300),
    ); // prettier-ignore
  });
});

describe('the keys of a sketch', () => {
  const flipped = (places: readonly number[]): string =>
    places.reduce((bits, place) => bits ^ (1n << BigInt(place)), BigInt(`0x${own}`)).toString(16).padStart(16, '0'); // prettier-ignore

  it('share one with every sketch that differs in at most five bits', () => {
    const places = fc.uniqueArray(fc.nat(63), { maxLength: 5 });
    fc.assert(
      fc.property(places, (bits) => keysOf(flipped(bits)).some((key) => keysOf(own).includes(key))),
      chance(500),
    );
  });

  it('are six, each with its number, and six bits are near while seven are not', () => {
    expect(keysOf(own).map((key) => key[0])).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(isNear(own, flipped([0, 9, 18, 27, 36, 63]))).toBe(true);
    expect(isNear(own, flipped([0, 9, 18, 27, 36, 45, 63]))).toBe(false);
  });
});
