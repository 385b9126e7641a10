import { createHash } from 'node:crypto';
import type { JoinAsk } from '../../typings/joined';
import type { ReportDraft } from '../../typings/report';
import { compactDayOf } from '../calendar.rules';
import { canonical } from '../workflow/journal.rules';

/** Crockford's alphabet: no I, L, O, U, so that a number can be read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const sha = (words: string): Buffer => createHash('sha256').update(words).digest();

const letters = (words: string, count: number): string =>
  [...sha(words).subarray(0, count)].map((byte) => alphabet[byte % 32] ?? '0').join('');

/** Five taps are one report: its id is made from who sends and the draft's own id, never asked from the database (F058). */
export const reportIdOf = (openid: string, draftId: string): string =>
  sha(`report:${openid}:${draftId}`).toString('hex').slice(0, 24);

/** A part of a divided case: the same whole, divided once, has the same parts. */
export const partIdOf = (wholeId: string, v: number, index: number): string =>
  sha(`part:${wholeId}:${v}:${index}`).toString('hex').slice(0, 24);

/** `W01-261123-7K3QF`; a number already taken gets more letters. */
export const numberOf = (prefix: string, gridSeq: number, at: Date, id: string, extra: number): string =>
  `${prefix}${String(gridSeq).padStart(2, '0')}-${compactDayOf(at)}-${letters(`number:${id}`, 5 + extra)}`;

/** The anonymous reporter's way back; only its hash is stored. */
export const pickupCodeOf = (openid: string, draftId: string): string =>
  letters(`pickup:${openid}:${draftId}`, 12);

export const pickupHashOf = (code: string): string =>
  sha(`pickup-hash:${code.trim().toUpperCase()}`).toString('hex');

/** Differs when anything that was written differs; the phone's clock does not count. */
export const printOf = (draft: ReportDraft): string => print({ ...draft, writtenAt: '' });

/** The same for somebody who joins. */
export const printOfJoining = (ask: JoinAsk): string => print(ask);

const print = (sent: object): string => sha(canonical(sent)).toString('hex').slice(0, 32);
