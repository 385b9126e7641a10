import { createHash } from 'node:crypto';
import type { ChangeDoc, ChangeDraft } from '../../typings/people';
import { leased } from '../workflow/delivery.rules';
import { canonical } from '../workflow/journal.rules';

const genesis = '0'.repeat(64);
const digits = 6;

const numbered = (nth: number): string => String(nth).padStart(digits, '0');

/** What was decided: covered by the hash. What is still to be done is not. */
type Decided = Omit<ChangeDoc, 'hash' | 'done' | 'dueAt'>;

const hashOf = (decided: Pick<Decided, 'prev'>): string =>
  createHash('sha256').update(decided.prev).update(canonical(decided)).digest('hex');

/** The next change of a chain, due by the clock in case whoever decided it does not get to the end. */
export function nextChange(
  last: Pick<ChangeDoc, 'nth' | 'hash'> | null,
  chain: string,
  draft: ChangeDraft,
  districtId: string,
  at: Date,
): ChangeDoc {
  const nth = numbered(Number(last?.nth ?? '0') + 1);
  const _id = `${chain}/${nth}`;
  const decided: Decided = {
    ...draft,
    _id,
    chain,
    nth,
    districtId,
    at: at.toISOString(),
    order: `${at.toISOString()}/${_id}`,
    prev: last?.hash ?? genesis,
  };
  return { ...decided, hash: hashOf(decided), done: false, dueAt: leased(at) };
}

/** True when the entry is as it was written, and follows from the one before it; null: nothing to compare with. */
export function isWhole(change: ChangeDoc, before: Pick<ChangeDoc, 'hash'> | null): boolean {
  const { hash, ...rest } = change;
  const decided = { ...rest, done: undefined, dueAt: undefined };
  return hash === hashOf(decided) && (before === null || before.hash === change.prev);
}
