import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { ASSETS, START_MILLISECONDS, startWorld, Walker, type World } from './world';

let world: World;
let walker: Walker;
beforeAll(async () => {
  world = await startWorld();
  walker = await Walker.arrive(world);
  await walker.open('pages/vant/index');
}, START_MILLISECONDS);
afterAll(() => world.close());

const settle = (): Promise<void> => walker.page.waitForTimeout(450);
const state = (wanted: string | RegExp): Promise<void> => walker.sees(walker.id('state'), wanted);

describe('@vant/weapp', () => {
  it('draws forty components and takes its icons from the bundle', async () => {
    expect(
      await walker.page.evaluate("document.fonts.load('16px vant-icon').then((fonts) => fonts.length)"),
    ).toBe(1);
    expect(await walker.top.locator('van-grid-item').count()).toBe(2);
    await walker.sees(walker.top.locator('van-count-down'), /\d\d:\d\d:\d\d/);
  });

  it('types into fields', async () => {
    await walker.id('phone').locator('input').fill('123');
    await walker.id('memo').locator('textarea').fill('你好');
    await state('phone=123 memo=你好');
    await walker.sees(walker.id('memo'), '2/50');
  });

  it('asks in a dialog, says in a toast, opens and closes a popup', async () => {
    await walker.id('ask').click();
    await settle();
    await walker.top.locator('van-dialog').getByText('确认').click();
    await state('asked=yes');
    await settle();
    await walker.id('say').click();
    await walker.top.getByText('成功文案').waitFor();
    await walker.top.getByText('成功文案').waitFor({ state: 'hidden' });
    await walker.id('open').click();
    await walker.top.getByText('弹出内容').waitFor();
    await settle();
    await walker.page.mouse.click(180, 120);
    await walker.top.getByText('弹出内容').waitFor({ state: 'hidden' });
  });

  it('ticks, chooses, steps, switches and rates', async () => {
    await walker.top.getByText('同意').click();
    await walker.top.getByText('单选二').click();
    await walker.top.locator('van-stepper [class*="plus"]').click();
    await walker.top.locator('van-switch wx-view').first().click();
    await walker.top.locator('van-rate van-icon').nth(4).click();
    await state('checked=true radio=2 step=2 on=true rate=5');
  });

  it('turns tabs, unfolds, drops down, picks', async () => {
    await walker.top.locator('van-tabs').getByText('标签二').click();
    await state('tab=1');
    const fold = walker.top.locator('van-collapse-item').nth(1);
    const before = (await fold.boundingBox())?.height ?? 0;
    await fold.getByText('折叠二').click();
    await settle();
    expect((await fold.boundingBox())?.height).toBeGreaterThan(before + 10);
    await walker.top.locator('van-dropdown-menu').getByText('全部').first().click();
    await settle();
    await walker.top.locator('van-dropdown-item').getByText('已办').click();
    await state('drop=1');
    await settle();
    await walker.top.locator('van-picker').first().locator('picker-column').first().getByText('宁波').click();
    await state('picked=宁波');
  });

  it('chooses a day, a time and an action', async () => {
    await walker.top.locator('van-cell', { hasText: '日期' }).first().click();
    await settle();
    await settle();
    const calendar = walker.top.locator('van-calendar');
    await calendar
      .locator('[class*="van-calendar__day"]')
      .filter({ hasText: /^\s*12\s*$/ })
      .first()
      .click();
    await calendar.locator('van-button', { hasText: '确定' }).click();
    await state('day=11/12');
    await settle();
    await walker.top.locator('van-cell', { hasText: '时间' }).first().click();
    await settle();
    await walker.top.locator('van-datetime-picker').getByText('确认').click();
    await state(/time=\d+日\d+点/);
    await settle();
    await walker.top.locator('van-cell', { hasText: '面板' }).first().click();
    await settle();
    await walker.top.getByText('选项二').click();
    await state('picked=选项二');
    await settle();
  });

  it('is dragged by a mouse as by a finger', async () => {
    const column = walker.top.locator('van-picker').first().locator('picker-column').first();
    await column.scrollIntoViewIfNeeded();
    const box = (await column.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await walker.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await walker.page.mouse.down();
    await walker.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 40, { steps: 5 });
    await walker.page.waitForTimeout(400);
    await walker.page.mouse.up();
    await state('picked=温州');
  });

  it('takes a picture into the uploader', async () => {
    const agreed = walker.page.evaluate('wx.requirePrivacyAuthorize().then(() => "agreed")');
    await walker.dialog.getByRole('button', { name: '同意' }).click();
    expect(await agreed).toBe('agreed');
    const upload = walker.top.locator('van-uploader [class*="upload"]').last();
    const [chooser] = await Promise.all([walker.page.waitForEvent('filechooser'), upload.click()]);
    await chooser.setFiles(path.join(ASSETS, 'photo.png'));
    await walker.top.locator('van-uploader wx-image img[src^="blob:"]').waitFor();
  });

  it('leaves no error, no warning, nothing missing', () => walker.leave());
});
