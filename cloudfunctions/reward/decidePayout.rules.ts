import type { Payout, PayoutStep } from '../../typings/payout';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { firstFault } from '../workflow/needs.rules';
import { allowedStep } from '../workflow/step.rules';
import { payoutFlow } from './payout.table';
import { billOf, inNextRound, owing, toReserved } from './payoutStep.rules';

/** The steps that the centre takes itself. */
export type CentreStep = Extract<
  PayoutStep,
  'requeue' | 'release' | 'refund' | 'settlePaid' | 'settleFailed'
>;

/** With what: its reason, the paper that proves it, the post that decided. */
export interface CentreInput {
  readonly why?: string;
  readonly ref?: string;
}

/**
 * What the centre decides about a payout that the clock leaves alone (F326). Refuses while the bill may still be paid:
 * then there is nothing to decide, only to ask.
 */
export function decidePayout(
  payout: Payout,
  step: CentreStep,
  input: CentreInput,
  by: string,
): Outcome<Payout> {
  const row = rowFor(payout, step);
  if (row === null)
    return refuse('CONFLICT', `现在是“${payoutFlow.states[payout.state].label}”，不能这样办。请刷新后再看。`);
  const fault = firstFault(row.needs, { ...input }, { isItem: () => false, isOwnFile: () => false });
  if (fault !== null) return fault;
  const said = { why: input.why ?? '', ref: input.ref ?? '', by };
  return grant({ ...decided[step](payout, said), state: stateAfter[step], askAt: null });
}

const rowFor = ({ state }: Payout, step: PayoutStep) =>
  allowedStep(payoutFlow, { state, actor: 'SGC', covered: true, holds: () => false }, step);

interface Said {
  readonly why: string;
  readonly ref: string;
  readonly by: string;
}

const stateAfter = {
  requeue: 'queued',
  release: 'ended',
  refund: 'failed',
  settlePaid: 'paid',
  settleFailed: 'failed',
} as const satisfies Readonly<Record<CentreStep, Payout['state']>>;

const settled = (payout: Payout): Payout => ({ ...payout, settledRound: payout.round, reason: '' });

const decided: Readonly<Record<CentreStep, (payout: Payout, said: Said) => Payout>> = {
  requeue: (payout, { by }) => inNextRound({ ...toReserved(payout, by), reason: '' }),
  release: (payout, { why, by }) =>
    payout.stands === 'budget'
      ? payout
      : owing(payout, {
          cause: 'release',
          to: 'budget',
          key: `${payout.reward}/release/${payout.round}/${payout.disputes}`,
          why,
          by,
        }),
  refund: (payout, said) => settled(cameBack(payout, said, `${billOf(payout)}/refund`)),
  settlePaid: (payout, { ref, by }) => {
    if (payout.stands === 'paid') return settled(payout);
    const ready = toReserved(payout, by);
    return settled(owing(ready, { cause: 'pay', to: 'paid', key: settleKey(payout), ref, by }));
  },
  settleFailed: (payout, said) => {
    if (payout.stands === 'paid') return settled(cameBack(payout, said, settleKey(payout)));
    if (payout.stands !== 'reserved') return settled(payout);
    const { ref, by } = said;
    return settled(owing(payout, { cause: 'fail', to: 'returned', key: settleKey(payout), ref, by }));
  },
};

const settleKey = ({ reward, disputes }: Payout): string => `${reward}/settle/${disputes}`;

const cameBack = (payout: Payout, { why, ref, by }: Said, key: string): Payout =>
  owing(payout, { cause: 'refund', to: 'returned', key, why, ref, by });
