import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../cloudfunctions/calendar.rules';
import { noonIfNight } from '../../scripts/support/daylight';
import { handsOf, people } from './support/hands';
import { suite } from './support/suite';

/* An officer's find that closes: candidate, two reviewers, claimed on the officer's phone, in the ledger (F320–F327). */

const walks = suite();
const { phoneOf, product } = walks;
const { evidence, handToTown, take } = handsOf(walks);
const centre = ['o-sgc-wujin', 'SGC@wujin'] as const;
const second = 'o-sgc2-wujin';
const [officer] = people.officer;

async function ask<T>([openid, as]: readonly [string, string], action: string, given: object): Promise<T> {
  const event = { action, ask: given, ...(as === '' ? {} : { as }) };
  const reply = (await product().post('/call/api', event, openid)) as { readonly ok: boolean; readonly answer: T };
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`);
  return reply.answer;
} // prettier-ignore

const minute = () => product().post('/__local/clock', { advance: 61_000 });

/** The centre has a table, money and caps, and pays by the simulator; two agree about everything above 10 yuan. */
async function opened(): Promise<void> {
  const rows = [{ item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 }];
  const eligible = { dedicated: true, partTime: true, volunteer: false, unlisted: false };
  const today = dayOf(new Date(noonIfNight(new Date()) ?? Date.now()));
  await ask(centre, 'reward.setRules', {
    v: 0,
    rules: { from: today, rows, eligible, twoAboveFen: 1000 },
  });
  const requestId = 'reward_walk_funds_it_all';
  await ask(centre, 'budget.change', { change: { kind: 'fund', requestId, fen: 100_000, ref: '财拨 1 号', why: '年度预算' } }); // prettier-ignore
  const most = 100_000;
  const caps = { one: most, personDay: most, personMonth: most, gridMonth: most, allDay: most, all: most };
  await ask(centre, 'budget.change', { change: { kind: 'caps', v: 1, caps } });
  await ask(centre, 'budget.change', { change: { kind: 'path', v: 2, path: 'simulate' } });
}

/** A find of the officer's own, seen to its end; answers its candidate. */
async function ended(): Promise<string> {
  const draft = {
    draftId: 'e2e-reward-00000000000000000001', unitId: 'wj-01-1', unitConfirmed: true, itemId: 'R05', subMatterId: null,
    text: '巡查发现流动摊贩占住人行道', media: [], place: { words: '东门外', point: null }, reporter: 'named', callMe: '',
    happeningNow: false, aboutSchool: false, writtenAt: new Date().toISOString(),
  }; // prettier-ignore
  const { id } = await ask<{ readonly id: string }>([officer, ''], 'report.submit', draft);
  await handToTown(id, 'R05');
  await take(id, 'town', 'dispatch', { lead: 'hutang-urban', co: [], requirement: '三日内清理', dueOn: '', overrideWhy: '现场需要' }); // prettier-ignore
  await take(id, 'urban', 'sign');
  await take(id, 'urban', 'start', { measures: '到场劝离' });
  await take(id, 'urban', 'feedback', { outcome: 'solved', result: '已清理', photos: await evidence('urban', id) }); // prettier-ignore
  await take(id, 'town', 'close', { seen: 'onSite', finding: '已恢复', photos: await evidence('town', id) });
  await minute();
  const { cards } = await ask<{ readonly cards: readonly { readonly id: string }[] }>(centre, 'reward.list', { box: 'review', cursor: null }); // prettier-ignore
  return cards[0]?.id ?? '';
}

describe('a reward', () => {
  it('is agreed to by two, claimed by its finder, and stands in the ledger', async () => {
    await opened();
    const path = `packages/reward/pages/detail/index?id=${await ended()}`;
    const first = await phoneOf(centre[0], { path });
    await first.tap('step-approve');
    await first.see('还要另一位审核人同意');
    for (const [look, options] of [
      ['light', {}],
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
    ] as const) {
      const other = await phoneOf(second, { path, ...options });
      await other.see('第二人同意奖励');
      await other.settled();
      await other.shot(`reward/review-${look}`);
      if (look === 'elder') await other.tap('step-approve');
      if (look === 'elder') await other.see('钱会预留并支付');
    }
    await minute();

    const phone = await phoneOf(officer, { path: 'packages/reward/pages/mine/index' });
    await phone.see('待领取');
    await phone.shot('reward/mine-waiting');
    await phone.tap('claim-0');
    await phone.seeId('amount');
    await phone.shot('reward/claim');
    await phone.tap('claim');
    await phone.allow('取消');
    await phone.see('您没有确认收款');
    await phone.tap('claim');
    await phone.see('20.00 元，平安校园奖励');
    await phone.shot('reward/claim-asked');
    await phone.allow('确认收款');
    await phone.see('已经支付');
    await phone.shot('reward/claim-paid');

    await first.enter('/packages/reward/pages/budget/index');
    await first.see('980.00 元');
    await first.shot('reward/ledger');
    const { balances } = await ask<{ readonly balances: object }>(centre, 'budget.read', { cursor: null });
    expect(balances).toMatchObject({ paid: 2000, reserved: 0 });
  }, 90_000);
});
