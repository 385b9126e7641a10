import type { BootConfig } from '../config';
import type { Engine } from '../engine/codeSpace';
import { type Callback, type Fields, isFields, list, text } from '../fields';
import { type EventChannel, channelPair } from './eventChannel';
import { Failure } from './failure';
import { Page, settingsOf } from './page';
import type { PageSheets } from './sheets';
import { formatPageUrl, type PageUrl, parsePageUrl } from './url';

const STACK_LIMIT = 10;

/** The pages that are open, and WeChat's rules for moving between them. */
export class PageStack {
  private pages: Page[] = [];
  private readonly tabPages = new Map<string, Page>();

  constructor(
    private readonly config: BootConfig,
    private readonly engine: Engine,
    private readonly area: HTMLElement,
    private readonly sheets: PageSheets,
    private readonly changed: () => void,
  ) {}

  get top(): Page | undefined {
    return this.pages.at(-1);
  }

  get all(): readonly Page[] {
    return this.pages;
  }

  /** Pages of the tab bar, in its order. */
  get tabs(): readonly string[] {
    return list(this.config.app.tabBar, 'list').map((tab) => (isFields(tab) ? text(tab, 'pagePath') : ''));
  }

  isTab(page: Page): boolean {
    return this.tabs.includes(page.url.route);
  }

  isKnown(route: string): boolean {
    return this.config.app.pages.includes(route);
  }

  resolve(url: string, from?: string): PageUrl {
    return parsePageUrl(url, from ?? this.top?.url.route);
  }

  navigateTo(url: PageUrl, events: Readonly<Record<string, Callback>>): EventChannel {
    if (this.tabs.includes(url.route)) throw new Failure('navigateTo:fail can not navigateTo a tabbar page');
    if (this.pages.length >= STACK_LIMIT) throw new Failure('navigateTo:fail webview count limit exceed');
    this.mustExist(url, 'navigateTo');
    const [near, far] = channelPair();
    for (const [name, listener] of Object.entries(events)) near.on(name, listener);
    this.top?.hide();
    this.push(this.open(url, far));
    return near;
  }

  redirectTo(url: PageUrl): void {
    if (this.tabs.includes(url.route)) throw new Failure('redirectTo:fail can not redirectTo a tabbar page');
    this.mustExist(url, 'redirectTo');
    const closed = this.pages.pop();
    if (closed !== undefined) this.tabPages.delete(closed.url.route);
    closed?.unload();
    this.push(this.open(url));
  }

  switchTab(url: PageUrl): void {
    if (!this.tabs.includes(url.route)) throw new Failure('switchTab:fail can not switch to no-tabBar page');
    this.mustExist(url, 'switchTab');
    const same = this.top?.url.route === url.route;
    if (same) return;
    this.top?.hide();
    for (const page of this.pages.filter((item) => !this.isTab(item)).reverse()) page.unload();
    const known = this.tabPages.get(url.route);
    this.pages = [];
    this.push(known ?? this.open({ route: url.route, query: {} }));
  }

  reLaunch(url: PageUrl): void {
    this.mustExist(url, 'reLaunch');
    const open = new Set([...this.pages, ...this.tabPages.values()]);
    this.pages = [];
    this.tabPages.clear();
    for (const page of [...open].reverse()) page.unload();
    this.push(this.open(url));
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Failure('navigateBack:fail cannot navigate back at first page.');
    const count = Math.min(Math.max(1, delta), this.pages.length - 1);
    for (const page of this.pages.splice(-count).reverse()) page.unload();
    this.reveal();
  }

  private push(page: Page): void {
    this.pages.push(page);
    if (this.isTab(page)) this.tabPages.set(page.url.route, page);
    this.reveal();
  }

  private reveal(): void {
    const page = this.top;
    if (page === undefined) return;
    for (const other of [...this.pages, ...this.tabPages.values()])
      if (other !== page) other.element.hidden = true;
    this.sheets.show(page.url.route);
    history.replaceState(null, '', `${location.pathname}${location.search}#${formatPageUrl(page.url)}`);
    this.changed();
    page.show();
  }

  private open(url: PageUrl, channel?: EventChannel): Page {
    const json = this.config.components.find((component) => component.is === url.route)?.json;
    const settings: Fields = settingsOf(this.config.app.window, json);
    return new Page(url, settings, this.engine, this.area, channel);
  }

  private mustExist(url: PageUrl, name: string): void {
    if (!this.isKnown(url.route)) throw new Failure(`${name}:fail page "${url.route}" is not found`);
  }
}
