import type { Product } from '../product';
import { aList, anApproved, aReward, plantWaiting, rewardsOf, rulesDoc, sentBack } from '../rewards';
import { plant } from '../stored';
import { failedReward, waitingPlan, waitingReward } from './recordedRewards';

/** A candidate, a payment that failed, a list that is out and one that waits for a yes; answers a file that came back. */
export async function rewardsMade(product: Product): Promise<string> {
  await plant(product, 'rewardRules', rulesDoc());
  await rewardsOf(product).funded();
  await plant(product, 'rewards', aReward());
  const failed = { state: 'failed', stands: 'budget', owed: [], reason: 'X' } as const;
  await plant(product, 'rewards', anApproved(failed, { _id: failedReward }));
  await plant(product, 'payLists', aList());
  await plant(product, 'payLists', aList({ _id: 'f'.repeat(40), pending: { id: waitingPlan, results: [] } }));
  await plantWaiting(product, waitingReward);
  return sentBack(product, aList()._id, []);
}
