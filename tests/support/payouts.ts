import { enter } from '../../cloudfunctions/reward/enter';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { paidFields } from '../../cloudfunctions/reward/paid.rules';
import { newPayout } from '../../cloudfunctions/reward/payoutStep.rules';
import type { Store } from '../../cloudfunctions/world';
import type { PayPath } from '../../typings/payout';
import type { RewardDoc } from '../../typings/rewardDoc';
import { move } from './money';
import type { Product } from './product';
import { wideCaps } from './rewards';
import { aliasFor } from './samples';
import { amendStored, plant, stored } from './stored';

/* What payout tests do with a product that has a merchant. */

const ledger = 'd1/2026';

export function payoutsOf(product: Product, store: Store) {
  const now = () => new Date(product.cloud.clock.now());

  const tick = async (seconds = 0) => {
    if (seconds > 0) await product.advance(seconds);
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: '' });
  };

  /** Caps are set, the way is chosen, and there is money. */
  async function opened(fen = 100_000, path: PayPath = 'simulate') {
    await plant(product, 'payGates', {
      _id: 'd1',
      v: 1,
      path,
      brake: null,
      caps: wideCaps,
      intent: null,
      journal: [],
    });
    await enter(ledger, move('fund', 'grant', 'budget', { key: 'fund/1', subject: ledger, fen }), {
      store,
      now,
    });
  }

  /** A reward that was approved a moment ago. */
  async function approved(id: string, openid = 'o-off', fen = 2000): Promise<string> {
    const person = aliasFor(openid);
    const at = now().toISOString();
    const payout = newPayout({ reward: id, person, grid: '1', fen });
    const reward: RewardDoc = {
      _id: id,
      v: 1,
      state: 'approved',
      box: 'granted',
      districtId: 'd1',
      case: { id: `case-${id}`, number: 'W-1', title: '校门口占道', unit: { id: 'u1', name: '青禾小学' }, town: { id: 't1', name: '青禾镇' }, day: at.slice(0, 10) },
      who: person,
      kind: 'dedicated',
      grid: '1',
      review: {
        reward: id, person, grid: '1', rules: 1, isForwarded: false, state: 'approved', item: 'R05', urgency: 'normal',
        fen, why: [], involved: [person], approvals: ['SGC@d1'], refusals: [], appealed: false,
      },
      prints: [],
      matter: 'u1/R05',
      flags: [],
      ledger,
      ...paidFields(payout, 'd1', { at }),
      at,
      order: `${at}/${id}`,
      journal: [],
      owed: [],
    }; // prettier-ignore
    await plant(product, 'rewards', reward);
    return billNumber(id, 1);
  }

  const payoutOf = (id: string) => {
    const payout = stored(product, 'rewards', id)?.payout;
    if (payout === undefined) throw new Error(`${id} has no payment`);
    return payout;
  };

  /** As a function of ours asks; `openid` as a phone would. */
  const askPay = async (event: object, openid?: string): Promise<unknown> =>
    openid === undefined
      ? JSON.parse(
          await product.cloud.host.invoke({ name: 'pay', event: JSON.stringify(event), source: 'scf' }),
        )
      : product.call(openid, event, 'pay');

  const balances = () => stored(product, 'budgets', ledger)?.head.balances;
  const brake = () => stored(product, 'payGates', 'd1')?.brake ?? null;
  const loosen = () => amendStored(product, 'payGates', 'd1', { brake: null });
  const handed = (id: string, bill: string, openid = 'o-off', fen = 2000) => ({ bill, reward: id, fen, person: aliasFor(openid), sentAt: now().toISOString() }); // prettier-ignore

  return { tick, opened, approved, payoutOf, askPay, balances, brake, loosen, handed, now };
}
