import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { push } from './stubCloud';
import { START_MILLISECONDS, startWorld, Walker, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, START_MILLISECONDS);
afterAll(() => world.close());

async function desk(
  address = '/',
): Promise<{ readonly page: Page; readonly phone: FrameLocator; readonly walker: Walker }> {
  const walker = await Walker.arrive(world);
  await walker.page.setViewportSize({ width: 1400, height: 900 });
  await walker.page.goto(world.cloud.url + address);
  const phone = walker.page.frameLocator('iframe');
  await phone.locator('html[data-ready]').waitFor();
  return { page: walker.page, phone, walker };
}

const shown = '.wx-host:not([hidden])';

describe('the desk', () => {
  it('lists persons by role, finds them, and changes the person from the keyboard', async () => {
    const { page, phone, walker } = await desk();
    await phone.getByText('清单 3').waitFor();
    expect(await page.locator('#people h3').allInnerTexts()).toEqual(['管理员 · 1', '读者 · 2']);
    await page.getByRole('combobox', { name: '我是谁' }).fill('读者 北');
    expect(await page.getByRole('option').allInnerTexts()).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      "document.querySelector('iframe').contentWindow.location.search.includes('openid=chen')",
    );
    expect(page.url()).toContain('openid=chen');
    await phone.getByText('清单 3').waitFor();
    expect(world.cloud.reached.at(-1)).toMatchObject({ path: '/call/things', openid: 'chen' });
    await walker.away();
  });

  it('shows a push as the phone would, counts those of others, and opens the page it names', async () => {
    const { page, phone, walker } = await desk('/?openid=ann');
    const card = page.locator('.card');
    await card.getByText('进展提醒').waitFor();
    expect((await card.first().innerText()).replace(/\s+/g, ' ')).toBe(
      '服务通知 11/23 10:00 进展提醒 内容 内容一 进入小程序查看 ›',
    );
    world.cloud.emit(
      'message',
      push({ id: 2, request: { json: { touser: 'bo', templateId: 'T2', page: '', data: {} } } }),
    );
    await page.locator('.others button', { hasText: '柏林（管理员）' }).waitFor();
    world.cloud.emit('message', push({ id: 3 }));
    await page.locator('.card').nth(1).waitFor();
    await card.first().click();
    await phone.locator(shown).getByText('id=P1').waitFor();
    const log = await page.evaluate("document.querySelector('iframe').contentWindow.getApp().log.join()");
    expect(log).toContain('hide,show:packages/more/pages/detail/index:1014');
    await page.locator('.others button').click();
    await page.waitForFunction(
      "document.querySelector('iframe').contentWindow.location.search.includes('openid=bo')",
    );
    expect(await page.locator('.others button').count()).toBe(0);
    await walker.away();
  });

  it('switches the network and the look, scans, moves the clock', async () => {
    const { page, phone, walker } = await desk('/?openid=ann&path=pages/tools/index');
    await phone.getByText('net=wifi').waitFor();
    await page.getByRole('switch', { name: '断网' }).click();
    await phone.getByText('net=none').waitFor();
    await page.getByRole('switch', { name: '断网' }).click();
    await page.getByRole('switch', { name: '深色' }).click();
    await phone.getByText('theme=dark').waitFor();
    const nav = phone.locator('#wx-nav');
    expect(await walker.inspect(nav, 'getComputedStyle(element).backgroundColor')).toBe('rgb(16, 16, 16)');
    expect(
      await walker.inspect(
        phone.locator('wx-page:visible').first(),
        'getComputedStyle(element).backgroundColor',
      ),
    ).toBe('rgb(17, 17, 17)');
    await page.getByLabel('小程序码的页面').fill('packages/more/pages/detail/index');
    await page.getByLabel('码的内容').fill('u=7');
    await page.getByRole('button', { name: '打开' }).click();
    await phone.getByText('详情').first().waitFor();
    const entered = await page.evaluate(
      "document.querySelector('iframe').contentWindow.wx.getEnterOptionsSync()",
    );
    expect(entered).toMatchObject({ scene: 1047, query: { scene: 'u%3D7' } });
    await page.getByRole('button', { name: '+1 天' }).click();
    await page.waitForTimeout(100);
    expect(world.cloud.reached.at(-1)).toMatchObject({
      path: '/__local/clock',
      body: '{"advance":86400000}',
    });
    await walker.away();
  });

  it('shows the mini-program alone in a narrow window', async () => {
    const walker = await Walker.arrive(world);
    await walker.page.goto(`${world.cloud.url}/?openid=bo`);
    await walker.page.waitForURL(/\/phone\/\?openid=bo/);
    await walker.sees(walker.top, '清单 3');
    await walker.leave();
  });

  it('takes the first person when the address names none', async () => {
    const walker = await Walker.arrive(world);
    await walker.page.goto(`${world.cloud.url}/phone/`);
    await walker.sees(walker.top, '清单 3');
    expect(walker.page.url()).toContain('openid=ann');
    await walker.leave();
  });
});
