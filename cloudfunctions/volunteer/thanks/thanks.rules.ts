import { createHash } from 'node:crypto';
import type { ThanksDoc, ThanksLine, ThanksPage, ThanksReason } from '../../../typings/thanks';
import { spokenDay } from '../dates.rules';
import { thanksReasons, thanksSentences } from './reasons.table';

/** What of a thank-you is read. */
export const thanksFields = [
  '_id', 'unit', 'from', 'reason', 'words', 'by', 'day', 'order',
] as const satisfies readonly (keyof ThanksDoc)[]; // prettier-ignore

export type Read = Pick<ThanksDoc, (typeof thanksFields)[number]>;

export const teamOf = (unitId: string): string => `team:${unitId}`;

/** Somebody is thanked for the same thing once a month from a school, and once from the bureau. */
export const thanksIdOf = (
  whom: string,
  from: ThanksDoc['from'],
  reason: ThanksReason,
  day: string,
): string =>
  createHash('sha256')
    .update(`thanks:${whom}:${from}:${reason}:${day.slice(0, 7)}`)
    .digest('hex')
    .slice(0, 40);

/** NB: the post, not the person: whoever thanks does it for the school, and may leave. */
export const thanksLine = ({ _id, unit, from, reason, words, by, day }: Read): ThanksLine => ({
  id: _id,
  sentence: thanksSentences[reason],
  words,
  from: `${from === 'school' ? unit.name : '教育局'} ${by.title}，${spokenDay(day)}`,
});

/** The sentences there are, with those that were said this month. */
export const reasonsOf = (
  thanks: readonly Read[],
  from: ThanksDoc['from'],
  today: string,
): ThanksPage['reasons'] =>
  thanksReasons.map((key) => ({
    key,
    sentence: thanksSentences[key],
    sent: thanks.some(
      (one) => one.from === from && one.reason === key && one.day.slice(0, 7) === today.slice(0, 7),
    ),
  }));

/** The school's latest thank-you of some days, as a certificate prints it; empty without one. */
export const printedThanks = (
  thanks: readonly Pick<ThanksDoc, 'unit' | 'reason' | 'day'>[],
  { unitId, from, to }: { readonly unitId: string; readonly from: string; readonly to: string },
): string => {
  const found = thanks.find(({ unit, day }) => unit.id === unitId && from <= day && day <= to);
  return found === undefined ? '' : thanksSentences[found.reason];
};
