import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { readCode } from '../../support/code';
import type { Blank, Drawer } from '../../support/drawer';
import { root } from '../../support/repository';

export interface PhoneOptions {
  /** Page and query to enter at, as a scanned code or a notification names it. */
  readonly path?: string;
  readonly scene?: number;
  readonly theme?: 'light' | 'dark';
  /** Letters as large as the phone's own setting can make them. */
  readonly elder?: boolean;
  /** The desk page: phone frame, persons, clock and 服务通知 beside it. */
  readonly desk?: boolean;
  /** WeChat on a PC: a wide window. */
  readonly wide?: boolean;
}

interface Preview {
  readonly ready: boolean;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly missing: readonly string[];
  readonly interactiveMs: number;
  readonly setDataBytes: Readonly<Record<string, number>>;
  readonly stack: () => readonly string[];
  readonly page: () => { readonly options: Readonly<Record<string, string>> } | undefined;
  readonly setOnline: (online: boolean) => void;
  readonly enter: (url: string, scene?: number) => void;
}

declare global {
  /** What the preview's runtime puts on `window`. */
  var __preview: Preview;
}

const usual = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  permissions: ['clipboard-read', 'clipboard-write'],
};
const deskSize = { width: 1360, height: 900 };

/** The windows in which people see the product. */
export const shapes = {
  phone: { ...usual, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  wide: { ...usual, viewport: deskSize, deviceScaleFactor: 2, hasTouch: true },
  desk: { ...usual, viewport: deskSize, deviceScaleFactor: 1, hasTouch: false },
};

export type PhoneShape = keyof typeof shapes;

const largestSetDataBytes = 32 * 1024;
// Two walks share two cores, and a poster is drawn by a function that is just starting.
const patienceMilliseconds = 20_000;
const elderFontPixels = 23;
const mostTabs = 120;

/** Somebody's phone, as a test holds it: tap, type, look. Words are what a person reads; ids are what the page names. */
export class Phone {
  private readonly page: Page;

  constructor(
    private readonly drawer: Drawer<PhoneShape>,
    private readonly window: Blank<PhoneShape>,
    private readonly frame: Frame,
  ) {
    this.page = window.page;
  }

  /** What has this id on the page on top. */
  byId(id: string): Locator {
    return this.frame.locator(`[id="${id}"]:visible, [id$="--${id}"]:visible`).last();
  }

  /** How many on the page on top have an id that begins so. */
  async countOf(prefix: string): Promise<number> {
    return this.frame.locator(`[id^="${prefix}"]:visible, [id*="--${prefix}"]:visible`).count();
  }

  /** The ids on the page on top that begin so, as the page wrote them, from the top down. */
  async idsOf(prefix: string): Promise<readonly string[]> {
    const found = this.frame.locator(`[id^="${prefix}"]:visible, [id*="--${prefix}"]:visible`);
    const ids = await Promise.all((await found.all()).map(async (one) => one.getAttribute('id')));
    return ids.map((id) => id?.slice(id.lastIndexOf(prefix)) ?? '');
  }

  byText(words: string): Locator {
    return this.frame.getByText(words).filter({ visible: true }).first();
  }

  /** How often the person has tapped, fields and prompts included. */
  taps = 0;

  private press(target: Locator): Promise<void> {
    return shapes[this.window.shape].hasTouch ? target.tap() : target.click();
  }

  async tap(id: string): Promise<void> {
    this.taps += 1;
    await this.press(this.byId(id));
  }

  /** Takes up a step of a case: at hand, or behind `更多`. */
  async tapStep(step: string): Promise<void> {
    const [wanted, more] = [this.byId(`step-${step}`), this.byId('more-steps')];
    await wanted.or(more).first().waitFor();
    if ((await wanted.count()) === 0) await this.tap('more-steps');
    await this.tap(`step-${step}`);
  }

  /** A hasty finger: taps the same spot again and again, whatever happens meanwhile. */
  async tapHastily(id: string, times: number): Promise<void> {
    const box = await this.byId(id).boundingBox();
    if (box === null) throw new Error(`${id} is not on the screen`);
    for (let nth = 0; nth < times; nth += 1)
      await this.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  }

  async tapText(words: string): Promise<void> {
    this.taps += 1;
    await this.press(this.byText(words));
  }

  /** Goes by Tab, and nothing else, to what has this id. */
  async tabTo(id: string): Promise<void> {
    const aim = this.byId(id);
    await aim.waitFor();
    const focus = this.frame.locator(':focus');
    for (let nth = 0; nth < mostTabs; nth += 1) {
      if ((await aim.and(focus).count()) + (await aim.locator(focus).count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${id} is not reached by Tab`);
  }

  /** A key of the keyboard, or words typed on it, where the focus is. */
  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
  }

  /** Draws the window narrow, and wide again. */
  async narrowed(meanwhile: () => Promise<void>): Promise<void> {
    await this.page.setViewportSize(shapes.phone.viewport);
    await meanwhile();
    await this.page.setViewportSize(shapes[this.window.shape].viewport);
  }

  async typeWords(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  async fill(id: string, words: string): Promise<void> {
    this.taps += 1;
    await this.byId(id).locator('input, textarea').fill(words);
  }

  /** Waits until these words can be read; says what could be read instead when they never are. */
  async see(words: string): Promise<void> {
    try {
      await this.byText(words).waitFor({ state: 'visible', timeout: patienceMilliseconds });
    } catch {
      const instead = (await this.words()).replace(/\s*\n\s*/g, ' · ');
      const picture = await this.shot(`failed/${words.replace(/\W+/g, '') || 'words'}-${Date.now()}`);
      throw new Error(`“${words}” cannot be read. What can: ${instead}\n${picture}`);
    }
  }

  async seeId(id: string): Promise<void> {
    await this.byId(id).waitFor({ state: 'visible', timeout: patienceMilliseconds });
  }

  /** What stands in the element with this id. */
  async read(id: string): Promise<string> {
    return (await this.byId(id).innerText()).trim();
  }

  /** Everything that can be read on the page now. */
  async words(): Promise<string> {
    return this.frame.locator('body').innerText();
  }

  /** Chooses from the sheet that a control opens: a row by its words, or a day. */
  async pick(id: string, wanted: string): Promise<void> {
    await this.tap(id);
    const sheet = this.frame.locator('.ui-picker');
    if ((await sheet.locator('select').count()) > 0)
      await sheet.locator('select').selectOption({ label: wanted });
    if ((await sheet.locator('input').count()) > 0) await sheet.locator('input').fill(wanted);
    await sheet.getByRole('button', { name: '确定' }).click();
  }

  /** Taps what opens the album, and chooses these files. */
  async choose(id: string, files: readonly string[]): Promise<void> {
    const opened = this.page.waitForEvent('filechooser');
    await this.tap(id);
    // NB: a reporter is asked before the first picture on a phone; the walk of 隐私中心 says no, all others say yes.
    const sheet = this.byId('consent-yes');
    const asked = sheet.waitFor({ state: 'visible' }).then(() => 'asked' as const);
    if ((await Promise.race([opened, asked])) === 'asked') await this.tap('consent-yes');
    const chooser = await opened;
    await chooser.setFiles([...files]);
  }

  /** Answers WeChat's own prompt for messages. */
  async allowMessages(): Promise<void> {
    await this.frame.getByRole('dialog', { name: '订阅消息' }).getByRole('button', { name: '允许' }).click();
  }

  /** Answers 允许, or what else the button says, to what the phone asks for. */
  async allow(answer = '允许'): Promise<void> {
    await this.frame.getByRole('button', { name: answer }).click();
  }

  /** Types into the line that a dialog holds: what a scanned code says. */
  async say(words: string): Promise<void> {
    await this.frame.locator('.ui-modal input').fill(words);
    await this.frame.locator('.ui-modal input').press('Enter');
  }

  /** From now on the phone measures that it is there. */
  async standAt(point: { readonly longitude: number; readonly latitude: number }): Promise<void> {
    await this.window.context.grantPermissions(['geolocation']);
    await this.window.context.setGeolocation({ ...point, accuracy: 20 });
  }

  async setOnline(online: boolean): Promise<void> {
    await this.frame.evaluate((on) => globalThis.__preview.setOnline(on), online);
  }

  /** Cuts the network while the nth upload from now is on its way. */
  async dropDuringUpload(nth: number): Promise<void> {
    let seen = 0;
    await this.window.context.route('**/__local/upload**', async (route) => {
      seen += 1;
      if (seen !== nth) return route.continue();
      await this.setOnline(false);
      return route.abort('connectionreset').catch(() => undefined);
    });
  }

  /** 服务通知 on the desk, newest first. */
  notices(): Locator {
    return this.page.locator('[data-message]');
  }

  async openNotice(words: string): Promise<void> {
    await this.notices().filter({ hasText: words }).first().click();
  }

  async enter(url: string): Promise<void> {
    await this.frame.evaluate((to) => globalThis.__preview.enter(to), url);
  }

  /** Taps what copies; somebody who has not yet is asked to agree to WeChat's privacy guide first, and does. */
  async copy(id: string): Promise<void> {
    await this.tap(id);
    if (await this.needsGuide()) await this.tap('consent-yes');
  }

  /** True until this person has agreed to WeChat's privacy guide. */
  async needsGuide(): Promise<boolean> {
    return this.frame.evaluate<boolean>(
      'wx.getPrivacySetting().then(({ needAuthorization }) => needAuthorization)',
    );
  }

  /** What was copied last. */
  async copied(): Promise<string> {
    return this.frame.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Routes of the open pages, from the bottom to the top. */
  async stack(): Promise<readonly string[]> {
    return this.frame.evaluate(() => globalThis.__preview.stack());
  }

  /** The query that the page on top was opened with. */
  async query(): Promise<Readonly<Record<string, string>>> {
    return this.frame.evaluate(() => globalThis.__preview.page()?.options ?? {});
  }

  async interactiveMs(): Promise<number> {
    return this.frame.evaluate(() => globalThis.__preview.interactiveMs);
  }

  /** Asks the cloud from inside the phone, as hostile code on it could: whatever it likes to send. */
  async callFunction(data: unknown): Promise<unknown> {
    return this.frame.evaluate(async (event) => {
      const { wx } = globalThis as unknown as {
        readonly wx: {
          readonly cloud: { callFunction(call: object): Promise<{ readonly result: unknown }> };
        };
      };
      return (await wx.cloud.callFunction({ name: 'api', data: event })).result;
    }, data);
  }

  /** What a scanner reads of the picture with this id, as it stands on the screen; null when it reads nothing. */
  async scanned(id: string): Promise<string | null> {
    const shot = (await this.byId(id).screenshot()).toString('base64');
    const { width, height, grey } = await this.frame.evaluate<{
      width: number;
      height: number;
      grey: string;
    }>(`
      (async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,${shot}';
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const drawing = canvas.getContext('2d');
        drawing.drawImage(image, 0, 0);
        const { data } = drawing.getImageData(0, 0, width, height);
        let grey = '';
        for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at]);
        return { width, height, grey: btoa(grey) };
      })()`);
    return readCode({ width, height, pixels: Buffer.from(grey, 'base64') });
  }

  /** Waits until nothing loads any more: no skeleton is left, every picture is there. */
  async settled(): Promise<void> {
    await this.frame.locator('[aria-busy="true"]:visible').first().waitFor({ state: 'hidden' });
    await this.frame.waitForFunction('[...document.images].every((image) => image.complete)');
  }

  /** dist/screenshots/<name>.png */
  async shot(name: string): Promise<string> {
    const path = join(root, 'dist/screenshots', `${name}.png`);
    mkdirSync(join(path, '..'), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Puts the window away; answers what the preview complained of, which must be nothing. */
  async putAway(): Promise<readonly string[]> {
    const { errors, warnings, missing, heavy } = await this.frame.evaluate((most) => {
      const seen = globalThis.__preview;
      const tooMuch = Object.entries(seen.setDataBytes).filter(([, bytes]) => bytes > most);
      return {
        errors: seen.errors,
        warnings: seen.warnings,
        missing: seen.missing,
        heavy: tooMuch.map(([path, bytes]) => `${path}: setData of ${bytes} bytes`),
      };
    }, largestSetDataBytes);
    await this.drawer.putBack(this.window);
    return [...errors, ...warnings, ...missing.map((name) => `${name} does not exist here`), ...heavy];
  }
}

/** Takes a window as somebody and waits until the first page can be used. */
export async function openPhone(
  drawer: Drawer<PhoneShape>,
  url: string,
  openid: string,
  { path, scene, theme = 'light', elder = false, desk = false, wide = false }: PhoneOptions,
): Promise<Phone> {
  const window = await drawer.take(shapeOf(desk, wide));
  const { page } = window;
  await page.emulateMedia({ colorScheme: theme });
  page.setDefaultTimeout(15_000);
  const asked = new URLSearchParams({ openid });
  if (path !== undefined) asked.set('path', path);
  if (scene !== undefined) asked.set('scene', String(scene));
  if (elder) asked.set('font', String(elderFontPixels));
  await page.goto(`${url}/${desk ? '' : 'phone/'}?${asked.toString()}`);
  const frame = desk ? await framedPhone(page) : page.mainFrame();
  await frame.waitForFunction(() => '__preview' in globalThis && globalThis.__preview.ready);
  return new Phone(drawer, window, frame);
}

function shapeOf(desk: boolean, wide: boolean): PhoneShape {
  if (desk) return 'desk';
  return wide ? 'wide' : 'phone';
}

async function framedPhone(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('the desk shows no phone');
  return frame;
}
