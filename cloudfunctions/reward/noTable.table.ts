import type { RewardRules } from '../../typings/rewardReview';

/** Where the centre has set nothing: nobody is eligible, nothing has an amount, two always agree (F323). */
export const noTable = {
  version: 0,
  from: '',
  rows: [],
  eligible: { dedicated: false, partTime: false, volunteer: false, unlisted: false },
  twoAboveFen: null,
} as const satisfies RewardRules;
