import { type Codes, codesFrom } from './bits.rules';
import { mostPoints } from './light.rules';

/** One of the colours of a JPEG: how often it is sampled. */
export interface Colour {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  readonly quantizer: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly colours: readonly Colour[];
}

/** A colour as a scan holds it, with the tables it is written in. */
export interface Scanned extends Colour {
  readonly dc: Codes | null;
  readonly ac: Codes | null;
}

/** The scan that holds how bright the picture is, with what it takes to read it. */
export interface BrightScan {
  readonly frame: Frame;
  readonly scanned: readonly Scanned[];
  /** The differences are written without so many low bits. */
  readonly shift: number;
  /** After so many units the reading starts anew; 0: never. */
  readonly restart: number;
  /** What one step of brightness is worth. */
  readonly step: number;
  /** Where its bits begin. */
  readonly from: number;
}

interface Parts {
  frame: Frame | null;
  restart: number;
  readonly codes: Map<number, Codes | null>;
  readonly steps: Map<number, number>;
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

const [sof0, sof1, sof2, dht, soi, eoi, sos, dqt, dri] = [0xc0, 0xc1, 0xc2, 0xc4, 0xd8, 0xd9, 0xda, 0xdb, 0xdd]; // prettier-ignore

/** Finds that scan; null for what is no JPEG of 8 bits in grey or three colours, or is too large (ITU-T T.81, annex B). */
export function brightScan(bytes: Uint8Array): BrightScan | null {
  const parts: Parts = { frame: null, restart: 0, codes: new Map(), steps: new Map() };
  if (word(bytes, 0) !== ((0xff << 8) | soi)) return null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) {
      at += 1; // the bits of a scan that is passed over
      continue;
    }
    const marker = byte(bytes, at + 1);
    if (marker === eoi) return null;
    if (marker < sof0 || (marker >= 0xd0 && marker <= soi) || marker === 0xff) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const body = bytes.subarray(at + 4, at + 2 + word(bytes, at + 2));
    at += 2 + Math.max(2, word(bytes, at + 2));
    if (marker === sos) {
      const scan = scanFrom(body, parts, at);
      if (scan !== null) return scan;
      if (parts.frame === null) return null;
      continue;
    }
    if (!isTaken(marker, body, parts)) return null;
  }
  return null;
} // prettier-ignore

/** Takes one part in; false: it can be nothing for us. */
function isTaken(marker: number, body: Uint8Array, parts: Parts): boolean {
  if (marker === sof0 || marker === sof1 || marker === sof2) {
    parts.frame = frameFrom(body, marker === sof2);
    return parts.frame !== null;
  }
  if (marker === dht) takeCodes(body, parts);
  if (marker === dqt) takeSteps(body, parts);
  if (marker === dri) parts.restart = word(body, 0);
  // The other frames are lossless, hierarchical or coded arithmetically: no phone writes them.
  return marker > 0xcf || marker === dht;
}

function frameFrom(body: Uint8Array, isProgressive: boolean): Frame | null {
  const [height, width, count] = [word(body, 1), word(body, 3), byte(body, 5)];
  if (byte(body, 0) !== 8 || width === 0 || height === 0 || width * height > mostPoints) return null;
  if (count !== 1 && count !== 3) return null;
  const colours = Array.from({ length: count }, (_, nth): Colour => {
    const at = 6 + nth * 3;
    return {
      id: byte(body, at),
      h: byte(body, at + 1) >> 4,
      v: byte(body, at + 1) & 15,
      quantizer: byte(body, at + 2),
    };
  });
  const isSampled = colours.every(({ h, v }) => h >= 1 && h <= 4 && v >= 1 && v <= 4);
  return isSampled ? { width, height, isProgressive, colours } : null;
}

function takeCodes(body: Uint8Array, { codes }: Parts): void {
  for (let at = 0; at + 17 <= body.length;) {
    const counts = body.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    codes.set(byte(body, at), codesFrom(counts, body.subarray(at + 17, at + 17 + total)));
    at += 17 + total;
  }
} // prettier-ignore

function takeSteps(body: Uint8Array, { steps }: Parts): void {
  for (let at = 0; at + 65 <= body.length;) {
    const isWide = byte(body, at) >> 4 === 1;
    steps.set(byte(body, at) & 15, isWide ? word(body, at + 1) : byte(body, at + 1));
    at += isWide ? 129 : 65;
  }
} // prettier-ignore

/** The scan, if the first colour begins in it. */
function scanFrom(body: Uint8Array, { frame, codes, steps, restart }: Parts, from: number): BrightScan | null {
  const bright = frame?.colours[0];
  if (frame === null || bright === undefined) return null;
  const count = byte(body, 0);
  const [first, , approximation] = body.subarray(1 + count * 2);
  const scanned = Array.from({ length: count }, (_, nth): Scanned | null => {
    const [id, tables] = [byte(body, 1 + nth * 2), byte(body, 2 + nth * 2)];
    const colour = frame.colours.find((one) => one.id === id);
    const ac = codes.get(0x10 | (tables & 15)) ?? null;
    return colour === undefined ? null : { ...colour, dc: codes.get(tables >> 4) ?? null, ac };
  }).flatMap((one) => one ?? []);
  const isFirst = first === 0 && (approximation ?? 1) >> 4 === 0;
  if (!isFirst || scanned.length !== count || !scanned.some(({ id }) => id === bright.id)) return null;
  const shift = (approximation ?? 0) & 15;
  return { frame, scanned, shift, restart, step: steps.get(bright.quantizer) ?? 1, from };
} // prettier-ignore
