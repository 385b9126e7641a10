import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf } = walks;

const office = '/packages/office/pages';

describe('a sealed reporter', () => {
  it('is looked at with a reason only, and the auditor reads who did, in every look', async () => {
    const { id } = await fileReport(walks, 'o-par-01', 'wj-01-1', '校门口积水很深');
    const officer = await phoneOf('o-off-wj-01-1');
    await officer.enter(`${office}/case/index?id=${id}`);
    await officer.see('上报人身份已密封');
    await officer.settled();
    await officer.shot('sealed/officer-case');
    await officer.tap('unseal-first');
    await officer.see('只在确有需要时查看');
    await officer.tap('open');
    await officer.see('请写明理由');
    await officer.shot('sealed/officer-reason');
    await officer.fill('reason', '需要回访核实积水位置');
    await officer.tap('open');
    await officer.seeId('said');
    await officer.shot('sealed/officer-said');
    await officer.tap('back');
    await officer.see('写明理由，查看了上报人身份');

    for (const [look, options] of [
      ['light', {}],
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
    ] as const) {
      const auditor = await phoneOf('o-aud-wujin', options);
      await auditor.enter(`${office}/opened/index`);
      await auditor.see('需要回访核实积水位置');
      await auditor.settled();
      await auditor.shot(`sealed/auditor-opened-${look}`);
      await auditor.tap('opened-0');
      await auditor.see('写明理由，查看内容');
      await auditor.settled();
      await auditor.shot(`sealed/auditor-case-${look}`);
      expect(await auditor.byText('校门口积水很深').count()).toBe(0);
      await auditor.tap('reveal');
      await auditor.see('查看限制内容');
      await auditor.shot(`sealed/auditor-reason-${look}`);
    }
  });
});
