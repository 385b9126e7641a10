import { h } from '../pages/element';
import type { Theme } from '../theme';

/** The phone beside the panel. */
export class PhoneFrame {
  readonly element: HTMLElement;
  private readonly frame = h('iframe', {
    title: '小程序',
    allow: 'geolocation; clipboard-read; clipboard-write; camera',
  });
  private online = true;
  private theme: Theme | undefined;
  private now: string | undefined;

  constructor() {
    this.element = h('div', { class: 'phone' }, this.frame);
    this.frame.addEventListener('load', () => this.tellAll());
  }

  /** Loads the mini-program anew for a person, optionally at a page and with a scene number. */
  load(openid: string, path = '', scene = 0): void {
    const asked = new URLSearchParams({ openid });
    if (path !== '') asked.set('path', path);
    if (scene !== 0) asked.set('scene', String(scene));
    if (this.theme !== undefined) asked.set('theme', this.theme);
    this.frame.src = `/phone/?${asked.toString()}`;
  }

  /** Loads the page that is open once more. */
  reload(): void {
    this.frame.contentWindow?.location.reload();
  }

  /** Opens a page of the running mini-program, as a scan or a notification does. */
  enter(url: string, scene: number): void {
    this.tell({ kind: 'enter', url, scene });
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.tell({ kind: 'network', online });
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.tell({ kind: 'theme', theme });
  }

  setNow(now: string): void {
    this.now = now;
    this.tell({ kind: 'clock', now });
  }

  private tellAll(): void {
    if (!this.online) this.setOnline(false);
    if (this.theme !== undefined) this.setTheme(this.theme);
    if (this.now !== undefined) this.setNow(this.now);
  }

  private tell(message: object): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}
