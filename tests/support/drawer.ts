import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A window with nothing in it and nothing left of whoever had it before. */
export interface Blank<Shape extends string> {
  readonly shape: Shape;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** As on a machine so many times slower: `SLOW=6 npm run e2e`. A walk that hangs on luck falls over then. */
const slower = Number(process.env['SLOW'] ?? '1');

/**
 * Windows that nobody uses. Opening one costs a process, fonts and a second or two of a small machine; wiping one costs
 * next to nothing. Each is used by one person at a time.
 */
export class Drawer<Shape extends string> {
  private readonly free: Blank<Shape>[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly shapes: Readonly<Record<Shape, BrowserContextOptions>>,
  ) {}

  /** A window of this shape, as if it had just been opened. */
  async take(shape: Shape): Promise<Blank<Shape>> {
    const at = this.free.findIndex((blank) => blank.shape === shape);
    const [found] = at < 0 ? [] : this.free.splice(at, 1);
    return found ?? this.open(shape);
  }

  /** Wipes what its user left (pages opened from it, routes, storage, files) and keeps it for the next. */
  async putBack(blank: Blank<Shape>): Promise<void> {
    const { context, page, devtools, shape } = blank;
    const { origin } = new URL(page.url());
    for (const other of context.pages()) if (other !== page) await other.close();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    if (origin !== 'null') await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    const { viewport } = this.shapes[shape];
    if (viewport) await page.setViewportSize(viewport);
    this.free.push(blank);
  }

  private async open(shape: Shape): Promise<Blank<Shape>> {
    const context = await this.browser.newContext(this.shapes[shape]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return { shape, context, page, devtools };
  }
}
