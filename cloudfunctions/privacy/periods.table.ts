import type { RetainedClass, RetentionPeriod } from '../../typings/privacy';

/**
 * What of a case ends by itself, how long after it was closed, and what happens then (F374). NB: no source gives a
 * number: these are ours, the shortest that handling, checking and the year's review of a case need (个人信息保护法第十九条).
 */
export const periods = {
  location: { days: 90, from: 'closed', then: 'shorten' },
  media: { days: 365, from: 'closed', then: 'delete' },
  link: { days: 1095, from: 'closed', then: 'anonymise' },
} as const satisfies { readonly [C in RetainedClass]: RetentionPeriod };

/** A round's photos, and the round itself, so many days after it came. Ours: a school year's review, and three years as of cases. */
export const roundPeriods = { photoDays: 365, roundDays: 1095 } as const;

/** The least for a case that the police were told of, or that is marked as severe. */
export const legalHoldDays = 1095;

/** An open case is looked at so often; less than the shortest period, so that none is late. */
export const lookAgainDays = 30;

/** For so long it is kept how often somebody tried an invitation code. */
export const attemptDays = 30;
