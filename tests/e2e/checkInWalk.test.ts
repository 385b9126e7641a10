import { describe, expect, it } from '@jest/globals';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import { gate, openDay, openPlan } from '../rota/samples';
import { anApplication, rightAnswers } from '../support/volunteers';
import { suite } from './support/suite';

const { product, phoneOf } = suite();
const school = 'wj-01-1';
const officer = ['o-off-wj-01-1', 'OFF@wj-01-1'] as const;
const page = '/packages/rota/pages/check-in/index';
const day = openDay(1);
const shift = `${school}.south.h10.${day.replaceAll('-', '')}`;
const post = { longitude: 119.95, latitude: 31.72 };

const volunteer = 'o-par-served';
const hours = '/packages/rota/pages/hours/index';

interface Reply {
  readonly ok: boolean;
  readonly answer: { readonly posts: readonly { readonly text: string }[] };
  readonly refusal?: { readonly message: string };
}

async function ask(
  action: string,
  body: object,
  [openid, as]: readonly [string, string?] = officer,
): Promise<Reply> {
  const event = { action, ask: body, ...(as === undefined ? {} : { as }) };
  const reply = (await product().post('/call/api', event, openid)) as Reply;
  if (!reply.ok) throw new Error(`${action}: ${reply.refusal?.message ?? 'no answer'}`);
  return reply;
}

/** The officer stands at the gate tomorrow from ten to ten to eleven. */
async function standing(): Promise<string> {
  const { posts, ...plan } = openPlan();
  const gates = posts.map(({ windows }) =>
    gate({ needs: { of: { teacher: 1 }, any: 1 }, point: post, windows }),
  );
  await ask('rota.save', { unitId: school, v: 0, plan: { ...plan, posts: gates } });
  await ask('rota.make', { unitId: school, days: { from: day, to: day }, seed: null });
  await helping();
  await ask('shift.signUp', { ids: [shift] });
  await ask('shift.signUp', { ids: [shift] }, [volunteer]);
  const codes = await ask('attendance.codes', { unitId: school, renew: null });
  await product().post('/__local/clock', { set: `${day}T01:55:00.000Z` });
  return codes.answer.posts[0]?.text ?? '';
}

/** Somebody of the school's team, who applied, was accepted and briefed; they come with the officer. */
async function helping(): Promise<void> {
  const id = volunteerIdOf(school, volunteer);
  const application = { ...anApplication({ unitId: school, name: '顾望舒', mobile: '' }) };
  await ask('volunteer.apply', application, [volunteer]);
  await ask('volunteer.act', { id, v: 1, step: 'accept', input: { until: openDay(200), adult: true } });
  await ask('volunteer.brief', { id, ...rightAnswers }, [volunteer]);
}

describe('at the gate (F181)', () => {
  it('is refused 800 m away with the ways out, pressed by the code on site, and counted', async () => {
    const code = await standing();
    const phone = await phoneOf(officer[0], { path: page });
    await phone.seeId(`press-${shift}`);
    await phone.shot('rota/check-in');
    await phone.standAt({ ...post, latitude: post.latitude + 800 / 111_195 });
    await phone.tap(`press-${shift}`);
    await phone.tap('consent-yes');
    await phone.allow();
    await phone.see('您离南门大约 800 米');
    await phone.see('请扫岗位上的现场码，或拍照请队长确认');
    await phone.shot('rota/check-in-far');
    await phone.tap(`scan-${shift}`);
    await phone.say(code);
    await phone.see('已签到');
    await phone.seeId(`leave-${shift}`);
    await phone.shot('rota/check-in-done');

    await phone.enter(`/packages/rota/pages/came/index?unit=${school}&day=${day}`);
    await phone.see('准时');
    await phone.see('只扫了码，没有定位');
    await phone.shot('rota/came');
    await phone.enter(`/packages/rota/pages/duty/index?from=${day}`);
    await phone.seeId('tile-came');
    await phone.shot('rota/duty');
    expect(await phone.words()).toContain('班次');
    await phone.tap('tile-flagged');
    await phone.see('只看待留意的人');
    await phone.see('只扫了码，没有定位');

    await phone.enter(`/packages/rota/pages/codes/index?unit=${school}`);
    await phone.tap('export');
    await phone.seeId('export-open');
    await phone.shot('rota/codes');
  }, 60_000);

  it('is thanked for: a certificate of the hours, its paper, and its check by anybody (F198, F332)', async () => {
    const codes = await ask('attendance.codes', { unitId: school, renew: null });
    const evidence = { fix: null, code: codes.answer.posts[0]?.text ?? '', photo: null };
    await ask('attendance.checkIn', { id: shift, evidence, keptAt: null }, [volunteer]);
    await product().post('/__local/clock', { set: `${day}T04:00:00.000Z` });

    const office = await phoneOf(officer[0], { path: '/packages/volunteer/pages/team/index' });
    await office.tap('box-team');
    await office.tap('card-0');
    await office.tap('to-thank');
    await office.tap('send');
    await office.see('请先选一句话');
    await office.tap('reason-weather');
    await office.fill('own', '周四那场雨里，辛苦了');
    await office.shot('volunteer/thank');
    await office.tap('send');
    await office.see('已送出');
    await office.see('这个月说过了');

    const parent = await phoneOf(volunteer, { path: '/packages/volunteer/pages/mine/index' });
    await parent.tap('my-hours');
    await parent.see('风雨天仍守在岗位上');
    await parent.see('50 分');
    await parent.shot('rota/hours');
    await parent.tap('issue');
    await parent.see('有效');
    await parent.see('顾望舒');
    await parent.tap('export');
    await parent.seeId('export-open');
    await parent.shot('rota/certificate');
    const number = await parent.read('number-shown');
    await parent.enter(hours);
    await parent.seeId('certificate-0');
    await parent.shot('rota/hours-certificate');

    const employer = await phoneOf('o-employer', { path: '/packages/rota/pages/certificate/index' });
    await employer.fill('number', '2026-AAAAA-AAAAA');
    await employer.tap('verify');
    await employer.see('编号不对');
    await employer.shot('rota/verify-wrong');
    await employer.fill('number', number.replaceAll('-', ' ').toLowerCase());
    await employer.tap('verify');
    await employer.see('顾＊舒');
    await employer.shot('rota/verify');
    expect(await employer.words()).not.toContain('顾望舒');
  }, 60_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('reads in %s as well', async (name, options) => {
    const parent = await phoneOf(volunteer, { path: hours, ...options });
    await parent.see('开具证明');
    await parent.shot(`rota/hours-${name}`);
    await parent.tap('certificate-0');
    await parent.see('有效');
    await parent.shot(`rota/certificate-${name}`);
    const office = await phoneOf(officer[0], {
      path: `/packages/volunteer/pages/thank/index?id=${volunteerIdOf(school, volunteer)}`,
      ...options,
    });
    await office.see('说过的');
    await office.shot(`volunteer/thank-${name}`);
  });
});
