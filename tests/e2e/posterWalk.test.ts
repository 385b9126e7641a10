import { expect, it } from '@jest/globals';
import { posterOf } from './support/filing';
import { suite } from './support/suite';
import { teamOf } from './support/team';

/*
 * A school fills in what its poster lacks, makes and posts it; its head changes, and within a minute the bureau's list
 * says that the wall is wrong. A parent scans it, reads who is responsible, and reports, all without a login.
 */

const walks = suite();
const { phoneOf, product, photo } = walks;

const unit = 'wj-01-1';
const poster = 'packages/office/pages/poster/index';
const list = '/packages/office/pages/posters/index';

it('is filled in, made, posted, outdated by a change of person and seen on the list', async () => {
  const officer = await phoneOf(`o-off-${unit}`, { path: poster });
  await officer.see('名单还没有备案');
  await officer.settled();
  await officer.shot('poster/1-missing');

  const team = teamOf(walks, unit);
  await team.filed();
  await officer.enter(`/${poster}`);
  await officer.see('没有可以公开的联系方式');
  await officer.shot('poster/2-consent');
  await officer.tap('consent');
  await officer.tap('consent-yes');
  await officer.see('已同意，海报上会印您的手机号');

  await officer.tap('sheet-levels');
  await officer.tap('sheet-grid');
  await officer.shot('poster/3-ready');
  await officer.tap('export');
  await officer.seeId('export-open');
  expect(await officer.read('export-said')).toContain('已生成，共 1 页');

  await officer.tap('prove');
  await officer.see('请先拍一张贴好的海报');
  await officer.choose('add-wall', [photo('cleared')]);
  await officer.fill('place', '东门门卫室外墙');
  await officer.tap('prove');
  await officer.see('已登记张贴');
  expect(await officer.read('state')).toBe('已张贴');
  await officer.settled();
  await officer.shot('poster/4-posted');

  await team.changed('顾望舒');
  await product().post('/__local/clock', { advance: 61_000 });
  const bureau = await phoneOf('o-edu-wujin', { path: list });
  await bureau.seeId(`school-${unit}`);
  await bureau.shot('posters/1-stale');
  await bureau.tap('tab-never');
  await bureau.see('再看一些');
  await bureau.shot('posters/2-never');
  await bureau.tap('tab-stale');
  await bureau.tap(`school-${unit}`);
  await bureau.see('改为顾望舒');
  await bureau.settled();
  await bureau.shot('poster/5-bureau');
});

it('leads a parent to a report at once, with who is responsible one tap away', async () => {
  const parent = await phoneOf('o-par-03', posterOf(unit));
  await parent.seeId('grid-page');
  if ((await parent.byId('unit-yes').count()) > 0) await parent.tap('unit-yes');
  await parent.fill('text', '校门口积水');
  await parent.tap('grid-page');
  await parent.see('这些事都可以报');
  expect(await parent.words()).not.toContain('限制查看');
  await parent.tap('report');
  await parent.seeId('submit');
  await parent.tap('submit');
  await parent.see('收到了，谢谢您');

  await parent.enter(`/pages/grid/index?scene=u%3D${unit}`);
  await parent.see('我要上报');
  await parent.enter('/pages/grid/index?scene=%25%25');
  await parent.see('这个码没有读出是哪所学校');
  await parent.enter('/pages/report/submit/index?scene=%25%25');
  await parent.see('可能已停用或海报破损');
});

it.each([
  ['dark', { theme: 'dark' }],
  ['elder', { elder: true }],
] as const)('%s: the public page and the school’s own', async (look, options) => {
  const parent = await phoneOf('o-par-03', { ...options, path: `pages/grid/index?u=${unit}` });
  await parent.see('这些事都可以报');
  await parent.shot(`${look}/parent-grid`);
  const officer = await phoneOf(`o-off-${unit}`, { ...options, path: poster });
  await officer.see('海报上写的');
  await officer.settled();
  await officer.shot(`${look}/officer-poster`);
});
