import { createHash } from 'node:crypto';
import type { JoinAsk } from '../../typings/joined';
import type { ReportDraft, ReporterKind } from '../../typings/report';
import { compactDayOf } from '../calendar.rules';
import { canonical } from '../workflow/journal.rules';

/** Crockford's alphabet: no I, L, O, U, so that a number can be read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const sha = (words: string): Buffer => createHash('sha256').update(words).digest();

const letters = (words: string, count: number): string =>
  [...sha(words).subarray(0, count)].map((byte) => alphabet[byte % 32] ?? '0').join('');

/** Five taps are one report: its id is made from who sends (the alias: no list of openids leads to it) and the draft's own id (F058). */
export const reportIdOf = (alias: string, draftId: string): string =>
  sha(`report:${alias}:${draftId}`).toString('hex').slice(0, 24);

/**
 * Where it is kept who somebody is, and what they want to be called. NB: made from nothing of the report, so that the
 * same person is kept once, and from an identity no way leads to a case.
 */
export const sealedIdOf = (alias: string, kind: ReporterKind, callMe: string): string =>
  sha(`identity:${alias}:${kind}:${callMe}`).toString('hex').slice(0, 32);

/** A part of a divided case: the same whole, divided once, has the same parts. */
export const partIdOf = (wholeId: string, v: number, index: number): string =>
  sha(`part:${wholeId}:${v}:${index}`).toString('hex').slice(0, 24);

/** `W01-261123-7K3QF`; a number already taken gets more letters. */
export const numberOf = (prefix: string, gridSeq: number, at: Date, id: string, extra: number): string =>
  `${prefix}${String(gridSeq).padStart(2, '0')}-${compactDayOf(at)}-${letters(`number:${id}`, 5 + extra)}`;

/** The anonymous reporter's way back; only its hash is stored. */
export const pickupCodeOf = (alias: string, draftId: string): string =>
  letters(`pickup:${alias}:${draftId}`, 12);

export const pickupHashOf = (code: string): string =>
  sha(`pickup-hash:${code.trim().toUpperCase()}`).toString('hex');

/** Differs when anything that was written differs; the phone's clock does not count. */
export const printOf = (draft: ReportDraft): string => print({ ...draft, writtenAt: '' });

/** The same for somebody who joins. */
export const printOfJoining = (ask: JoinAsk): string => print(ask);

const print = (sent: object): string => sha(canonical(sent)).toString('hex').slice(0, 32);
