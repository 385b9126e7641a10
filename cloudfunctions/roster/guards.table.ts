import type { GuardFormula } from '../../typings/roster';

/**
 * How many full-time guards a school should have: GB/T 29315-2022 for day schools, as far as its text was at hand: under
 * 100 students 1, from 1,000 on 3 and one more per 500 (F020, T31). The bureau may set another in its place.
 * NB: the tier from 100 to 999 and the rule for boarding schools were not in the excerpt; the tier is taken as lying
 * between its neighbours and is shown as such.
 */
export const guardFormula = {
  source: 'GB/T 29315-2022《中小学、幼儿园安全防范要求》',
  version: 1,
  tiers: [
    { from: 0, guards: 1, isQuoted: true },
    { from: 100, guards: 2, isQuoted: false },
    { from: 1000, guards: 3, thenPer: 500, isQuoted: true },
  ],
} as const satisfies GuardFormula;
