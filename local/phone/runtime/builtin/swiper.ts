import { type Behaviour, type Builtin, FLAG, type Host, named, NUMBER, numberOr, TEXT, textOr } from './host';

const SWIPE_PIXELS = 40;

/** `swiper`: pages by touch, mouse, timer or property. */
export const swiper: Builtin = {
  properties: {
    ...named(FLAG, 'indicatorDots autoplay circular vertical snapToEdge'),
    ...named(TEXT, 'previousMargin nextMargin easingFunction'),
    current: NUMBER,
    interval: numberOr(5000),
    duration: numberOr(500),
    displayMultipleItems: numberOr(1),
    indicatorColor: textOr('rgba(0, 0, 0, .3)'),
    indicatorActiveColor: textOr('#000000'),
  },
  data: { count: 0, shown: 0 },
  behave: (host) => new Swiper(host).start(),
};

/** `swiper-item`. */
export const swiperItem: Builtin = { properties: { itemId: TEXT, skipHiddenItemLayout: FLAG } };

class Swiper {
  private readonly track: HTMLElement;
  private timer = 0;
  private shown = 0;

  constructor(private readonly host: Host) {
    this.track = host.part('track', HTMLElement);
  }

  start(): Behaviour {
    const observer = new MutationObserver(() => this.count());
    observer.observe(this.track, { childList: true });
    this.track.style.flexDirection = this.host.flag('vertical') ? 'column' : 'row';
    this.listen();
    this.count();
    this.show(this.host.number('current'), '');
    this.play();
    return {
      changed: (property) => this.changed(property),
      removed: () => {
        observer.disconnect();
        clearInterval(this.timer);
      },
    };
  }

  private changed(property: string): void {
    if (property === 'current') this.show(this.host.number('current'), '');
    if (property === 'autoplay' || property === 'interval') this.play();
  }

  private count(): number {
    const count = this.track.children.length;
    if (count !== this.host.number('count')) this.host.set({ count });
    return count;
  }

  private show(wanted: number, source: string): void {
    const count = this.count();
    if (count === 0) return;
    const index = this.host.flag('circular')
      ? (wanted + count) % count
      : Math.max(0, Math.min(count - 1, wanted));
    this.track.style.transition = `transform ${this.host.number('duration')}ms`;
    this.track.style.transform = `translate${this.host.flag('vertical') ? 'Y' : 'X'}(${-100 * index}%)`;
    if (index === this.shown) return;
    this.shown = index;
    this.host.set({ shown: index });
    this.host.fire('change', { current: index, source, currentItemId: '' });
  }

  private play(): void {
    clearInterval(this.timer);
    if (!this.host.flag('autoplay')) return;
    this.timer = window.setInterval(
      () => this.show(this.shown + 1, 'autoplay'),
      this.host.number('interval'),
    );
  }

  private listen(): void {
    let from: number | undefined;
    const place = (point: { clientX: number; clientY: number } | undefined): number | undefined =>
      this.host.flag('vertical') ? point?.clientY : point?.clientX;
    const end = (to: number | undefined): void => {
      if (from !== undefined && to !== undefined && Math.abs(to - from) > SWIPE_PIXELS)
        this.show(this.shown + (to < from ? 1 : -1), 'touch');
      from = undefined;
    };
    this.track.addEventListener('touchstart', (event) => (from = place(event.touches[0])), { passive: true });
    this.track.addEventListener('touchend', (event) => end(place(event.changedTouches[0])));
    this.track.addEventListener('mousedown', (event) => (from = place(event)));
    this.track.addEventListener('mouseup', (event) => end(place(event)));
  }
}
