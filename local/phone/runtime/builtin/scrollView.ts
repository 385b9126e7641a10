import { domOf } from '../engine/node';
import {
  type Behaviour,
  type Builtin,
  FLAG,
  type Host,
  named,
  NUMBER,
  numberOr,
  TEXT,
  textOr,
  TRUE,
} from './host';

/** `scroll-view`: scrolling, thresholds, scroll-into-view, and a refresher pulled by touch or started by the page. */
export const scrollView: Builtin = {
  properties: {
    ...named(
      FLAG,
      'scrollX scrollY scrollWithAnimation enhanced refresherEnabled refresherTriggered enableFlex',
    ),
    ...named(FLAG, 'enablePassive pagingEnabled scrollAnchoring enableBackToTop usingSticky'),
    ...named(TRUE, 'showScrollbar bounces fastDeceleration'),
    ...named(numberOr(50), 'upperThreshold lowerThreshold'),
    ...named(NUMBER, 'scrollTop scrollLeft'),
    ...named(TEXT, 'scrollIntoView refresherBackground type'),
    refresherThreshold: numberOr(45),
    refresherDefaultStyle: textOr('black'),
  },
  behave: (host) => new ScrollView(host).start(),
};

class ScrollView {
  private readonly scroll: HTMLElement;
  private lastTop = 0;
  private lastLeft = 0;
  private atEnd = false;
  private atStart = true;

  constructor(private readonly host: Host) {
    this.scroll = host.part('scroll', HTMLElement);
  }

  start(): Behaviour {
    this.configure();
    setTimeout(() => this.restore());
    this.host.hear(this.scroll, 'scroll', () => this.scrolled());
    this.listenToPull();
    return { changed: (property) => this.changed(property) };
  }

  private changed(property: string): void {
    const behavior = this.host.flag('scrollWithAnimation') ? 'smooth' : 'auto';
    if (property === 'scrollTop') this.scroll.scrollTo({ top: this.host.number('scrollTop'), behavior });
    if (property === 'scrollLeft') this.scroll.scrollTo({ left: this.host.number('scrollLeft'), behavior });
    if (property === 'scrollIntoView') setTimeout(() => this.scrollToChild());
    this.configure();
  }

  private configure(): void {
    this.scroll.style.overflowX = this.host.flag('scrollX') ? 'auto' : 'hidden';
    this.scroll.style.overflowY = this.host.flag('scrollY') ? 'auto' : 'hidden';
    this.scroll.classList.toggle('wx-scroll-flex', this.host.flag('enableFlex'));
    this.host.element.toggleAttribute('refreshing', this.host.flag('refresherTriggered'));
  }

  private restore(): void {
    if (this.host.number('scrollTop') > 0) this.scroll.scrollTop = this.host.number('scrollTop');
    if (this.host.number('scrollLeft') > 0) this.scroll.scrollLeft = this.host.number('scrollLeft');
    this.scrollToChild();
  }

  private scrollToChild(): void {
    const id = this.host.text('scrollIntoView');
    if (id === '') return;
    const child = domOf(this.host.component.ownerShadowRoot?.getElementById(id));
    child?.scrollIntoView({ block: 'start', inline: 'start' });
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = this.scroll;
    const moved = { deltaX: this.lastLeft - scrollLeft, deltaY: this.lastTop - scrollTop };
    this.lastTop = scrollTop;
    this.lastLeft = scrollLeft;
    this.host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...moved });
    this.crossEdges();
  }

  private crossEdges(): void {
    const vertical = this.host.flag('scrollY');
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = this.scroll;
    const fromStart = vertical ? scrollTop : scrollLeft;
    const fromEnd = vertical
      ? scrollHeight - scrollTop - clientHeight
      : scrollWidth - scrollLeft - clientWidth;
    const atEnd = fromEnd <= this.host.number('lowerThreshold');
    const atStart = fromStart <= this.host.number('upperThreshold');
    if (atEnd && !this.atEnd) this.host.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' });
    if (atStart && !this.atStart) this.host.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' });
    this.atEnd = atEnd;
    this.atStart = atStart;
  }

  private listenToPull(): void {
    let from: number | undefined;
    this.scroll.addEventListener(
      'touchstart',
      (event) => (from = this.scroll.scrollTop <= 0 ? event.touches[0]?.clientY : undefined),
      { passive: true },
    );
    this.scroll.addEventListener('touchend', (event) => {
      const to = event.changedTouches[0]?.clientY;
      if (!this.host.flag('refresherEnabled') || from === undefined || to === undefined) return;
      if (to - from < this.host.number('refresherThreshold')) return;
      this.host.set({ refresherTriggered: true });
      this.host.fire('refresherrefresh');
    });
  }
}
