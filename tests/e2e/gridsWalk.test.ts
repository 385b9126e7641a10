import { describe, expect, it } from '@jest/globals';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf } = walks;
const grids = '/packages/office/pages/grids/index';
const school = '/packages/office/pages/school/index';

describe('a grid that changes', () => {
  it('is proposed by the town and approved by the bureau from tomorrow; a wrong wish says what to do', async () => {
    const town = await phoneOf('o-town-hutang', { path: grids });
    await town.see('22 个网格');
    await town.shot('grids/1-register');
    await town.tap('propose');
    await town.tap('grid-1');
    await town.fill('why', '学校更名');
    await town.tap('send');
    await town.see('名称要有 2 到 40 个字');
    await town.fill('name-0', '湖塘桥实验学校专属网格');
    await town.shot('grids/2-form');
    await town.tap('send');
    await town.see('已提出，等区教育局批准');
    await town.see('待批准');

    const bureau = await phoneOf('o-edu-wujin', { path: grids });
    await bureau.tapText('更名：湖塘桥实验小学专属网格 → 湖塘桥实验学校专属网格');
    await bureau.fill('reason', '同意');
    await bureau.shot('grids/3-decide');
    await bureau.tap('decide-approve');
    await bureau.see('到那天零时起生效');
    await bureau.see('等待生效');
    await bureau.shot('grids/4-approved');
  });
});

describe('a school’s ground', () => {
  it('is marked by its officer, and what is missing gets less', async () => {
    const officer = await phoneOf('o-off-wj-01-1', { path: school });
    await officer.see('还缺');
    await officer.fill('students', '900');
    await officer.tap('nature-0');
    await officer.tap('gate');
    await officer.see('请先看一下隐私保护指引');
    await officer.shot('school/0-guide');
    await officer.tap('consent-yes');
    await officer.tapText('确定');
    await officer.fill('gate-0', '南门');
    await officer.tap('measure-gates');
    await officer.shot('school/1-form');
    await officer.tap('save');
    await officer.see('已保存，一分钟内生效');
    expect(await officer.words()).not.toContain('校门位置');
    await officer.shot('school/2-saved');
  });
});

describe('a school that is divided into cells', () => {
  it('names who answers for what; a cell without anybody is not kept', async () => {
    const head = await phoneOf('o-head-wj-01-1', { path: '/packages/office/pages/cells/index' });
    await head.see('还没有人负责的重点部位');
    await head.tap('new');
    await head.fill('name', '食堂');
    await head.pick('part', '食品卫生');
    await head.fill('duties', '每天查留样');
    await head.tap('save');
    await head.see('“食堂”还没有人负责');
    await head.fill('other', '沈一禾');
    await head.shot('cells/1-form');
    await head.tap('save');
    await head.see('已保存。');
    await head.see('新增：食堂');
    await head.shot('cells/2-saved');
  });
});
