import { fieldsOf, text } from '../fields';
import { h } from '../pages/element';
import { ask } from './asking';

const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';
const STEPS = [
  ['+1 小时', HOUR],
  ['+1 天', 24 * HOUR],
  ['+7 天', 7 * 24 * HOUR],
] as const;

const full = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
  timeZone: ZONE,
});

/** The cloud's clock: shown, moved forward, set. Times are those of China. */
export class ClockPanel {
  readonly element: HTMLElement;
  private readonly face = h('output', { class: 'time', 'aria-label': '现在时间' });
  private readonly wanted = h('input', { type: 'datetime-local', 'aria-label': '把时间设为' });
  private offset = 0;

  constructor(private readonly moved: (now: string) => void) {
    const buttons = STEPS.map(([label, milliseconds]) =>
      h('button', { type: 'button', onclick: () => void this.move({ advance: milliseconds }) }, label),
    );
    const set = h('button', { type: 'button', onclick: () => void this.set() }, '设定');
    this.element = h(
      'section',
      { class: 'clock' },
      h('h2', {}, '时间'),
      this.face,
      h('div', { class: 'row' }, ...buttons),
      h('div', { class: 'row' }, this.wanted, set),
    );
    setInterval(() => this.draw(), 1000);
    void ask('/__local/clock').then((answer) => this.take(answer));
  }

  /** Takes what the cloud says the time is. */
  take(answer: unknown): void {
    const now = text(fieldsOf(answer), 'now');
    const at = Date.parse(now);
    if (Number.isNaN(at)) return;
    this.offset = at - Date.now();
    this.draw();
    this.moved(now);
  }

  private draw(): void {
    this.face.textContent = full.format(new Date(Date.now() + this.offset));
  }

  private async set(): Promise<void> {
    const at = Date.parse(`${this.wanted.value}:00+08:00`);
    if (!Number.isNaN(at)) await this.move({ set: new Date(at).toISOString() });
  }

  private async move(body: object): Promise<void> {
    this.take(await ask('/__local/clock', body));
  }
}
