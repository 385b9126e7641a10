import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START_MILLISECONDS, startWorld, Walker, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, START_MILLISECONDS);
afterAll(() => world.close());

describe('pages and built-ins', () => {
  it('shows a list from a cloud function, formats it in WXS and runs the lifecycle in order', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index?a=1');
    await walker.sees(walker.top, '清单 3');
    await walker.sees(walker.id('log'), 'onLoad:{"a":"1"},onShow,onReady');
    await walker.sees(walker.id('formatted'), '¥297.00 Array true 07');
    await walker.sees(walker.id('row'), '模板:42');
    expect(await walker.id('hidden').isVisible()).toBe(true);
    expect(await walker.id('hidden2').isVisible()).toBe(false);
    expect(await walker.page.evaluate('__preview.page().route')).toBe('pages/home/index');
    expect(await walker.page.evaluate('__preview.interactiveMs')).toBeLessThan(3000);
    expect(await walker.page.evaluate('__preview.maxSetData')).toBeGreaterThan(10);
    await walker.leave();
  });

  it('keeps typed text and data equal, and lets a handler replace what was typed', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    await walker.page.getByLabel('关键字').locator('input').fill('乙');
    await walker.id('note').locator('textarea').fill('两\n行');
    await walker.sees(walker.id('typed'), 'word=乙 note=两');
    await walker.id('search').click();
    await walker.sees(walker.top, '清单 1');
    await walker.id('word').locator('input').fill('');
    await walker.id('word').locator('input').press('Enter');
    await walker.sees(walker.top, '清单 3');
    await walker.id('fixed').locator('input').fill('变了');
    expect(await walker.id('fixed').locator('input').inputValue()).toBe('不变');
    await walker.leave();
  });

  it('picks from columns and dates', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    await walker.id('role').click();
    await walker.dialog.locator('select').selectOption({ label: '管理员' });
    await walker.page.getByRole('button', { name: '确定' }).click();
    await walker.sees(walker.id('role'), '身份：管理员');
    await walker.id('day').click();
    await walker.dialog.locator('input').fill('2026-12-24');
    await walker.page.getByRole('button', { name: '确定' }).click();
    await walker.sees(walker.id('day'), '日期：2026-12-24');
    await walker.leave();
  });

  it('hands datasets and marks to handlers, stops caught taps, shows hover classes', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    await walker.id('inner').hover();
    await walker.page.mouse.down();
    expect(await walker.inspect(walker.id('inner'), 'getComputedStyle(element).opacity')).toBe('0.5');
    await walker.page.mouse.up();
    await walker.sees(walker.id('seen'), '小明|o1|outer|inner');
    await walker.id('caught').click();
    await walker.sees(walker.id('seen'), 'caught');
    await walker.leave();
  });

  it('lets Tab reach what has the role of a control, and Enter or the space bar tap it, once a press', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    await walker.id('search').focus();
    await walker.page.keyboard.press('Tab');
    expect(await walker.inspect(walker.id('pressed'), 'element === document.activeElement')).toBe(true);
    await walker.page.keyboard.press('Enter');
    await walker.sees(walker.id('seen'), '键1');
    await walker.page.keyboard.down('Space');
    await walker.page.keyboard.down('Space');
    await walker.page.keyboard.up('Space');
    await walker.sees(walker.id('seen'), '键2');
    await walker.page.keyboard.press('Tab');
    await walker.page.keyboard.press('Space');
    expect(await walker.id('ticked').getAttribute('aria-checked')).toBe('true');
    await walker.id('word').locator('input').fill('无');
    expect(await walker.id('pressed').getAttribute('tabindex')).toBeNull();
    await walker.id('search').focus();
    await walker.page.keyboard.press('Enter');
    await walker.sees(walker.top, '清单 0');
    await walker.leave();
  });

  it('scopes component style, applies external classes, counts rpx from the width', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    const card = walker.top.locator('thing-card').first();
    const style =
      '["color", "textDecorationLine", "marginTop"].map((name) => getComputedStyle(element)[name])';
    expect(await walker.inspect(card.locator('wx-text').first(), style)).toEqual([
      'rgb(25, 137, 250)',
      'underline',
      '0px',
    ]);
    expect(await walker.inspect(card.locator('wx-view').first(), style)).toEqual([
      'rgb(29, 36, 48)',
      'none',
      '12.48px',
    ]);
    await walker.leave();
  });

  it.each([false, true])(
    'opens dialogs, asks for subscriptions and tells the cloud (touch: %s)',
    async (touch) => {
      const walker = await Walker.arrive(world, touch);
      await walker.open('pages/home/index');
      const press = touch ? 'tap' : 'click';
      await walker.top.getByRole('button', { name: '报名' }).first()[press]();
      await walker.sees(walker.dialog, '确定报名吗');
      await walker.dialog.getByRole('button', { name: '确定' })[press]();
      await walker.sees(walker.dialog, '进展提醒 内容 到期提醒 时间');
      await walker.dialog.getByRole('checkbox').nth(1)[press]();
      await walker.dialog.getByRole('button', { name: '允许' })[press]();
      await walker.sees(walker.page.getByRole('status'), '报名成功');
      await walker.sees(walker.id('seen'), '["accept","reject"]');
      const told = world.cloud.reached
        .filter((request) => request.path === '/__local/wechat/subscribe')
        .at(-1);
      expect(JSON.parse(told?.body ?? '')).toEqual({
        openid: 'ann',
        results: { T1: 'accept', T2: 'reject' },
      });
      expect(await walker.page.evaluate('getCurrentPages().length')).toBe(1);
      await walker.leave();
    },
  );

  it('navigates to a subpackage and back with an event channel, raw queries and a title of its own', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    await walker.top.getByText('活动乙').click();
    await walker.sees(walker.id('got'), 'id=A2 name=%E7%94%B2 hello=首页');
    await walker.sees(walker.page.locator('#wx-nav'), '详情 A2');
    const bar = await walker.top.locator('.bar').boundingBox();
    expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(844);
    const tall = await walker.id('tall').boundingBox();
    expect(Math.round(tall?.height ?? 0)).toBe(800);
    await walker.id('finish').click();
    await walker.sees(walker.id('seen'), 'done:A2');
    await walker.sees(walker.id('log'), 'onHide,onShow');
    await walker.top.getByText('活动丙').click();
    await walker.id('tools').click();
    await walker.sees(walker.page.locator('#wx-nav'), '工具');
    expect(await walker.page.evaluate('__preview.stack()')).toEqual(['pages/tools/index']);
    await walker.page.getByRole('tab', { name: '首页' }).click();
    await walker.page.getByRole('button', { name: '下拉刷新' }).click();
    await walker.sees(walker.page.getByRole('status'), '已刷新');
    await walker.leave();
  });

  it('enforces the rules of tabs, unknown pages and ten levels', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/home/index');
    const failing = (call: string): Promise<unknown> =>
      walker.page.evaluate(`${call}.then(() => 'ok', (e) => e.errMsg)`);
    expect(await failing("wx.navigateTo({ url: '/pages/tools/index' })")).toMatch(/tabbar/);
    expect(await failing("wx.switchTab({ url: '/pages/vant/index' })")).toMatch(/no-tabBar/);
    expect(await failing("wx.navigateTo({ url: '/pages/none/index' })")).toMatch(/not found/);
    expect(await failing("wx.navigateTo({ url: '' })")).toMatch(/parameter error/);
    expect(await failing('wx.navigateBack()')).toMatch(/first page/);
    for (let level = 2; level <= 10; level++)
      expect(await failing(`wx.navigateTo({ url: '/packages/more/pages/detail/index?id=${level}' })`)).toBe(
        'ok',
      );
    expect(await failing("wx.navigateTo({ url: '/packages/more/pages/detail/index' })")).toMatch(/limit/);
    expect(await failing('wx.navigateBack({ delta: 20 })')).toBe('ok');
    expect(await walker.page.evaluate('__preview.stack()')).toEqual(['pages/home/index']);
    await walker.leave();
  });
});

describe('component features', () => {
  it('takes queries as properties, mixes behaviours, fills slots and generics, counts relations', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/features/index?id=7&n=5');
    await walker.sees(walker.id('state'), 'id=7 n=5 loaded={"id":"7","n":"5"} mixed=yes filtered=yes');
    await walker.sees(walker.top.locator('generic-list'), 'V:x V:y');
    await walker.sees(walker.top.locator('parent-one'), '孩子2');
    await walker.id('toggle').click();
    await walker.sees(walker.top.locator('parent-one'), '孩子3');
    await walker.sees(walker.top.locator('two-slots'), '第二');
    await walker.sees(walker.id('state'), 'exported=导出');
    expect(
      await walker.inspect(walker.id('scroll').locator('.wx-scroll'), 'element.scrollTop'),
    ).toBeGreaterThan(300);
    await walker.leave();
  });

  it('binds models, runs WXS handlers, hears long presses, swipes, cleans rich text', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/features/index');
    await walker.id('model').locator('input').fill('改');
    await walker.id('modelSwitch').click();
    await walker.sees(walker.id('state'), 'watched=改/true');
    await walker.id('box').click();
    await walker.sees(walker.id('state'), 'said=wxs:k');
    expect(await walker.inspect(walker.id('box'), 'getComputedStyle(element).color')).toBe('rgb(9, 9, 9)');
    await walker.id('long').hover();
    await walker.page.mouse.down();
    await walker.page.waitForTimeout(450);
    await walker.page.mouse.up();
    await walker.sees(walker.id('state'), 'said=long');
    await walker.id('long').click();
    await walker.sees(walker.id('state'), 'said=short');
    await walker.id('swiper').hover();
    await walker.page.mouse.down();
    await walker.page.mouse.move(20, 0);
    await walker.page.mouse.up();
    expect(await walker.inspect(walker.id('rich'), 'element.innerHTML')).not.toMatch(/script|onclick/);
    expect(await walker.inspect(walker.id('aria'), 'getComputedStyle(element).paddingTop')).toBe('10px');
    expect(await walker.page.getByRole('button', { name: '按钮名' }).getAttribute('aria-checked')).toBe(
      'false',
    );
    await walker.leave();
  });
});
