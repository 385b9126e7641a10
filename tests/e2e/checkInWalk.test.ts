import { describe, expect, it } from '@jest/globals';
import { gate, openDay, openPlan } from '../rota/samples';
import { suite } from './support/suite';

const { product, phoneOf } = suite();
const school = 'wj-01-1';
const officer = ['o-off-wj-01-1', 'OFF@wj-01-1'] as const;
const page = '/packages/rota/pages/check-in/index';
const day = openDay(1);
const shift = `${school}.south.h10.${day.replaceAll('-', '')}`;
const post = { longitude: 119.95, latitude: 31.72 };

interface Reply {
  readonly ok: boolean;
  readonly answer: { readonly posts: readonly { readonly text: string }[] };
  readonly refusal?: { readonly message: string };
}

async function ask(action: string, body: object): Promise<Reply> {
  const event = { action, ask: body, as: officer[1] };
  const reply = (await product().post('/call/api', event, officer[0])) as Reply;
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
  await ask('shift.signUp', { ids: [shift] });
  const codes = await ask('attendance.codes', { unitId: school, renew: null });
  await product().post('/__local/clock', { set: `${day}T01:55:00.000Z` });
  return codes.answer.posts[0]?.text ?? '';
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
});
