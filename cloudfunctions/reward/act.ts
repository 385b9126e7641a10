import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import type { JournalEntry } from '../../typings/reportDoc';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { RewardReview, RewardStep } from '../../typings/rewardReview';
import { dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Asker, Change, World } from '../world';
import { boxFor } from './box.rules';
import { rulesAt } from './candidate.rules';
import { noTable } from './noTable.table';
import { moved, openReward, type OpenedReward } from './open';
import { paidFields } from './paid.rules';
import { advance } from './pay';
import { payoutFor, takeRewardStep } from './review.rules';
import { rewardFlow } from './review.table';
import { decidedMessage } from './told.rules';

/**
 * Takes one step of a review (W07, F322, F331). Approved for good, the payment stands in the same write; its money is
 * reserved in the same call, or by the clock. Of fifty who approve at once one has moved it: there is one payment.
 */
export async function actOnReward(
  ask: Ask<'reward.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'reward.act'>>> {
  const opened = await openReward(ask.id, asker, world);
  if (!opened.ok) return opened;
  const { reward } = opened.answer;
  if (reward.v !== ask.v) return moved;
  const held = await world.store.read('rewardRules', reward.districtId);
  const rules = held === null ? noTable : (rulesAt(held.versions, world.now().toISOString()) ?? noTable);
  const reviewer = actingIn(opened.answer, ask.step);
  const taken = takeRewardStep(reward.review, ask.step, ask.input, reviewer, rules);
  if (!taken.ok) return taken;
  const fault = ask.step === 'approve' ? await reopenedFault(reward, world) : null;
  if (fault !== null) return fault;
  return settle({ opened: opened.answer, ask, review: taken.answer }, asker, world);
}

/** An appeal is the person's own, whatever post they act in. */
const actingIn = ({ reviewer, isOwn }: OpenedReward, step: RewardStep) =>
  step === 'appeal' && isOwn ? { ...reviewer, actor: 'REPORTER' as const, covered: true } : reviewer;

/** NB: a case that was opened again is not over: whether it was true is being asked anew. */
async function reopenedFault({ case: { id } }: RewardDoc, { store }: World): Promise<Refused | null> {
  const report = await store.read('reports', id);
  return report?.open === true ? refuse('CONFLICT', '这件上报又重新办理了，请等它办结后再审核。') : null;
}

interface Settling {
  readonly opened: OpenedReward;
  readonly ask: Ask<'reward.act'>;
  readonly review: RewardReview;
}

async function settle(settling: Settling, asker: Asker, world: World): Promise<Outcome<Answer<'reward.act'>>> {
  const { opened, ask, review } = settling;
  const { reward } = opened;
  const entry = entryOf(settling, world.now());
  const message = decidedMessage(reward, review, `${reward.journal.length}/self`, leased(world.now()), world.now());
  const owed = message === null ? [] : [message];
  const due = lookAgainAt([...reward.owed, ...owed]);
  const change: Change = {
    set: {
      v: reward.v + 1,
      state: review.state,
      box: boxFor(review.state),
      review,
      ...payment(reward, review, world.now()),
      ...(decides(ask.step) ? { deciders: [...(reward.deciders ?? []), asker.alias] } : {}),
      ...(due === null ? {} : { owedDueAt: due }),
    },
    append: { journal: [entry], ...(owed.length === 0 ? {} : { owed }) },
  };
  if (!(await world.store.amend('rewards', reward._id, { v: reward.v }, {}, change))) return moved;
  await world.courier.deliver({ _id: reward._id, v: reward.v + 1, owed: [...reward.owed, ...owed] }, owed, 'rewards');
  if (review.state === 'approved') await advance(reward._id, world);
  return grant({ v: reward.v + 1, said: saidOf(reward, ask.step, review) });
} // prettier-ignore

const decides = (step: RewardStep): boolean => step === 'approve' || step === 'refuse' || step === 'return';

/** Of the year in which it was approved: that year's money pays it. */
function payment(reward: RewardDoc, review: RewardReview, at: Date) {
  const made = payoutFor(review);
  if (made === null) return {};
  const payout = { ...made, person: reward.who };
  const ledger = `${reward.districtId}/${dayOf(at).slice(0, 4)}`;
  return { ledger, ...paidFields(payout, reward.districtId, { at: at.toISOString() }) };
}

const entryOf = ({ opened: { reward, by }, ask, review }: Settling, at: Date): JournalEntry =>
  chained(reward.journal, {
    at: at.toISOString(),
    event: ask.step,
    from: reward.state,
    to: review.state,
    by,
    input: ask.input,
    desk: '',
    spoken: {},
  });

function saidOf({ state }: RewardDoc, step: RewardStep, review: RewardReview): string {
  const steps: Readonly<Partial<Record<RewardStep, { readonly said: string }>>> =
    rewardFlow.states[state].steps;
  if (review.state === 'secondPending') return '已同意。金额超过限额，还要另一位审核人同意。';
  return steps[step]?.said ?? '已办理。';
}
