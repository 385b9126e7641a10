import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { RewardDoc } from '../../typings/rewardDoc';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import type { Asker, Match, World } from '../world';
import { markIn } from './find.rules';
import type { Reviewer } from './review.rules';

/** Somebody else moved it while this person was looking. */
export const moved = refuse('CONFLICT', '刚刚有人处理过，请刷新后再看，再决定。', 'v');

/** The same words whether it is not there or not theirs to see. */
export const notThere = refuse('NOT_FOUND', '没有找到这件奖励，可能不在您的管辖范围，请返回列表再看。', 'id');

/** Which rewards this post looks at: its town's, or its district's; null: only one's own (§2.3 reward.candidate.view). */
export function rewardScope(post: Post | null): Match | null {
  const reach = post === null ? null : reachOf('reward.view', post.role);
  if (post === null || (reach !== 'T' && reach !== 'D')) return null;
  return reach === 'T' ? { 'case.town.id': post.place.id } : { districtId: post.place.id };
}

/** The district whose money this post looks after; the use cases of the centre begin with it. */
export const centreOf = (post: Post | null): Outcome<Post> =>
  post !== null && reachOf('reward.pay', post.role) === 'D'
    ? grant(post)
    : refuse('FORBIDDEN', '奖励资金由区社治中心管理，请在“我的”里切换到区社治中心的岗位。');

export interface OpenedReward {
  readonly reward: RewardDoc;
  readonly reviewer: Reviewer;
  readonly by: JournalActor;
  readonly isOwn: boolean;
}

/** A reward for its person, or for an office whose place covers it. Whose own it is, decides nothing about it. */
export async function openReward(
  id: string,
  asker: Asker,
  { store }: Pick<World, 'store'>,
): Promise<Outcome<OpenedReward>> {
  const reward = await store.read('rewards', id);
  if (reward === null) return notThere;
  const isOwn = asker.aliases.includes(reward.who);
  const covered = covers(rewardScope(asker.post), reward);
  if (!covered && !isOwn) return notThere;
  const person = standsFor(reward, asker);
  const { post, openid, name } = asker;
  if (post === null || !covered)
    return grant({
      reward,
      isOwn,
      reviewer: { actor: 'REPORTER', person, covered: true },
      by: { role: 'REPORTER', title: '本人' },
    });
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  return grant({ reward, isOwn, reviewer: { actor: post.role, person, covered }, by });
}

const covers = (scope: Match | null, { districtId, case: { town } }: RewardDoc): boolean =>
  scope !== null && (scope['districtId'] === districtId || scope['case.town.id'] === town.id);

/** What stands for whoever asks within this case: as it stands there already, whichever key it was made under. */
function standsFor({ case: { id }, review }: RewardDoc, { aliases, alias }: Asker): string {
  const known = [review.person, ...review.involved, ...review.approvals, ...review.refusals];
  const marks = aliases.map((one) => markIn(id, one));
  return marks.find((mark) => known.includes(mark)) ?? markIn(id, alias);
}
