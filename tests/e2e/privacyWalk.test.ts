import { describe, expect, it } from '@jest/globals';
import { fileReport, posterOf, received } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf } = walks;

describe('隐私中心', () => {
  it('asks before the first picture; a no costs nothing, a yes is taken back, a name corrected, a phone left', async () => {
    const parent = await phoneOf('o-par-careful', posterOf('wj-01-1'));
    await parent.seeId('send-to');
    await parent.tap('add-photo');
    await parent.see('可以使用您的照片和视频吗');
    await parent.settled();
    await parent.shot('privacy/consent-sheet');
    await parent.tap('consent-no');
    await parent.see('不拍照也能报');
    expect(await parent.needsGuide()).toBe(true);
    await parent.choose('add-photo', [walks.photo('gate')]);
    expect(await parent.needsGuide()).toBe(false);
    await parent.fill('text', '东门路灯不亮');
    await parent.tap('who');
    await parent.fill('call-me', '审女士');
    if ((await parent.byId('unit-yes').count()) > 0) await parent.tap('unit-yes');
    await parent.tap('submit');
    await received(parent);
    await parent.enter('/pages/privacy/index');
    await parent.tap('consent-photos');
    await parent.tap('decide-photos');
    await parent.see('从现在起不再收您的照片');
    await parent.tap('correct-0');
    await parent.fill('new-name', '沈女士');
    await parent.tap('rename');
    await parent.see('已改为“沈女士”');
    await parent.settled();
    await parent.shot('privacy/parent-consents');
    await parent.tap('sign-out');
    await parent.tapText('确认退出');
    await parent.see('已经退出');
    await parent.settled();
    await parent.shot('privacy/signed-out');
    await parent.tap('come-in');
    await parent.see('您好');
  });

  const own = async (options: Parameters<typeof phoneOf>[1], look: string) => {
    const parent = await phoneOf('o-par-leaver', options);
    await parent.enter('/pages/me/index');
    await parent.tap('privacy');
    await parent.see('我们保存了您的什么');
    expect(await parent.words()).toContain('1 条');
    await parent.tap('row-identity');
    await parent.see('到您注销，或最后一件上报与您断开联系为止');
    await parent.settled();
    await parent.shot(`privacy/parent-${look}`);
    await parent.tap('leave');
    await parent.see('注销不能撤回');
    await parent.settled();
    await parent.shot(`privacy/parent-leave-${look}`);
    return parent;
  };
  let id = '';

  it('shows a parent what is kept, in every look', async () => {
    ({ id } = await fileReport(walks, 'o-par-leaver', 'wj-01-1', '校门口积水很深'));
    await own({ theme: 'dark' }, 'dark');
    await own({ elder: true }, 'elder');
  });

  it('gives a parent everything about herself as a file and deletes it; the office has the case without her', async () => {
    const parent = await own({}, 'light');
    await parent.tap('export');
    await parent.see('已生成');
    await parent.settled();
    await parent.shot('privacy/parent-export');
    await parent.tap('agree');
    await parent.see('已经注销');
    await parent.settled();
    await parent.shot('privacy/parent-left');
    await parent.tap('home');
    await parent.enter('/pages/report/list/index');
    await parent.settled();
    expect(await parent.words()).not.toContain('积水');
    const officer = await phoneOf('o-off-wj-01-1');
    await officer.enter(`/packages/office/pages/case/index?id=${id}`);
    await officer.see('校门口积水很深');
    await officer.see('上报人已注销');
    await officer.settled();
    await officer.shot('privacy/officer-case');
    await officer.enter('/pages/privacy/index');
    await officer.see('请先请管理人员停用或交接岗位');
    await officer.settled();
    await officer.shot('privacy/officer-centre');
  });
});
