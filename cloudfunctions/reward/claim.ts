import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { MyPayment } from '../../typings/rewardPage';
import { grant, refuse } from '../refuse';
import type { Asker, Merchant, World } from '../world';
import { claimFault } from './claim.rules';
import { hearNews } from './hearNews';
import { paymentOf } from './page.rules';
import { billFor } from './pay';
import { billOf } from './payoutStep.rules';

/** The same words whether it is not there or somebody else's. */
const notOwn = refuse('NOT_FOUND', '没有找到您的这笔奖励，请返回“我的奖励”再看。', 'id');

const noAnswer = refuse('UNAVAILABLE', '微信支付没有回答，钱还在，请过一会儿再点“领取”。');

/**
 * What the payee's phone confirms with at WeChat Pay: asked for anew each time, given to nobody else, and only while the
 * bill waits for its person (F326). It pays nothing by itself: that is heard from WeChat Pay alone.
 */
export async function claimReward(
  { id }: Ask<'reward.claim'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'reward.claim'>>> {
  const reward = await ownReward(id, asker, world);
  if (reward === null) return notOwn;
  const fault = await faultOf(reward, world);
  if (fault !== null) return fault;
  const ticket = await ticketFor(reward, world);
  if (ticket !== null) return grant(ticket);
  // NB: none is also given for a bill that is over by now; then its end is the answer.
  const now = await askedAbout(reward, world);
  return (await faultOf(now, world)) ?? noAnswer;
}

/** One's own payment. While it is out the merchant is asked at this moment, however the phone says it ended (F326). */
export async function readPayment(
  { id }: Ask<'reward.payment'>,
  asker: Asker,
  world: World,
): Promise<Outcome<MyPayment>> {
  const reward = await ownReward(id, asker, world);
  if (reward === null) return notOwn;
  const now = await askedAbout(reward, world);
  return now.payout === undefined
    ? refuse('CONFLICT', '这件还没有同意奖励，请先看“我的奖励”里的进展。')
    : grant(paymentOf(now, now.payout, await faultOf(now, world), world.now()));
}

async function ownReward(id: string, { aliases }: Asker, { store }: World): Promise<RewardDoc | null> {
  const reward = await store.read('rewards', id);
  return reward !== null && aliases.includes(reward.who) ? reward : null;
}

const faultOf = async ({ payout, districtId }: RewardDoc, { store, now }: World) =>
  claimFault(payout, (await store.read('payGates', districtId))?.brake ?? null, now());

const merchantOf = ({ path }: RewardDoc, { merchants }: World): Merchant | null =>
  merchants[path ?? 'manual'];

const ticketFor = async (reward: RewardDoc, world: World) =>
  reward.payout === undefined
    ? null
    : ((await merchantOf(reward, world)?.claim(billFor(reward.payout, billOf(reward.payout)))) ?? null);

/** As it stands after the merchant was asked, where there is anything to ask about. */
async function askedAbout(reward: RewardDoc, world: World): Promise<RewardDoc> {
  const { payout, path } = reward;
  const merchant = merchantOf(reward, world);
  const isOut = payout?.state === 'sending' || payout?.state === 'waiting';
  if (payout === undefined || merchant === null || path === 'manual' || !isOut) return reward;
  await hearNews(reward._id, await merchant.query(billFor(payout, billOf(payout))), world);
  return (await world.store.read('rewards', reward._id)) ?? reward;
}
