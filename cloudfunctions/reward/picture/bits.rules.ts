/** A Huffman table of a JPEG, by the next 16 bits: the length of the code there, and what it stands for; 0: no code. */
export type Codes = Uint16Array;

/** The table from its two lists, or null when they cannot be one (ITU-T T.81, C.2). */
export function codesFrom(counts: Uint8Array, symbols: Uint8Array): Codes | null {
  const codes = new Uint16Array(65_536);
  let [code, nth] = [0, 0];
  for (let length = 1; length <= 16; length += 1) {
    for (let left = counts[length - 1] ?? 0; left > 0; left -= 1) {
      const from = code << (16 - length);
      if (from >= 65_536) return null;
      codes.fill((length << 8) | (symbols[nth] ?? 0), from, from + (1 << (16 - length)));
      [code, nth] = [code + 1, nth + 1];
    }
    code <<= 1;
  }
  return codes;
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Reads a JPEG's scan bit by bit. Behind its end it reads zeros and is broken; so it is after a code that is none. */
export class Bits {
  isBroken = false;
  private held = 0;
  private count = 0;
  private padded = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  /** The next symbol of a table. */
  symbol(codes: Codes): number {
    this.fill();
    const found = codes[(this.held >>> (this.count - 16)) & 0xffff] ?? 0;
    if (found === 0) this.isBroken = true;
    this.drop(found >> 8);
    return found & 0xff;
  }

  /** A difference that was written with so many bits. */
  difference(length: number): number {
    if (length === 0) return 0;
    const value = this.take(length);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** So many bits, at most 16, as a number. */
  take(length: number): number {
    if (length > 16) this.isBroken = true;
    if (this.isBroken) return 0;
    this.fill();
    const value = (this.held >>> (this.count - length)) & ((1 << length) - 1);
    this.drop(length);
    return value;
  }

  /** Goes behind the next restart marker, which has to be here. */
  restart(): void {
    [this.held, this.count, this.padded] = [0, 0, 0];
    while (this.bytes[this.at] === 0xff && this.bytes[this.at + 1] === 0xff) this.at += 1;
    if (this.bytes[this.at] !== 0xff || !isRestart(this.bytes[this.at + 1] ?? 0)) this.isBroken = true;
    this.at += 2;
  }

  private drop(length: number): void {
    this.count -= length;
    if (this.count < this.padded) this.isBroken = true;
  }

  /** At least 16 bits are held. NB: a marker ends the bits, and is left where it stands. */
  private fill(): void {
    while (this.count < 16) {
      const byte = this.bytes[this.at] ?? 0xff;
      const isStuffed = byte === 0xff && this.bytes[this.at + 1] === 0;
      const isOver = byte === 0xff && !isStuffed;
      this.held = ((this.held << 8) | (isOver ? 0 : byte)) & 0xffffff;
      this.count += 8;
      this.padded = isOver ? this.padded + 8 : 0;
      if (!isOver) this.at += isStuffed ? 2 : 1;
    }
  }
}
