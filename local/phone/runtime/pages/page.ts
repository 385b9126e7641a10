import type { Root } from 'glass-easel-miniprogram-adapter';
import type { Engine } from '../engine/codeSpace';
import { type Fields, fieldsOf, isCallback, number } from '../fields';
import { recordError } from '../preview';
import { h } from './element';
import { EventChannel } from './eventChannel';
import { formatPageUrl, type PageUrl } from './url';

const REACH_BOTTOM_PIXELS = 50;
let nextId = 1;

/** One page on the stack: its element, its framework root, and the object that scripts call the page. */
export class Page {
  readonly id = nextId++;
  readonly element = h('section', { class: 'wx-host' });
  readonly scroller = h('div', { class: 'wx-page-scroll' });
  /** What `wx.setNavigationBar…` changed. */
  bar: Fields = {};
  private readonly root: Root;
  private ready = false;
  private scrollTop = 0;
  private atBottom = false;

  constructor(
    readonly url: PageUrl,
    readonly settings: Fields,
    engine: Engine,
    area: HTMLElement,
    private readonly channel?: EventChannel,
  ) {
    this.element.dataset['route'] = url.route;
    const place = h('span');
    this.scroller.append(place);
    this.element.append(this.scroller);
    area.append(this.element);
    this.root = engine.roots.createRoot('page', engine.space, formatPageUrl(url));
    this.extend();
    // NB: the framework's element types are its own; this DOM element is what its DOM backend draws into.
    this.root.attach(this.scroller as never, place as never);
    this.scroller.addEventListener('scroll', () => this.scrolled());
    this.call('onLoad', { ...url.query });
  }

  /** What scripts call the page. */
  get script(): object {
    return this.root.get();
  }

  get component(): ReturnType<Root['getComponent']> {
    return this.root.getComponent();
  }

  get data(): unknown {
    return Reflect.get(this.script, 'data') as unknown;
  }

  has(name: string): boolean {
    return isCallback(Reflect.get(this.script, name));
  }

  /** Calls a lifecycle function of the page when it has it; what it throws is recorded. */
  call(name: string, ...values: unknown[]): unknown {
    const method: unknown = Reflect.get(this.script, name);
    if (!isCallback(method)) return undefined;
    try {
      const answer = method.apply(this.script, values);
      if (answer instanceof Promise)
        answer.catch((error: unknown) => recordError(error, `${this.url.route} ${name}`));
      return answer;
    } catch (error) {
      recordError(error, `${this.url.route} ${name}`);
      return undefined;
    }
  }

  /** Runs a page lifetime of the page's components, for example `pullDownRefresh`. */
  tellComponents(lifetime: string): void {
    this.component.triggerPageLifetime(lifetime, []);
  }

  show(): void {
    this.element.hidden = false;
    this.scroller.scrollTop = this.scrollTop;
    this.tellComponents('show');
    this.call('onShow');
    if (this.ready) return;
    this.ready = true;
    requestAnimationFrame(() => this.call('onReady'));
  }

  hide(): void {
    this.scrollTop = this.scroller.scrollTop;
    this.element.hidden = true;
    this.tellComponents('hide');
    this.call('onHide');
  }

  unload(): void {
    this.call('onUnload');
    this.root.release();
    this.element.remove();
  }

  private extend(): void {
    const { route, query } = this.url;
    Object.assign(this.script, {
      route,
      options: query,
      __wxExparserNodeId__: this.id,
      getOpenerEventChannel: () => this.channel ?? new EventChannel(),
      getTabBar: () => null,
      setUpdatePerformanceListener: () => undefined,
    });
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.call('onPageScroll', { scrollTop });
    const distance = number(this.settings, 'onReachBottomDistance', REACH_BOTTOM_PIXELS);
    const atBottom = scrollHeight - scrollTop - clientHeight <= distance;
    if (atBottom && !this.atBottom) this.call('onReachBottom');
    this.atBottom = atBottom;
  }
}

/** Field by field settings of a page: app.json's window under the page's own JSON. */
export const settingsOf = (window: Fields, json: unknown): Fields => ({ ...window, ...fieldsOf(json) });
