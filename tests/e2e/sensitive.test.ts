import { describe, expect, it } from '@jest/globals';
import { fileReport, writeReport } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf, photo, product } = walks;

const office = '/packages/office/pages';
const looks = [
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['elder', { elder: true }],
] as const;

describe('matters that not everybody may know', () => {
  it('a security lead: the official channel is shown at once, and no file has left the phone', async () => {
    const before = product().uploaded().length;
    for (const [look, options] of looks) {
      const officer = await phoneOf('o-off-wj-01-1', options);
      await officer.settled();
      await officer.enter('/pages/report/submit/index');
      await officer.seeId('send-to');
      await officer.choose('add-photo', [photo('gate')]);
      await officer.fill('text', '有人在门口拍照');
      await officer.tap('items');
      await officer.fill('item-search', '间谍线索');
      await officer.tap('item-R28');
      await officer.seeId('call-12339');
      await officer.settled();
      await officer.shot(`sensitive/channel-${look}`);
      expect(await officer.byId('submit').count()).toBe(0);
    }
    expect(product().uploaded().length).toBe(before);
  });

  it('a child’s name: the writer is warned and may send all the same', async () => {
    const parent = await writeReport(walks, 'o-par-01', 'wj-01-1', '三年级二班丁小禾在楼梯口摔倒');
    await parent.seeId('name-hint');
    await parent.byId('name-hint').scrollIntoViewIfNeeded();
    await parent.settled();
    await parent.shot('sensitive/name-hint');
    await parent.tap('submit');
    await parent.see('收到了，谢谢您');
  });

  it('a severe bullying lead: marked by the officer, sealed, and open until the police were told', async () => {
    const { id } = await fileReport(walks, 'o-par-01', 'wj-01-1', '放学后有人堵住低年级学生要钱');
    for (const [look, options] of looks) {
      const officer = await phoneOf('o-off-wj-01-1', options);
      await officer.enter(`${office}/step/index?id=${id}&step=mark`);
      await officer.tap('need-mark-bullying');
      await officer.tap('need-severe-yes');
      await officer.settled();
      await officer.shot(`sensitive/mark-${look}`);
    }
    const officer = await phoneOf('o-off-wj-01-1');
    await officer.enter(`${office}/case/index?id=${id}`);
    await officer.tap('more-steps');
    await officer.seeId('other-steps');
    await officer.shot('sensitive/more-steps');
    await officer.tapStep('mark');
    await officer.tap('need-mark-bullying');
    await officer.tap('need-severe-yes');
    await officer.fill('need-why', '多人围住一名学生');
    await officer.tap('submit');
    await officer.see('已标记');
    await officer.tap('back');
    await officer.see('严重欺凌');
    await officer.settled();
    await officer.shot('sensitive/marked-case');
    await officer.enter(`${office}/step/index?id=${id}&step=reject`);
    await officer.tap('need-reason-untrue');
    await officer.fill('need-explain', '未见');
    await officer.tap('submit');
    await officer.see('登记报警');
    await officer.shot('sensitive/not-before-police');
    await officer.enter(`${office}/step/index?id=${id}&step=reportPolice`);
    await officer.fill('need-receivedBy', '湖塘派出所值班室');
    await officer.fill('need-calledAt', '周一上午九点');
    await officer.fill('need-alarmNumber', '暂无');
    await officer.tap('submit');
    await officer.see('已登记');
  });

  it('words that WeChat would not show: the bureau sees them first and lets them through, and no picture is shown unlooked at', async () => {
    const rules = [{ api: 'security.msgSecCheck', contains: '一群混混', suggest: 'risky' }];
    await product().post('/__local/wechat/script', rules);
    const parent = await writeReport(walks, 'o-par-02', 'wj-01-1', '一群混混在校门口吵闹');
    await parent.tap('submit');
    await parent.see('内容先由区教育局看过');
    await parent.shot('sensitive/held-receipt');
    await parent.tap('follow');
    await parent.see('审核中');
    const { id = '' } = await parent.query();
    const officer = await phoneOf('o-off-wj-01-1');
    await officer.enter(`${office}/case/index?id=${id}`);
    await officer.see('没有找到这条上报');
    const bureau = await phoneOf('o-edu-wujin');
    await bureau.enter(`${office}/case/index?id=${id}`);
    await bureau.see('疑似违规内容');
    await bureau.settled();
    await bureau.shot('sensitive/held-case');
    await bureau.tapStep('release');
    await bureau.tap('submit');
    await bureau.see('已转给');
    await officer.enter(`${office}/case/index?id=${id}`);
    await officer.seeId('picture-words');
    await officer.shot('sensitive/picture-not-yet');
    // A minute later the clock has asked, two seconds after that WeChat has answered.
    await product().post('/__local/clock', { advance: 60_000 });
    await product().post('/__local/clock', { advance: 5_000 });
    await officer.enter(`${office}/case/index?id=${id}`);
    await officer.see('办理经过');
    expect(await officer.byId('picture-words').count()).toBe(0);
  });
});
