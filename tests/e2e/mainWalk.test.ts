import { describe, expect, it } from '@jest/globals';
import { suite } from './support/suite';

const { phoneOf, product, photo } = suite();

const school = '湖塘桥实验小学';
const poster = { path: 'pages/report/submit/index?scene=u%3Dwj-01-1', scene: 1047 };
const parent = 'o-par-01';
const officer = 'o-off-wj-01-1';
const town = 'o-town-hutang';

const walk = { number: '' };

describe('from the school gate to the town centre', () => {
  it('a parent files from the poster, two photos, while the network drops once', async () => {
    await product().consent(officer, ['local-report-arrived']);
    const phone = await phoneOf(parent, poster);
    await phone.see(school);
    await phone.choose('add-photo', [photo('puddle'), photo('gate')]);
    await phone.fill('text', '校门口积水很深，孩子鞋都湿了');
    await phone.tap('suggest-R14');
    await phone.tap('unit-yes');
    await phone.shot('walk/1-parent-fills-in');
    await phone.dropDuringUpload(2);
    await phone.tap('submit');
    await phone.see('已存好，等网络');
    expect(phone.taps).toBeLessThanOrEqual(6);
    expect(await product().pushes(officer)).toEqual([]);

    await phone.setOnline(true);
    await phone.see('收到了，谢谢您');
    await phone.see(`${school}责任网格员`);
    walk.number = await phone.read('number');
    expect(walk.number).toMatch(/^W01-\d{6}-\w{5}$/);
    await phone.tap('remind');
    await phone.allowMessages();
    await phone.see('有进展会在微信里提醒您');
    await phone.shot('walk/2-parent-receipt');
  });

  it('the officer opens it from 服务通知, verifies it and hands it to the town', async () => {
    const phone = await phoneOf(officer, { desk: true });
    await phone.openNotice('隐患上报提醒');
    await phone.see('待核实');
    await phone.see(walk.number);
    await phone.see('预判交办部门');
    await phone.shot('walk/3-officer-desk');

    await phone.tapStep('verify');
    await phone.choose('add-photos', [photo('gate')]);
    await phone.fill('need-finding', '东门外雨水井堵塞，积水约15厘米');
    if ((await phone.byText('从清单里选').count()) > 0) {
      await phone.tap('need-item');
      await phone.fill('item-search', '积水');
      await phone.tap('item-R14');
    }
    await phone.tap('submit');
    await phone.see('已记录核实情况');
    await phone.tap('back');
    await phone.see('已核实');

    await phone.tapStep('submitToTown');
    await phone.fill('need-summary', '校门口道路严重积水，影响学生上下学');
    await phone.fill('need-address', '东门外公交站旁');
    await phone.fill('need-taken', '已放锥桶并引导绕行');
    await phone.fill('need-asks', '疏通雨水井');
    await phone.tap('submit');
    await phone.see('已提交湖塘镇网格中心');
    await phone.tap('back');
    await phone.see('待湖塘镇网格中心受理');
    await phone.shot('walk/4-officer-handed-over');
  });

  it('the town centre sees it in its list, with the words of the officer', async () => {
    const phone = await phoneOf(town);
    await phone.see(walk.number);
    await phone.tapText(walk.number);
    await phone.allowMessages();
    await phone.see('疏通雨水井');
    await phone.shot('walk/5-town');
  });

  it('the parent was told at each step and sees a plain timeline without the officer’s form', async () => {
    expect((await product().pushes(parent)).map(({ code }) => code)).toContain(0);
    const phone = await phoneOf(parent, { path: 'pages/report/list/index' });
    await phone.see('已交办');
    await phone.tapText(walk.number);
    await phone.see('办理经过');
    expect(await phone.words()).not.toContain('疏通雨水井');
    await phone.shot('walk/6-parent-timeline');
  });
});
