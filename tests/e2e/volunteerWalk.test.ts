import { describe, expect, it } from '@jest/globals';
import { questions } from '../../cloudfunctions/volunteer/briefing.table';
import type { Phone } from './support/phone';
import { suite } from './support/suite';

const { phoneOf } = suite();
const officer = ['o-off-wj-01-1', 'OFF@wj-01-1'] as const;
const team = '/packages/volunteer/pages/team/index';
const mine = '/packages/volunteer/pages/mine/index';

const right = questions.map(({ id, right: value }) => `${id}-${value}`);

/** The code of the first group, as the officer's page has it. */
async function codeOn(phone: Phone): Promise<string> {
  return (await phone.read('code-0')).replaceAll('-', '');
}

describe('a volunteer (F027–F029, F351)', () => {
  it('applies by a group’s code, is accepted, learns from a wrong answer, and is named captain', async () => {
    const office = await phoneOf(officer[0], { path: team });
    await office.tap('file');
    await office.fill('group-name', '家委会志愿群');
    await office.fill('group-owner', '沈一禾');
    await office.tap('group-kind-PAR');
    await office.tap('save');
    await office.seeId('code-0');

    const code = await codeOn(office);
    await office.tap('show-0');
    await office.seeId('qr-0');
    await office.settled();
    await office.byId('qr-0').scrollIntoViewIfNeeded();
    await office.shot('volunteer/code');
    const [page, scene = ''] = (await office.scanned('qr-0'))?.split('?scene=') ?? [];
    expect([page, scene]).toEqual(['packages/volunteer/pages/apply/index', `g%3D${code}`]);

    const typing = await phoneOf('o-par-06', { path: mine });
    await typing.tap('by-code');
    await typing.tap('use-code');
    await typing.see('请先输入群码');
    await typing.fill('group-code', 'ABCD-EFGH');
    await typing.tap('use-code');
    await typing.see('您输入了 8 位');
    await typing.fill('group-code', 'AAAA AAAA AAAA');
    await typing.tap('use-code');
    await typing.see('群码不对，或者已经过期、撤销');
    await typing.shot('volunteer/type-wrong');
    await typing.fill('group-code', ` ${code.slice(0, 6).toLowerCase()} ${code.slice(6)} `);
    await typing.tap('use-code');
    await typing.see('从“家委会志愿群”来');

    const parent = await phoneOf('o-par-07', {
      path: `packages/volunteer/pages/apply/index?scene=${scene}`,
      scene: 1047,
    });
    await parent.see('家委会志愿群');
    await parent.fill('name', '顾望舒');
    await parent.fill('tie', '二年级 3 班');
    await parent.shot('volunteer/apply');
    await parent.tap('send');
    await parent.see('请勾选');
    await parent.tap('adult');
    await parent.tap('agree');
    await parent.fill('mobile', '13800000000');
    await parent.tap('send');
    await parent.see('可以使用您的手机号吗');
    await parent.shot('volunteer/consent');
    await parent.tap('consent-yes');
    await parent.seeId('done');
    await parent.tap('to-mine');
    await parent.see('待审核');

    await office.enter(team);
    await office.see('顾望舒');
    await office.shot('volunteer/team');
    await office.tap('card-0');
    await office.tap('step-accept');
    await office.tap('need-adult');
    await office.shot('volunteer/detail');
    await office.tap('take');
    await office.see('已通过');

    await parent.enter(mine);
    await parent.tap('brief-wj-01-1');
    await parent.see('不执法');
    for (const answer of ['q1-a', ...right.slice(1)]) await parent.tap(answer);
    await parent.tap('send');
    await parent.seeId('explain-q1');
    await parent.tap('q1-b');
    await parent.tap('send');
    await parent.seeId('passed');
    await parent.tap('back');
    await parent.see('可以报名值班');
    await parent.shot('volunteer/mine');

    await office.enter(team);
    await office.tap('box-team');
    await office.tap('card-0');
    await office.tap('step-nameCaptain');
    await office.see('已任命');
    await parent.enter(mine);
    await parent.see('队长');
  }, 60_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('reads in %s as well', async (name, options) => {
    const apply = await phoneOf('o-par-08', {
      path: 'packages/volunteer/pages/apply/index?unit=wj-01-1',
      ...options,
    });
    await apply.see('您是');
    await apply.tap('has-code');
    await apply.seeId('use-code');
    await apply.shot(`volunteer/apply-${name}`);
    const office = await phoneOf(officer[0], { path: team, ...options });
    await office.see('微信群');
    await office.shot(`volunteer/team-${name}`);
  });

  it('is a number to the bureau', async () => {
    const bureau = await phoneOf('o-edu-wujin', { path: '/packages/volunteer/pages/counts/index' });
    await bureau.see('只有人数');
    await bureau.shot('volunteer/counts');
    expect(await bureau.words()).not.toContain('顾望舒');
  });
});
