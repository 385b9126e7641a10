import { createHash } from 'node:crypto';
import { canonical } from './journal.rules';

/** A line of a sealed file: its content, and the hash that covers it and the line before. */
export interface SealedLine {
  readonly content: unknown;
  readonly hash: string;
}

const beginning = '0'.repeat(64);

/** Seals the next line; without a line before it is the first. An outsider can follow the chain without us (F098). */
export function sealedLine(content: unknown, before: string | null): SealedLine {
  const prev = before ?? beginning;
  return { content, hash: createHash('sha256').update(prev).update(canonical(content)).digest('hex') };
}
