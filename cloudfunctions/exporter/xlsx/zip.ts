import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from './crc32.rules';

/*
 * The part of the zip format (PKWARE APPNOTE 6.3) that a workbook needs: deflated entries with ASCII names, written one
 * after the other, each header completed once its sizes are known. Below 4 GB.
 */

export interface Zip {
  /** Writes one entry from what is handed over piece by piece; entries never overlap. */
  entry(name: string, fill: (add: (text: string) => Promise<void>) => Promise<void>): Promise<void>;
  /** Writes the directory; nothing may follow. */
  end(): Promise<void>;
}

interface Entry {
  readonly name: string;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Quick rather than small: a ledger of 100,000 rows takes a second less and a tenth more. */
const level = 3;

/** A zip archive in an open, empty file; whoever opened the file closes it. */
export function zipInto(file: FileHandle): Zip {
  const entries: Entry[] = [];
  let at = 0;

  const write = async (bytes: Uint8Array): Promise<void> => {
    await file.write(bytes, 0, bytes.length, at);
    at += bytes.length;
  };

  return {
    entry: async (name, fill) => {
      const begun = at;
      await write(localHeader({ name, at: begun, crc: 0, packed: 0, size: 0 }));
      const content = at;
      const { crc, size } = await deflate(fill, write);
      const entry = { name, at: begun, crc, packed: at - content, size };
      const header = localHeader(entry);
      await file.write(header, 0, header.length, begun);
      entries.push(entry);
    },
    end: async () => {
      const begun = at;
      for (const entry of entries) await write(directoryRow(entry));
      await write(endRow(entries.length, at - begun, begun));
    },
  };
}

async function deflate(
  fill: (add: (text: string) => Promise<void>) => Promise<void>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<{ readonly crc: number; readonly size: number }> {
  const packer = createDeflateRaw({ level });
  let crc = 0;
  let size = 0;
  const written = drain(packer, write);
  // A disk that is full is told where it is awaited, not as an unhandled failure in between.
  written.catch(() => packer.destroy());
  const add = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!packer.write(bytes)) await Promise.race([once(packer, 'drain'), written]);
  };
  try {
    await fill(add);
    packer.end();
    await written;
  } finally {
    packer.destroy();
  }
  return { crc, size };
}

async function drain(packed: AsyncIterable<unknown>, write: (bytes: Uint8Array) => Promise<void>) {
  for await (const bytes of packed) if (bytes instanceof Uint8Array) await write(bytes);
}

/** 1 January 1980, so that the same rows are the same file. */
const date = 0x21;
const version = 20;
const deflated = 8;

const localHeader = ({ name, crc, packed, size }: Entry): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'ascii')]);
};

const directoryRow = ({ name, at, crc, packed, size }: Entry): Buffer => {
  const row = Buffer.alloc(46);
  row.writeUInt32LE(0x02014b50, 0);
  row.writeUInt16LE(version, 4);
  row.writeUInt16LE(version, 6);
  row.writeUInt16LE(deflated, 10);
  row.writeUInt16LE(date, 14);
  row.writeUInt32LE(crc, 16);
  row.writeUInt32LE(packed, 20);
  row.writeUInt32LE(size, 24);
  row.writeUInt16LE(name.length, 28);
  row.writeUInt32LE(at, 42);
  return Buffer.concat([row, Buffer.from(name, 'ascii')]);
};

const endRow = (count: number, size: number, at: number): Buffer => {
  const row = Buffer.alloc(22);
  row.writeUInt32LE(0x06054b50, 0);
  row.writeUInt16LE(count, 8);
  row.writeUInt16LE(count, 10);
  row.writeUInt32LE(size, 12);
  row.writeUInt32LE(at, 16);
  return row;
};
