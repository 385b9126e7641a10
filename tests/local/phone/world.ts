import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import { chromium, type Locator, type Page } from 'playwright-core';
import { createPhone, formatProblem } from '../../../local/phone';
import { browserFlags, findBrowser, howToGetABrowser } from '../../../scripts/support/browser';
import { type Blank, Drawer } from '../../support/drawer';
import { startStub, type StubCloud } from './stubCloud';

const FIXTURE = path.join(__dirname, 'fixture');

/** Folder of the fixture's pictures. */
export const ASSETS = path.join(FIXTURE, 'assets');

/** Milliseconds that a busy machine may take to build, serve and launch. */
export const START_MILLISECONDS = 60_000;

const usual = {
  viewport: { width: 390, height: 844 },
  geolocation: { latitude: 31.5, longitude: 119.9 },
  permissions: ['geolocation'],
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

/** What people hold: a mouse, or their finger on a phone. */
const shapes = {
  mouse: { ...usual, hasTouch: false, isMobile: false },
  finger: { ...usual, hasTouch: true, isMobile: true },
};

type Shape = keyof typeof shapes;

/** One browser, one server, one built fixture for all walks. */
export interface World {
  readonly drawer: Drawer<Shape>;
  readonly cloud: StubCloud;
  readonly milliseconds: number;
  close(): Promise<void>;
}

/** Builds the fixture, serves it and launches the browser once. */
export async function startWorld(): Promise<World> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToGetABrowser);
  const outFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-'));
  const phone = createPhone({
    miniprogramRoot: FIXTURE,
    nodeModules: path.resolve('node_modules'),
    outFolder,
    title: '示例小程序',
    groups: ['管理员', '读者'],
    templates: [
      { id: 'T1', title: '进展提醒', fields: [{ key: 'thing1', label: '内容' }] },
      { id: 'T2', title: '到期提醒', fields: [{ key: 'time1', label: '时间' }] },
    ],
  });
  const built = await phone.build();
  expect(built.problems.map(formatProblem)).toEqual([]);
  const cloud = await startStub(phone);
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  return {
    drawer: new Drawer(browser, shapes),
    cloud,
    milliseconds: built.milliseconds,
    async close() {
      await browser.close();
      await cloud.close();
      fs.rmSync(outFolder, { recursive: true, force: true });
    },
  };
}

/** One person at one phone. */
export class Walker {
  readonly page: Page;

  private constructor(
    readonly world: World,
    private readonly window: Blank<Shape>,
  ) {
    this.page = window.page;
  }

  static async arrive(world: World, touch = false): Promise<Walker> {
    const window = await world.drawer.take(touch ? 'finger' : 'mouse');
    window.page.setDefaultTimeout(5000);
    return new Walker(world, window);
  }

  /** The page on top. */
  get top(): Locator {
    return this.page.locator('.wx-host:not([hidden])');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async open(address: string, openid = 'ann', more = ''): Promise<void> {
    await this.page.goto(
      `${this.world.cloud.url}/phone/?openid=${openid}&path=${encodeURIComponent(address)}${more}`,
    );
    await this.page.waitForSelector('html[data-ready]');
  }

  id(name: string): Locator {
    return this.top.locator(`[id$="--${name}"]`);
  }

  async sees(locator: Locator, wanted: string | RegExp): Promise<void> {
    const matches = async (): Promise<string> =>
      (await locator.innerText().catch(() => '')).replace(/\s+/g, ' ');
    const holds = (text: string): boolean =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    for (let turn = 0; turn < 100 && !holds(await matches()); turn++) await this.page.waitForTimeout(40);
    expect(await matches()).toEqual(
      typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted),
    );
  }

  /** Answers a browser expression about `element`. */
  inspect(locator: Locator, expression: string): Promise<unknown> {
    return locator.evaluate((element, code) => {
      const look = Reflect.construct(Function, ['element', `return ${code}`]) as (
        element: unknown,
      ) => unknown;
      return look(element);
    }, expression);
  }

  /** What the phone recorded: errors, warnings, missing names. */
  async recorded(): Promise<unknown> {
    return this.page.evaluate(
      '({ errors: __preview.errors, warnings: __preview.warnings, missing: __preview.missing })',
    );
  }

  /** Goes away with whatever was recorded. */
  away(): Promise<void> {
    return this.world.drawer.putBack(this.window);
  }

  /** Leaves; nothing may have been recorded unless a walk says so. */
  async leave(): Promise<void> {
    expect(await this.recorded()).toEqual({ errors: [], warnings: [], missing: [] });
    await this.away();
  }
}
