import type { Payout, PayoutState } from '../../typings/payout';
import type { RewardDoc } from '../../typings/rewardDoc';
import { dayOf } from '../calendar.rules';

/** What lists and sweeps find a payment by. */
type PaidFields = Pick<
  RewardDoc,
  'payout' | 'payState' | 'sentDay' | 'outIn' | 'stuckIn' | 'payWhy' | 'payDueAt'
>;

const countable = ['sentDay', 'outIn', 'stuckIn', 'payWhy', 'payDueAt'] as const;

const out: ReadonlySet<PayoutState> = new Set(['sending', 'waiting', 'disputed']);
const stuck: ReadonlySet<PayoutState> = new Set(['failed', 'expired', 'disputed']);

/** Approved, and nobody is there any more to be paid. */
const isOrphaned = ({ person, state }: Payout): boolean => person === '' && state === 'queued';

/** When the clock looks at a payment next, and why it waits; nothing named: never by itself. */
export interface Look {
  readonly at?: string;
  readonly why?: string;
}

/** A payment as it is stored. Money that the ledger has not heard of yet counts as on its way: rather twice than not. */
export const paidFields = (payout: Payout, districtId: string, look: Look = {}): PaidFields => ({
  payout,
  payState: payout.state,
  ...(payout.sentAt === null ? {} : { sentDay: dayOf(new Date(payout.sentAt)) }),
  ...(out.has(payout.state) || (payout.state === 'paid' && payout.owed.length > 0)
    ? { outIn: districtId }
    : {}),
  ...(stuck.has(payout.state) || isOrphaned(payout) ? { stuckIn: districtId } : {}),
  ...(look.why === undefined || look.why === '' ? {} : { payWhy: look.why }),
  ...(look.at === undefined ? {} : { payDueAt: look.at }),
});

/** The fields that a payment in this state does not have. */
export const unsetOf = (set: PaidFields): readonly string[] => countable.filter((field) => !(field in set));
