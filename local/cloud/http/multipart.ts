import { invalidParam } from '../platformError';

const BREAK = Buffer.from('\r\n\r\n');

/** The named parts of a multipart/form-data body. */
export function readMultipart(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw invalidParam('multipart body without a boundary');
  const mark = Buffer.from(`--${boundary}`);
  const parts = new Map<string, Buffer>();
  let at = body.indexOf(mark);
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const head = part.indexOf(BREAK);
    const name = /name="([^"]+)"/.exec(part.subarray(0, Math.max(0, head)).toString())?.[1];
    if (name !== undefined) parts.set(name, part.subarray(head + BREAK.length));
    at = next;
  }
  return parts;
}
