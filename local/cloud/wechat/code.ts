import { deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const quietModules = 4;

/**
 * What stands in for a mini-program code: a QR code that says the page and its scene, as a grey PNG of about `width`
 * pixels. WeChat's own round code cannot be made without WeChat; this one can be printed, and read back in a test.
 */
export function codePng(words: string, width: number): Buffer {
  const { size, data } = encode(words, { ecc: 'M', border: quietModules });
  const scale = Math.max(1, Math.floor(width / size));
  const side = size * scale;
  const rows = Buffer.alloc((side + 1) * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    const from = y * (side + 1);
    rows[from] = 0;
    for (let x = 0; x < side; x += 1)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true) rows[from + 1 + x] = 0;
  }
  return greyPng(side, rows);
}

/** `rows`: for each line a filter byte, then a byte a pixel. */
function greyPng(side: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
