import type { RewardBox } from '../../typings/rewardDoc';
import type { RewardState } from '../../typings/rewardReview';

const boxes = {
  candidate: 'review',
  townChecked: 'review',
  secondPending: 'review',
  appealed: 'review',
  returned: 'town',
  approved: 'granted',
  excluded: 'past',
  refused: 'past',
} as const satisfies Readonly<Record<RewardState, RewardBox>>;

/** In which list of the offices a reward stands. */
export const boxFor = (state: RewardState): RewardBox => boxes[state];
