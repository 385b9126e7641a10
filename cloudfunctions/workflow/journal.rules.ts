import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../typings/reportDoc';

const genesis = '0'.repeat(64);

/** Adds the chain to an entry: its hash covers the hash before it, so that an outsider can check a ledger (F098). */
export function chained(
  journal: readonly JournalEntry[],
  entry: Omit<JournalEntry, 'prev' | 'hash'>,
): JournalEntry {
  const prev = journal.at(-1)?.hash ?? genesis;
  return { ...entry, prev, hash: hashOf(prev, entry) };
}

/** True when no entry was changed, dropped, added or moved since it was written. */
export const isUnbroken = (journal: readonly JournalEntry[]): boolean => firstBroken(journal) === null;

/** The place of the first entry that does not follow from the one before, counted from 0; null when all do. */
export function firstBroken(journal: readonly JournalEntry[]): number | null {
  const at = journal.findIndex((entry, index) => {
    const { prev, hash, ...rest } = entry;
    const before = index === 0 ? genesis : journal[index - 1]?.hash;
    return prev !== before || hash !== hashOf(prev, rest);
  });
  return at === -1 ? null : at;
}

const hashOf = (prev: string, entry: Omit<JournalEntry, 'prev' | 'hash'>): string =>
  createHash('sha256')
    .update(prev + canonical(entry))
    .digest('hex');

/** JSON with sorted keys: databases do not keep the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}
