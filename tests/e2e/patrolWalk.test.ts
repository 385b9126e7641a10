import { describe, expect, it } from '@jest/globals';
import { suite } from './support/suite';

const { product, phoneOf, photo } = suite();
const unitId = 'wj-01-1';
const [officer, head, guard] = [`o-off-${unitId}`, `o-head-${unitId}`, `o-aux-${unitId}`] as const;
const today = '/packages/patrol/pages/today/index';

const stop = (id: string, name: string, part: string) => ({
  id,
  name,
  parts: [part],
  point: null,
  codeVersion: 1,
});
const plan = {
  stops: [stop('east', '东侧消防门', 'fire'), stop('stairs', '教学楼楼梯', 'buildings')],
  circuits: [
    { id: 'night', name: '保安巡更', kind: 'guard', stops: ['east', 'stairs'], perDay: 5, on: 'every', from: '', to: '' },
  ],
  settings: { radiusMetres: 50 },
}; // prettier-ignore

describe('a guard', () => {
  it('walks a round offline, finds a broken fire door, and it reaches the officer when the network returns', async () => {
    const ask = { unitId, v: 0, plan };
    const saved = await product().post(
      '/call/api',
      { action: 'patrol.save', as: `OFF@${unitId}`, ask },
      officer,
    );
    expect(saved).toMatchObject({ ok: true });
    const phone = await phoneOf(guard, { path: today });
    await phone.see('今天 0/5 轮');
    await phone.shot('patrol/today');
    await phone.setOnline(false);
    await phone.tap('begin-0');

    await phone.tap('stop-east');
    await phone.tap('by-photo');
    await phone.choose('add-proof', [photo('gate')]);
    await phone.fill('reason', '码被撕了');
    await phone.tap('proof');
    await phone.tap('check-fireDoor');
    await phone.see('上报给责任网格员');
    await phone.shot('patrol/finding');
    await phone.tap('done');
    await phone.see('请先点“上报”再送出');
    await phone.tap('report');
    await phone.seeId('reported');
    await phone.tap('stop-stairs');
    await phone.tap('by-photo');
    await phone.choose('add-proof', [photo('gate')]);
    await phone.fill('reason', '还没贴码');
    await phone.tap('proof');
    await phone.see('2/2 个点');
    await phone.tap('done');
    await phone.see('没有网络，已存在手机里');
    await phone.shot('patrol/offline');

    await phone.setOnline(true);
    await phone.see('1 处异常随上报送给责任网格员');
    await phone.enter(today);
    await phone.see('今天 1/5 轮');

    const office = await phoneOf(officer, { path: '/packages/office/pages/todo/index?box=todo' });
    await office.see('东侧消防门');
    await office.enter(today);
    await office.tap('round-0');
    await office.see('已上报，编号');
    await office.shot('patrol/round');
    await office.tap('case-0');
    await office.see('消防门损坏');
  }, 60_000);

  it('is on a 集中排查 of the officer, where each thing found becomes a report, and which closes with a summary only', async () => {
    const phone = await phoneOf(officer, { path: today });
    await phone.tap('sweeps');
    await phone.see('这里还没有集中排查');
    await phone.shot('patrol/sweeps');
    await phone.tap('new');
    await phone.fill('title', '开学前消防排查');
    await phone.tap('item-R05');
    await phone.shot('patrol/sweep-new');
    await phone.tap('begin');
    await phone.see('排查中');
    await phone.tap('item-R05');
    await phone.fill('where', '东侧楼梯');
    await phone.shot('patrol/sweep');
    await phone.tap('find');
    await phone.fill('text', '楼梯口堆着课桌，走不过去');
    await phone.tap('now-no');
    await phone.shot('patrol/sweep-report');
    await phone.tap('submit');
    await phone.see('已送达');
    await phone.enter('/packages/patrol/pages/sweeps/index');
    await phone.tap('sweep-0');
    await phone.see('已上报，编号');
    await phone.tap('case-0');
    await phone.see('集中排查中发现：开学前消防排查');
    await phone.shot('patrol/sweep-case');
    await phone.tap('found-on');
    await phone.tap('step-close');
    await phone.fill('answer', '查了三栋楼，一处已上报清理');
    await phone.tap('take');
    await phone.see('反馈小结送给网格长');
    await phone.shot('patrol/sweep-closed');
  }, 60_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('reads in %s as well', async (name, options) => {
    const phone = await phoneOf(head, { path: today, ...options });
    await phone.see('今天 1/5 轮');
    await phone.tap('begin-0');
    await phone.tap('stop-east');
    await phone.shot(`patrol/walk-${name}`);
    await phone.enter('/packages/patrol/pages/weeks/index');
    await phone.see('没有等签字的周');
    await phone.shot(`patrol/weeks-${name}`);
  });
});
