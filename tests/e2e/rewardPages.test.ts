import { describe, expect, it } from '@jest/globals';
import { suite } from './support/suite';

const { phoneOf } = suite();
const page = (name: string) => ({ path: `packages/reward/pages/${name}/index` });

describe('the pages of rewards', () => {
  it('let the centre write its table, put money in and set caps, before anything is rewarded', async () => {
    const centre = await phoneOf('o-sgc-wujin', page('rules'));
    await centre.see('还没有在施行的版本');
    await centre.shot('reward/rules');
    await centre.pick('add-item', '消防隐患（私拉电线、堵通道、违规充电等）');
    await centre.fill('yuan-0', '20');
    await centre.tap('duty-0');
    await centre.tap('duty-dedicated');
    await centre.see('专属网格员的本职，不另奖励');
    await centre.shot('reward/rules-duty');
    await centre.tap('save');
    await centre.see('已保存为第 1 版');
    await centre.enter('/packages/reward/pages/budget/index');
    await centre.tap('fund');
    await centre.fill('need-yuan', '5000');
    await centre.fill('need-ref', '财拨 1 号');
    await centre.fill('need-why', '年度预算');
    await centre.tap('take');
    await centre.see('已记账');
    expect(await centre.read('line-0')).toBe('5000.00 元');
    await centre.shot('reward/budget');
    await centre.enter('/packages/reward/pages/queue/index');
    await centre.see('这里没有');
    await centre.shot('reward/queue');
    await centre.enter('/packages/reward/pages/payouts/index');
    await centre.tap('make');
    await centre.see('还没有设置支付上限');
    await centre.shot('reward/payouts');
    const officer = await phoneOf('o-off-wj-01-1', page('mine'));
    await officer.see('还没有');
    await officer.shot('reward/mine');
  }, 60_000);
});
