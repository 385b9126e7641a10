import { createHash } from 'node:crypto';

/**
 * The merchant's number for one round of a reward: letters and digits, 32 at most, the same whenever it is asked for, so
 * that whoever sends it twice has sent one bill (F326).
 */
export const billNumber = (reward: string, round: number): string =>
  `RW${createHash('sha256').update(reward).digest('hex').slice(0, 26)}${String(round).padStart(4, '0')}`;

/** Which round of a reward a bill is, counted from 1; null when it is none of them. */
export function roundOf(bill: string, reward: string, rounds: number): number | null {
  const round = Number(bill.slice(-4));
  const isOne = Number.isInteger(round) && round >= 1 && round <= rounds;
  return isOne && billNumber(reward, round) === bill ? round : null;
}
