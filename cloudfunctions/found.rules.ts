import { createHash } from 'node:crypto';

/**
 * Ties a round to the reports of what was found on it, without either knowing the other: the phone makes both ids, and
 * whichever arrives first names the other (ADR 0022). The round's is made from who walked it, so that nobody can name
 * another's; the phone's own id is random and kept nowhere.
 */
export const roundIdOf = (openid: string, roundId: string): string =>
  createHash('sha256').update(`round:${openid}:${roundId}`).digest('hex').slice(0, 32);
