import { invalidParam } from '../platformError';

/** One field of a message: its number and its bytes (a varint's value for wire type 0). */
interface Part {
  readonly field: number;
  readonly bytes: Buffer;
  readonly number: number;
}

function readVarint(buffer: Buffer, from: number): readonly [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let at = from; at < Math.min(buffer.length, from + 8); at += 1) {
    const byte = buffer[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return [value, at + 1];
    scale *= 128;
  }
  throw invalidParam('requestData is not a protobuf message');
}

function* partsOf(buffer: Buffer): Iterable<Part> {
  let at = 0;
  while (at < buffer.length) {
    const [tag, afterTag] = readVarint(buffer, at);
    const [value, afterValue] = readVarint(buffer, afterTag);
    const wireType = tag & 7;
    if (wireType !== 0 && wireType !== 2) throw invalidParam(`protobuf wire type not known: ${wireType}`);
    const end = wireType === 2 ? afterValue + value : afterValue;
    if (end > buffer.length) throw invalidParam('requestData ends too early');
    yield { field: tag >>> 3, bytes: buffer.subarray(afterValue, end), number: value };
    at = end;
  }
}

const only = (buffer: Buffer, field: number): readonly Buffer[] =>
  [...partsOf(buffer)].filter((part) => part.field === field).map((part) => part.bytes);

function parameterOf(pair: Buffer): readonly [string, unknown] {
  const [key] = only(pair, 1);
  const [value] = only(pair, 2);
  const [contentType] = only(pair, 3);
  if (!key || key.toString() === '__proto__') throw invalidParam('a parameter has no name');
  if (contentType)
    return [key.toString(), { contentType: contentType.toString(), bytes: value?.length ?? 0 }];
  try {
    return [key.toString(), JSON.parse(value?.toString() ?? 'null')];
  } catch {
    throw invalidParam(`parameter is not JSON: ${key.toString()}`);
  }
}

/** CommApiData (2: OpenApiData { 1: pair { 1: key, 2: JSON, 3: contentType } }) → the parameters of an openapi call. */
export function readOpenApiRequest(message: Buffer): Readonly<Record<string, unknown>> {
  const pairs = only(message, 2).flatMap((data) => only(data, 1));
  return Object.fromEntries(pairs.map(parameterOf));
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) | 0x80);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, left]);
}

const block = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);

// NB: an int32 below zero travels as a ten-byte varint of its 64-bit form.
function signed(value: number): Buffer {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  while (left >= 128n) {
    bytes.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return Buffer.from([...bytes, Number(left)]);
}

/** CommOpenApiResp { 1: body, 2: content type, 3: error code }. */
export function writeOpenApiReply(body: Buffer, contentType: string, errorCode = 0): Buffer {
  const parts = [block(1, body), block(2, Buffer.from(contentType))];
  if (errorCode !== 0) parts.push(Buffer.concat([varint(3 * 8), signed(errorCode)]));
  return Buffer.concat(parts);
}
