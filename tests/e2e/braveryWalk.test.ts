import { describe, expect, it } from '@jest/globals';
import { suite } from './support/suite';

const { phoneOf } = suite();
const page = (name: string) => `/packages/bravery/pages/${name}/index`;
const aWeekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

const hero = 'o-par-07';
const station = 'o-tdept-hutang-police';
const centre = 'o-sgc-wujin';

describe('见义勇为 (F328–F330, W07)', () => {
  it('a citizen applies, the police confirm, award and publicity go side by side, and anybody reads a masked name', async () => {
    const citizen = await phoneOf(hero, { path: '/pages/me/index' });
    await citizen.tap('bravery');
    await citizen.see('还没有申请过');
    await citizen.shot('bravery/mine-empty');
    await citizen.tap('apply');
    await citizen.tap('for-self');
    await citizen.pick('day', aWeekAgo);
    await citizen.pick('time', '07:40');
    await citizen.pick('town', '湖塘镇');
    await citizen.fill('where', '东桥边');
    await citizen.fill('facts', '早上送孩子上学，看到一个孩子落水，丁大勇跳下河把人救了上来');
    await citizen.shot('bravery/apply');
    // Whoever leaves the page finds it as it was.
    await citizen.enter(page('apply'));
    await citizen.fill('hero', '丁大勇');
    await citizen.tap('send');
    await citizen.see('请看清楚后勾选同意');
    await citizen.tap('agree');
    await citizen.tap('send');
    await citizen.seeId('done');
    await citizen.tap('to-mine');
    await citizen.see('公安正在核实');

    const police = await phoneOf(station, { path: page('queue') });
    await police.seeId('card-0');
    await police.shot('bravery/queue-police');
    await police.tap('card-0');
    await police.see('丁某某');
    await police.tap('ask-hero');
    await police.fill('need-reason', '核对身份，做笔录');
    await police.tap('take');
    await police.see('丁大勇');
    await police.tap('step-confirm');
    await police.fill('need-finding', '调了监控，属实');
    await police.shot('bravery/detail-police');
    await police.tap('take');
    await police.see('已核实，奖励和宣传同时开始');

    const office = await phoneOf(centre, { path: page('queue') });
    await office.tap('card-0');
    await office.see('待基金会定奖');
    expect(await office.words()).not.toContain('丁大勇');
    await office.tap('step-decide');
    await office.fill('need-grade', '二等');
    await office.fill('need-yuan', '5000');
    await office.fill('need-ref', '见基〔2026〕3号');
    await office.tap('take');
    await office.see('5000.00 元，由基金会发放');

    await citizen.enter(page('mine'));
    await citizen.tap('agree-0');
    await citizen.shot('bravery/agree');
    await citizen.tap('take');
    await citizen.see('公开前可以改主意');

    await office.enter(page('queue'));
    await office.tap('card-0');
    await office.tap('step-publish');
    await office.fill('need-title', '桥头一跃');
    await office.fill('need-story', '丁大勇跳下河，救起落水的孩子。');
    await office.tap('take');
    await office.see('已发布');
    await office.tap('step-pay');
    await office.fill('need-paidRef', '凭证 9');
    await office.tap('take');
    await office.see('已办结');
    await office.shot('bravery/detail-centre');
    await office.enter(page('queue'));
    await office.see('一半 7 天内');
    await office.tap('box-past');
    await office.seeId('card-0');
    await office.shot('bravery/queue-centre');

    const anybody = await phoneOf('o-par-08', { path: page('public') });
    await anybody.see('丁某某跳下河，救起落水的孩子。');
    await anybody.shot('bravery/public');
    await citizen.enter(page('mine'));
    await citizen.see('奖励和宣传都已办完');
    await citizen.shot('bravery/mine');
  }, 60_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('reads in %s as well', async (name, options) => {
    const apply = await phoneOf('o-par-09', { path: page('apply'), ...options });
    await apply.tap('for-other');
    await apply.shot(`bravery/apply-${name}`);
    await apply.enter(page('public'));
    await apply.see('桥头一跃');
    await apply.shot(`bravery/public-${name}`);
    const police = await phoneOf(station, { path: page('queue'), ...options });
    await police.tap('box-past');
    await police.tap('card-0');
    await police.see('有关的人');
    await police.shot(`bravery/detail-${name}`);
  });
});
