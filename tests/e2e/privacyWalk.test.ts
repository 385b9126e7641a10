import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf } = walks;

describe('隐私中心', () => {
  it('shows a parent what is kept, and after 注销 the office has the case without them', async () => {
    const { id } = await fileReport(walks, 'o-par-leaver', 'wj-01-1', '校门口积水很深');
    for (const [look, options] of [
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
      ['light', {}],
    ] as const) {
      const parent = await phoneOf('o-par-leaver', options);
      await parent.enter('/pages/me/index');
      await parent.tap('privacy');
      await parent.see('我们保存了您的什么');
      expect(await parent.words()).toContain('1 条');
      await parent.tap('row-identity');
      await parent.see('到您注销为止');
      await parent.settled();
      await parent.shot(`privacy/parent-${look}`);
      await parent.tap('leave');
      await parent.see('注销不能撤回');
      await parent.settled();
      await parent.shot(`privacy/parent-leave-${look}`);
      if (look !== 'light') continue;
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
    }
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
