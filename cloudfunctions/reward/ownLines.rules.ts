import type { RewardDoc } from '../../typings/rewardDoc';
import { noTable } from './noTable.table';
import { ownReward } from './page.rules';

type Line = readonly [label: string, words: string];

/** A reward in the file of the person whose it is: for which find, how it stands, how much, and every reason why not (F033, F320). */
export function ownRewardLine(reward: RewardDoc, at: Date): Line {
  const self = { actor: 'REPORTER', person: reward.review.person, covered: true } as const;
  const { number, title, unitName, day, state, amount, said, reasons } = ownReward(reward, self, noTable, at);
  const words = [`${day} ${unitName} ${title}`, state.text, amount, said, ...reasons];
  return [number, words.filter((one) => one !== '').join('；')];
}
