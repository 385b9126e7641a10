import { describe, expect, it } from '@jest/globals';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import { nextWeek } from '../../miniprogram/view/shift';
import { gate, openDay, openPlan } from '../rota/samples';
import { dayAhead, rightAnswers } from '../support/volunteers';
import { suite } from './support/suite';

const { product, phoneOf } = suite();
const school = 'wj-01-1';
const officer = ['o-off-wj-01-1', 'OFF@wj-01-1'] as const;
const parents = ['o-par-21', 'o-par-22', 'o-par-23', 'o-par-24'] as const;
const names = ['顾望舒', '祁又安', '温知夏', '程以南'] as const;
const pages = '/packages/rota/pages';

interface Reply {
  readonly ok: boolean;
  readonly answer: never;
  readonly refusal?: { readonly message: string };
}

async function ask(openid: string, action: string, body: object, as = ''): Promise<Reply> {
  const event = { action, ask: body, ...(as === '' ? {} : { as }) };
  const reply = (await product().post('/call/api', event, openid)) as Reply;
  if (!reply.ok) throw new Error(`${action}: ${reply.refusal?.message ?? 'no answer'}`);
  return reply;
}

/** Four parents in the team, briefed; the first is their captain. */
async function enrol(): Promise<void> {
  for (const [nth, openid] of parents.entries()) {
    const id = volunteerIdOf(school, openid);
    const application = { unitId: school, kind: 'PAR', name: names[nth], mobile: '', tie: '二年级 3 班', code: '', adult: true, agree: true }; // prettier-ignore
    await ask(openid, 'volunteer.apply', application);
    const input = { until: dayAhead(200), adult: true };
    await ask(officer[0], 'volunteer.act', { id, v: 1, step: 'accept', input }, officer[1]);
    await ask(openid, 'volunteer.brief', { id, ...rightAnswers });
  }
  const [captain] = parents;
  const id = volunteerIdOf(school, captain);
  await ask(officer[0], 'volunteer.act', { id, v: 3, step: 'nameCaptain', input: {} }, officer[1]);
}

/** Two parents at a time, every day to come: whatever day this is walked on. */
const twoParents = () => {
  const { posts, ...plan } = openPlan();
  return { ...plan, posts: posts.map(({ windows }) => gate({ needs: { of: { parent: 2 }, any: 0 }, windows: windows.slice(0, 3) })) };
}; // prettier-ignore

/** NB: by night the product's clock stands at noon of the day before. */
const nextMonday = nextWeek(Date.parse(`${openDay(0)}T04:00:00.000Z`)).from;

const shiftOn = (day: string, window: string): string =>
  `${school}.south.${window}.${day.replaceAll('-', '')}`;

describe('a rota (F180–F188, W08)', () => {
  it('is made for next week from the pattern; three sign up, one withdraws, the waiting list moves up; tomorrow’s gap is called and filled', async () => {
    await enrol();
    const [lead, second, third, fourth] = parents;
    await ask(lead, 'rota.save', { unitId: school, v: 0, plan: twoParents() });

    const captain = await phoneOf(lead, { path: '/packages/volunteer/pages/mine/index' });
    await captain.tap(`keep-${school}`);
    await captain.tap('tab-make');
    await captain.shot('rota/make');
    await captain.tap('make');
    await captain.see('排出');
    await captain.shot('rota/days');

    const monday = shiftOn(nextMonday, 'h07');
    const first = await phoneOf(second, { path: `${pages}/free/index?unit=${school}` });
    await first.tap(`shift-${monday}`);
    await first.tap(`shift-${shiftOn(nextMonday, 'h10')}`);
    await first.shot('rota/free');
    await first.tap('sign-up');
    await first.allowMessages();
    await first.seeId('results');
    expect((await first.read('results')).match(/已排上/g)).toHaveLength(2);

    await ask(third, 'shift.signUp', { ids: [monday] });
    await product().consent(fourth, ['local-shift-told', 'local-shift-told']);
    const waiting = await phoneOf(fourth, { path: `${pages}/shift/index?id=${monday}` });
    await waiting.see('已满，可候补');
    await waiting.tap('deed-signUp');
    await waiting.allowMessages();
    await waiting.see('候补第 1 位');

    await first.enter(`${pages}/shift/index?id=${monday}`);
    await first.settled();
    await first.shot('rota/shift');
    await first.tap('deed-withdraw');
    await first.tapText('确定');
    await first.see('空位会给候补的人');

    await waiting.enter(`${pages}/mine/index`);
    await waiting.see('有空位了');
    await waiting.shot('rota/mine');
    await waiting.tap(`offer-${monday}`);
    await waiting.tap('deed-confirm');
    await waiting.see('已排上，开始前会提醒您');
    await waiting.shot('rota/shift-held');

    // Tomorrow: made, missing two, called with one tap; who is called opens the shift from the message and comes.
    const tomorrow = openDay(1);
    const gap = shiftOn(tomorrow, 'h10');
    const days = { from: tomorrow, to: tomorrow };
    await ask(lead, 'rota.make', { unitId: school, days, seed: null });
    await captain.enter(`${pages}/keep/index?unit=${school}`);
    await captain.see('还缺 2 人');
    await captain.shot('rota/gaps');
    await captain.tap(`call-${gap}`);
    await captain.see('已问');
    const called = (await product().pushes(fourth)).find(({ page }) => page.endsWith(gap));
    expect(called?.page).toBe(`packages/rota/pages/shift/index?id=${gap}`);
    await waiting.enter(called?.page ?? '');
    await waiting.tap('deed-signUp');
    await waiting.allowMessages();
    await waiting.see('已排上');
    await ask(second, 'shift.signUp', { ids: [gap] });
    await captain.enter(`${pages}/shift/index?id=${gap}`);
    await captain.see('要 2 人，已有 2 人');
    await captain.shot('rota/shift-kept');

    // When I can come, from my shifts; and what is empty is filled with one tap.
    await waiting.enter(`${pages}/mine/index`);
    await waiting.tap('to-times');
    await waiting.tap('add-before');
    await waiting.tap('day-0-3');
    await waiting.tap('add-away');
    await waiting.tap('save');
    await waiting.see('以后自动排班会照这个来');
    await waiting.shot('rota/times');
    await captain.enter(`${pages}/keep/index?unit=${school}`);
    await captain.tap('tab-make');
    await captain.tap('fill-gaps');
    await captain.see('补上');
    await captain.shot('rota/filled');
  }, 90_000);

  it('has substitutes: named at the shift, accepted in one’s own list (F182)', async () => {
    const [, second, third] = parents;
    const gap = shiftOn(openDay(1), 'h10');
    const giver = await phoneOf(second, { path: `${pages}/shift/index?id=${gap}` });
    await giver.tap('name-substitute');
    await giver.fill('substitute-name', names[2]);
    await giver.shot('rota/substitute-name');
    await giver.tap('substitute-once');
    await giver.see(`已问${names[2]}`);
    const asked = await phoneOf(third, { path: `${pages}/mine/index` });
    await asked.see('等您答应');
    await asked.shot('rota/substitute-asked');
    await asked.tap('asking-0-accept');
    await asked.see('当天您可以替对方签到');
    await asked.shot('rota/substitute-accepted');
    await giver.enter(`${pages}/shift/index?id=${gap}`);
    await giver.see('可以替班');
    await giver.shot('rota/substitute');
  });

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('reads in %s as well', async (name, options) => {
    const free = await phoneOf(parents[2], { path: `${pages}/free/index?unit=${school}`, ...options });
    await free.seeId('sign-up');
    await free.shot(`rota/free-${name}`);
    await free.enter(`${pages}/plan/index?unit=${school}`);
    await free.see('由学校责任网格员');
    const office = await phoneOf(officer[0], { path: `${pages}/plan/index`, ...options });
    await office.tap('add-post');
    await office.see('周一');
    await office.shot(`rota/plan-${name}`);
    await free.enter(`${pages}/times/index`);
    await free.tap('add-after');
    await free.shot(`rota/times-${name}`);
  });

  it('is a week side by side at a desk', async () => {
    const office = await phoneOf(officer[0], { path: `${pages}/keep/index`, wide: true });
    await office.tap('tab-days');
    await office.see('从哪天看起');
    await office.shot('rota/desk');
  });
});
