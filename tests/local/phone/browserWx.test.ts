import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { ASSETS, START_MILLISECONDS, startWorld, Walker, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, START_MILLISECONDS);
afterAll(() => world.close());

/** Counts in the page how often the phone was covered, and that the page still shows nothing of the picture then. */
const countCovers = `
  globalThis.covers = 0;
  const isCover = (node) => node.ariaLabel === '正在处理' && !document.body.innerText.includes('jpeg');
  const count = (changes) => (covers += changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isCover).length);
  new MutationObserver(count).observe(document.body, { childList: true, subtree: true });`;

const calls = (): readonly string[] => world.cloud.reached.map((request) => request.path);

/** Somebody who has agreed to WeChat's privacy guide. */
async function agreesToGuide(walker: Walker): Promise<void> {
  const asked = walker.page.evaluate('wx.requirePrivacyAuthorize().then(() => "agreed")');
  await walker.dialog.getByRole('button', { name: '同意' }).click();
  expect(await asked).toBe('agreed');
}

describe('wx', () => {
  it('keeps what is private behind the guide: asked once, refused in WeChat’s words, and not by a page that only says yes', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index', 'gina');
    const call = (name: string): Promise<unknown> =>
      walker.page.evaluate(`wx.${name}({ data: '' }).then((a) => a.errMsg, (e) => e.errMsg + ' ' + e.errno)`);
    const refused = (name: string): string => `${name}:fail privacy permission is not authorized 104`;
    const asked = call('chooseMedia');
    await walker.dialog.getByRole('button', { name: '拒绝' }).click();
    expect(await asked).toBe(refused('chooseMedia'));
    for (const name of ['getLocation', 'chooseLocation', 'chooseMessageFile', 'setClipboardData'])
      expect(await call(name)).toBe(refused(name));
    await walker.page.evaluate(`wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
      globalThis.heard = referrer;
      resolve({ event: 'agree', buttonId: 'nobody-tapped' });
    })`);
    expect(await call('getClipboardData')).toBe(refused('getClipboardData'));
    expect(await walker.page.evaluate('heard')).toBe('getClipboardData');
    await walker.page.evaluate(`wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'disagree' }))`);
    expect(await call('requirePrivacyAuthorize')).toBe(refused('requirePrivacyAuthorize'));
    await walker.leave();
  });

  it('locates after one consent, takes a place, scans, chooses from a sheet, calls, copies, measures', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await agreesToGuide(walker);
    const press = (name: string): Promise<void> =>
      walker.top.getByRole('button', { name, exact: true }).click();
    await press('定位');
    await walker.dialog.getByRole('button', { name: '允许' }).click();
    await walker.sees(walker.id('out'), '31.5,119.9');
    await press('选点');
    await walker.page.getByLabel('地点名称').fill('东门');
    await walker.dialog.getByRole('button', { name: '确定' }).click();
    await walker.sees(walker.id('out'), '东门@31.5');
    await press('扫码');
    await walker.dialog.locator('input').fill('S-1');
    await walker.dialog.getByRole('button', { name: '确定' }).click();
    await walker.sees(walker.id('out'), 'scan:S-1');
    await press('面板');
    await walker.dialog.getByText('乙').click();
    await walker.sees(walker.id('out'), 'sheet:1');
    await press('打电话');
    await walker.sees(walker.dialog, '110');
    await walker.dialog.getByRole('button', { name: '取消' }).click();
    await walker.sees(walker.id('out'), 'makePhoneCall:fail cancel');
    await press('复制');
    await walker.sees(walker.id('out'), 'clip:复制的字');
    await press('测量');
    await walker.sees(walker.id('out'), '12 true 0');
    await press('时间');
    await walker.sees(walker.id('out'), '2031-05-06');
    await press('失败');
    await walker.sees(
      walker.id('out'),
      '-504002 cloud.callFunction:fail Error: errCode: -504002 | errMsg: it broke',
    );
    await walker.leave();
  });

  it('chooses, compresses, uploads with progress, shows and keeps a picture over a reload', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await agreesToGuide(walker);
    await walker.page.evaluate(countCovers);
    const [chooser] = await Promise.all([
      walker.page.waitForEvent('filechooser'),
      walker.top.getByText('选照片').click(),
    ]);
    await chooser.setFiles(path.join(ASSETS, 'photo.png'));
    await walker.sees(walker.id('out'), '400x300 -> 200x150 jpeg');
    // As in WeChat, no finger reaches the page between the album and the picture.
    expect(await walker.page.evaluate('covers')).toBe(1);
    expect(await walker.page.getByRole('progressbar').count()).toBe(0);
    await walker.top.getByText('上传').click();
    await walker.sees(walker.id('out'), 'up:/files/a/b.jpg last=100');
    await walker.id('picture').locator('img[src*="/files/"]').waitFor();
    const sent = world.cloud.reached.find((request) => request.path === '/__local/upload?path=a%2Fb.jpg');
    expect(sent).toMatchObject({ openid: 'ann' });
    await walker.top.getByText('存下').click();
    await walker.sees(walker.id('out'), 'saved:true:40');
    await walker.page.reload();
    await walker.sees(walker.id('out'), 'kept:file');
    await walker.id('picture').locator('img[src^="blob:"]').waitFor();
    await walker.leave();
  });

  it('remembers a refused permission until the settings change it', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index', 'dora');
    await agreesToGuide(walker);
    const locate = walker.top.getByRole('button', { name: '定位', exact: true });
    await locate.click();
    await walker.dialog.getByRole('button', { name: '拒绝' }).click();
    await walker.sees(walker.id('out'), 'getLocation:fail auth deny');
    await locate.click();
    await walker.sees(walker.id('out'), 'getLocation:fail auth deny');
    const settings = walker.page.evaluate('wx.openSetting().then((answer) => answer.authSetting)');
    await walker.dialog.getByRole('checkbox').click();
    await walker.dialog.getByRole('button', { name: '完成' }).click();
    expect(await settings).toEqual({ 'scope.userLocation': true });
    await locate.click();
    await walker.sees(walker.id('out'), '31.5,119.9');
    await walker.leave();
  });

  it('asks for the privacy guide once and hands a phone number over only with consent', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index', 'emil');
    expect(await walker.page.evaluate('wx.getPrivacySetting().then((s) => s.needAuthorization)')).toBe(true);
    await agreesToGuide(walker);
    expect(await walker.page.evaluate('wx.getPrivacySetting().then((s) => s.needAuthorization)')).toBe(false);
    await walker.top.getByRole('button', { name: '手机号' }).click();
    await walker.dialog.getByRole('button', { name: '拒绝' }).click();
    await walker.sees(walker.id('out'), 'getPhoneNumber:fail user deny');
    await walker.leave();
  });

  it('takes money only after a yes, as WeChat does: by callbacks alone, and with a reason when it does not', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index', 'bo');
    const before = world.cloud.reached.length;
    /** What the callbacks heard; a promise would be heard as well. */
    const transfer = (more: object): Promise<unknown> =>
      walker.page.evaluate(`new Promise((heard) => {
        const tell = (by) => ({ errMsg }) => heard(by + ' ' + errMsg);
        const asked = { mchId: '1900000001', appId: 'wx0000000000000001', package: 'good', ...${JSON.stringify(more)} };
        const given = wx.requestMerchantTransfer({ ...asked, success: tell('success'), fail: tell('fail') });
        if (given !== undefined) heard('a promise');
      })`);
    const name = 'requestMerchantTransfer';
    expect(await walker.page.evaluate(`wx.canIUse('${name}')`)).toBe(true);
    expect(await transfer({ mchId: '' })).toContain(`fail ${name}:fail parameter error`);
    expect(await transfer({ openId: 'ann' })).toContain('openId 与当前用户不一致');
    expect(await transfer({ package: 'gone' })).toBe(`fail ${name}:fail 该笔转账已超过确认时间`);
    const no = transfer({});
    await walker.sees(walker.dialog, '20.50 元，平安校园奖励');
    await walker.dialog.getByRole('button', { name: '取消' }).click();
    expect(await no).toBe(`fail ${name}:fail cancel`);
    const confirmed = () =>
      world.cloud.reached.slice(before).filter(({ path }) => path === '/__merchant/confirm');
    expect(confirmed()).toEqual([]);
    const late = transfer({ package: 'late' });
    await walker.dialog.getByRole('button', { name: '确认收款' }).click();
    expect(await late).toBe(`fail ${name}:fail 该笔转账已不能确认`);
    const yes = transfer({});
    await walker.dialog.getByRole('button', { name: '确认收款' }).click();
    expect(await yes).toBe(`success ${name}:ok`);
    expect(confirmed().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { package: 'late', openid: 'bo' },
      { package: 'good', openid: 'bo' },
    ]);
    await walker.leave();
  });

  it('keeps, reads and removes files, and refuses what is not there', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index', 'finn');
    const files = (name: string, options: string): Promise<unknown> =>
      walker.page.evaluate(
        `wx.getFileSystemManager().${name}(${options}).then((answer) => answer.data ?? answer.errMsg, (error) => error.errMsg)`,
      );
    const path = 'wxfile://usr/note.txt';
    expect(await files('writeFile', `{ filePath: '${path}', data: '你好' }`)).toBe('writeFile:ok');
    expect(await files('readFile', `{ filePath: '${path}', encoding: 'utf8' }`)).toBe('你好');
    expect(await files('readFile', `{ filePath: '${path}', encoding: 'base64' }`)).toBe('5L2g5aW9');
    expect(await files('access', `{ path: '${path}' }`)).toBe('access:ok');
    expect(await files('unlink', `{ filePath: '${path}' }`)).toBe('unlink:ok');
    expect(await files('access', `{ path: '${path}' }`)).toMatch(/^access:fail no such file/);
    expect(await files('unlink', `{ filePath: '${path}' }`)).toMatch(/^unlink:fail no such file/);
    expect(
      await walker.page.evaluate(
        "wx.setStorage({ key: 'k', data: 'x'.repeat(2000000) }).catch((e) => e.errMsg)",
      ),
    ).toMatch(/exceed/);
    await walker.leave();
  });

  it('gathers a form and resets it', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await walker.top.locator('wx-form input').first().fill('张三');
    await walker.page.getByRole('radio').first().click();
    await walker.top.getByText('足球').click();
    await walker.page.getByRole('switch', { name: '开关' }).click();
    await walker.top.getByRole('button', { name: '提交' }).click();
    await walker.sees(walker.id('out'), '{"name":"张三","sex":"m","hobby":["b"],"on":true,"level":30}');
    await walker.top.getByRole('button', { name: '重填' }).click();
    await walker.sees(walker.id('out'), 'reset');
    expect(await walker.page.getByRole('switch', { name: '开关' }).getAttribute('aria-checked')).toBe(
      'false',
    );
    await walker.leave();
  });

  it('keeps what two persons store apart, in one browser', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await walker.top.getByText('存储').click();
    await walker.sees(walker.id('out'), /v\d+/);
    const kept = await walker.id('out').innerText();
    await walker.open('pages/tools/index', 'bo');
    await walker.page.waitForTimeout(200);
    expect(await walker.id('out').innerText()).not.toContain(kept);
    await walker.open('pages/tools/index', 'ann');
    await walker.sees(walker.id('out'), `kept:${kept}`);
    await walker.leave();
  });

  it('fails like a phone without network, asks nobody, and recovers', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await walker.page.evaluate('__preview.setOnline(false)');
    await walker.sees(walker.id('net'), 'net=none');
    const before = calls().length;
    const failed = await walker.page.evaluate(
      "wx.cloud.callFunction({ name: 'things', data: { word: '' } }).catch((e) => e.errMsg)",
    );
    expect(failed).toMatch(/callFunction:fail.*DISCONNECTED/);
    expect(calls()).toHaveLength(before);
    await walker.page.evaluate('__preview.setOnline(true)');
    await walker.sees(walker.id('net'), 'net=wifi');
    expect(
      await walker.page.evaluate(
        "wx.cloud.callFunction({ name: 'things', data: { word: '' } }).then((a) => a.result.openid)",
      ),
    ).toBe('ann');
    await walker.leave();
  });

  it('ends an upload that is on its way when the network goes', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await agreesToGuide(walker);
    const [chooser] = await Promise.all([
      walker.page.waitForEvent('filechooser'),
      walker.top.getByText('选照片').click(),
    ]);
    await chooser.setFiles(path.join(ASSETS, 'photo.png'));
    await walker.sees(walker.id('out'), 'jpeg');
    const held = new Promise<void>((reached) => {
      void walker.page.route('**/__local/upload*', () => reached());
    });
    await walker.top.getByText('上传').click();
    await held;
    await walker.page.evaluate('__preview.setOnline(false)');
    await walker.sees(walker.id('out'), 'fail:cloud.uploadFile:fail net::ERR_CONNECTION_RESET');
    await walker.leave();
  });

  it('refuses a subscription prompt that no tap asked for', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await walker.top.getByText('迟到的订阅').click();
    await walker.page.waitForTimeout(6200);
    await walker.sees(
      walker.id('out'),
      'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    );
    await walker.leave();
  });

  it('records what is missing, what a phone would not carry, and what is thrown', async () => {
    const walker = await Walker.arrive(world);
    await walker.open('pages/tools/index');
    await walker.page.evaluate(`(() => {
      wx.startBeaconDiscovery; wx.cloud.database;
      getCurrentPages()[0].setData({ out: undefined });
      getCurrentPages()[0].setData({ out: { when: new Map() } });
      setTimeout(() => { throw new Error('boom'); });
    })()`);
    await walker.page.waitForTimeout(100);
    expect(await walker.recorded()).toMatchObject({
      missing: ['startBeaconDiscovery', 'cloud.database'],
      warnings: [
        'pages/tools/index: setData.out is undefined',
        'pages/tools/index: setData.out.when is a Map',
      ],
      errors: [expect.stringContaining('boom')],
    });
    await walker.away();
  });
});
