import { dayOf } from '../../../cloudfunctions/calendar.rules';
import { noonIfNight } from '../../../scripts/support/daylight';
import type { PayPath } from '../../../typings/payout';
import type { Balances } from '../../../typings/reward';
import type { BudgetChange } from '../../../typings/rewardPage';
import type { RewardRules } from '../../../typings/rewardReview';
import { handsOf, people } from './hands';
import type { Suite } from './suite';

/** The centre's two reviewers, and the officer of the first school who finds things. */
export const reviewers = ['o-sgc-wujin', 'o-sgc2-wujin'] as const;
export const [finder] = people.officer;

const centre = [reviewers[0], 'SGC@wujin'] as const;
const most = 100_000;

/** What walks with rewards begin with, through the same doors as the pages: the centre's table and money, and finds that were seen to their end. */
export function rewardsOf(suite: Suite) {
  const { product } = suite;
  const { evidence, handToTown, take } = handsOf(suite);
  let made = 0;

  async function ask<T>([openid, as]: readonly [string, string], action: string, given: object): Promise<T> {
    const event = { action, ask: given, ...(as === '' ? {} : { as }) };
    const reply = (await product().post('/call/api', event, openid)) as {
      readonly ok: boolean;
      readonly answer: T;
    };
    if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`);
    return reply.answer;
  }

  const change = (wish: BudgetChange) => ask(centre, 'budget.change', { change: wish });

  /** Time goes on by so many seconds; the clock does its round at each minute on the way. */
  const pass = (seconds: number) => product().post('/__local/clock', { advance: seconds * 1000 });

  /** The centre has a table, 1,000 yuan and caps; it pays this way. */
  async function opened(path: PayPath, { twoAboveFen }: Pick<RewardRules, 'twoAboveFen'>): Promise<void> {
    const rows = [{ item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 }];
    const eligible = { dedicated: true, partTime: true, volunteer: false, unlisted: false };
    const from = dayOf(new Date(noonIfNight(new Date()) ?? Date.now()));
    await ask(centre, 'reward.setRules', { v: 0, rules: { from, rows, eligible, twoAboveFen } });
    const requestId = 'reward_walk_funds_it_all';
    await change({ kind: 'fund', requestId, fen: most, ref: '财拨 1 号', why: '年度预算' });
    const caps = { one: most, personDay: most, personMonth: most, gridMonth: most, allDay: most, all: most };
    await change({ kind: 'caps', v: 1, caps });
    if (path !== 'manual') await change({ kind: 'path', v: 2, path });
  }

  /** A find of the officer's own, seen to its end; answers its candidate. */
  async function ended(): Promise<string> {
    made += 1;
    const draft = {
      draftId: `e2e-reward-${String(made).padStart(20, '0')}`, unitId: 'wj-01-1', unitConfirmed: true, itemId: 'R05',
      subMatterId: null, text: '巡查发现流动摊贩占住人行道', media: [], place: { words: '东门外', point: null },
      reporter: 'named', callMe: '', happeningNow: false, aboutSchool: false, writtenAt: new Date().toISOString(),
    }; // prettier-ignore
    const { id } = await ask<{ readonly id: string }>([finder, ''], 'report.submit', draft);
    await handToTown(id, 'R05');
    await take(id, 'town', 'dispatch', { lead: 'hutang-urban', co: [], requirement: '三日内清理', dueOn: '', overrideWhy: '现场需要' }); // prettier-ignore
    await take(id, 'urban', 'sign');
    await take(id, 'urban', 'start', { measures: '到场劝离' });
    await take(id, 'urban', 'feedback', { outcome: 'solved', result: '已清理', photos: await evidence('urban', id) }); // prettier-ignore
    await take(id, 'town', 'close', {
      seen: 'onSite',
      finding: '已恢复',
      photos: await evidence('town', id),
    });
    await pass(61);
    const { cards } = await ask<{ readonly cards: readonly { readonly id: string }[] }>(centre, 'reward.list', { box: 'review', cursor: null }); // prettier-ignore
    return cards[0]?.id ?? '';
  }

  /** How the centre's money stands. */
  const balances = async (): Promise<Balances> =>
    (await ask<{ readonly balances: Balances }>(centre, 'budget.read', { cursor: null })).balances;

  return { opened, ended, pass, balances };
}
