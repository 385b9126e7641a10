import type { AppConfig } from '../config';
import { fieldsOf, flag, isFields, list, text } from '../fields';
import { onTheme, withTheme } from '../theme';
import { h } from './element';
import type { Page } from './page';

const BAR_PIXELS = 44;
const TAB_BAR_PIXELS = 50;

interface Actions {
  back(): void;
  home(): void;
  refresh(): void;
  tab(index: number): void;
}

/** Everything around the page: navigation bar above, tab bar below, and the page area between them. */
export class Chrome {
  readonly area = h('main', { id: 'wx-area' });
  private readonly bar = h('header', { id: 'wx-nav' });
  private readonly tabBar = h('nav', { id: 'wx-tabbar', role: 'tablist' });
  private readonly badges = new Map<number, string>();
  private readonly tabChanges = new Map<number, object>();
  private tabBarShown = true;
  private drawn: { readonly page: Page; readonly depth: number } | undefined;

  constructor(
    private readonly app: AppConfig,
    private readonly actions: Actions,
  ) {
    document.getElementById('app')?.append(this.bar, this.area, this.tabBar);
    onTheme(() => this.redraw());
    window.addEventListener('resize', () => this.fit());
  }

  /** Height of the page area in pixels. */
  get height(): number {
    return (
      window.innerHeight - (this.bar.hidden ? 0 : BAR_PIXELS) - (this.tabBar.hidden ? 0 : TAB_BAR_PIXELS)
    );
  }

  /** Draws both bars for the page on top. */
  draw(page: Page, depth: number): void {
    this.drawn = { page, depth };
    this.redraw();
  }

  redraw(): void {
    if (this.drawn === undefined) return;
    this.drawBar(this.drawn.page, this.drawn.depth);
    this.drawTabs(this.drawn.page);
    this.fit();
  }

  setBadge(index: number, badge: string): void {
    this.badges.set(index, badge);
    this.redraw();
  }

  setTab(index: number, change: object): void {
    this.tabChanges.set(index, { ...this.tabChanges.get(index), ...change });
    this.redraw();
  }

  showTabBar(shown: boolean): void {
    this.tabBarShown = shown;
    this.redraw();
  }

  /** Shows or ends the pull-down animation. */
  pulling(shown: boolean): void {
    this.area.classList.toggle('wx-pulling', shown);
  }

  private drawBar(page: Page, depth: number): void {
    const look = { ...withTheme(page.settings), ...page.bar };
    this.bar.hidden = text(look, 'navigationStyle') === 'custom';
    this.bar.style.backgroundColor = text(look, 'navigationBarBackgroundColor', '#ffffff');
    this.bar.style.color = text(look, 'navigationBarTextStyle', 'black') === 'white' ? '#fff' : '#000';
    const title = text(look, 'navigationBarTitleText');
    document.title = title === '' ? document.title : title;
    const loading = flag(look, 'loading')
      ? h('i', { class: 'wx-nav-loading', 'aria-label': '加载中' })
      : null;
    this.bar.replaceChildren(
      this.leftButton(page, depth),
      h('h1', {}, loading, title),
      flag(look, 'enablePullDownRefresh')
        ? this.button('下拉刷新', '↻', () => this.actions.refresh())
        : h('i'),
    );
  }

  private leftButton(page: Page, depth: number): Node {
    if (depth > 1) return this.button('返回', '‹', () => this.actions.back());
    const isHome = page.url.route === this.app.entry || this.isTab(page) || flag(page.bar, 'hideHome');
    return isHome ? h('i') : this.button('首页', '⌂', () => this.actions.home());
  }

  private button(label: string, sign: string, press: () => void): HTMLElement {
    return h('button', { type: 'button', 'aria-label': label, onclick: press }, sign);
  }

  private isTab(page: Page): boolean {
    return list(this.app.tabBar, 'list').some((tab) => text(fieldsOf(tab), 'pagePath') === page.url.route);
  }

  private drawTabs(page: Page): void {
    const tabBar = withTheme(this.app.tabBar);
    this.tabBar.hidden = !this.isTab(page) || !this.tabBarShown || flag(tabBar, 'custom');
    if (this.tabBar.hidden) return;
    this.tabBar.style.backgroundColor = text(tabBar, 'backgroundColor', '#ffffff');
    const tabs = list(tabBar, 'list').filter(isFields);
    this.tabBar.replaceChildren(
      ...tabs.map((tab, index) => {
        const shown = { ...tab, ...this.tabChanges.get(index) };
        const chosen = text(tab, 'pagePath') === page.url.route;
        const icon = (chosen ? text(shown, 'selectedIconPath') : '') || text(shown, 'iconPath');
        const badge = this.badges.get(index) ?? '';
        return h(
          'button',
          {
            type: 'button',
            role: 'tab',
            'aria-selected': String(chosen),
            style: `color:${text(tabBar, chosen ? 'selectedColor' : 'color')}`,
            onclick: () => this.actions.tab(index),
          },
          icon === '' ? null : h('img', { src: icon.replace(/^\//, ''), alt: '' }),
          text(shown, 'text'),
          badge === '' ? null : h('em', { 'aria-label': '未读' }, badge),
        );
      }),
    );
  }

  private fit(): void {
    document.documentElement.style.setProperty('--wx-vh', `${this.height / 100}px`);
  }
}
