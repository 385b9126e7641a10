import { h } from '../pages/element';
import type { Message } from './message.rules';
import type { Persona, Template } from './persona';

const timeOf = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at));

/** 服务通知: what WeChat would show to the person at the phone, and how many wait for others. */
export class MessageList {
  readonly element: HTMLElement;
  private readonly cards = h('div', { class: 'cards', role: 'log', 'aria-label': '服务通知' });
  private readonly others = h('div', { class: 'others' });
  private readonly known = new Map<number, Message>();
  private readonly unseen = new Map<string, number>();

  constructor(
    private readonly templates: readonly Template[],
    private readonly personas: readonly Persona[],
    private openid: string,
    private readonly open: (message: Message) => void,
    private readonly become: (openid: string) => void,
  ) {
    this.element = h('section', { class: 'messages' }, h('h2', {}, '服务通知'), this.others, this.cards);
    this.draw();
  }

  /** Whose messages are shown. */
  show(openid: string): void {
    this.openid = openid;
    this.unseen.delete(openid);
    this.draw();
  }

  add(messages: readonly Message[], live: boolean): void {
    for (const message of messages) {
      if (this.known.has(message.id)) continue;
      this.known.set(message.id, message);
      if (live && message.openid !== this.openid)
        this.unseen.set(message.openid, (this.unseen.get(message.openid) ?? 0) + 1);
    }
    this.draw();
  }

  clear(): void {
    this.known.clear();
    this.unseen.clear();
    this.draw();
  }

  private draw(): void {
    const mine = [...this.known.values()].filter((message) => message.openid === this.openid);
    this.cards.replaceChildren(
      ...mine.sort((one, other) => other.id - one.id).map((message) => this.card(message)),
    );
    if (mine.length === 0) this.cards.append(h('p', { class: 'empty' }, '这个人收到的微信提醒会出现在这里'));
    this.others.replaceChildren(...[...this.unseen].map(([openid, count]) => this.badge(openid, count)));
  }

  private card(message: Message): HTMLElement {
    const template = this.templates.find((item) => item.id === message.templateId);
    const label = (key: string): string => template?.fields.find((field) => field.key === key)?.label ?? key;
    const title = template?.title ?? message.templateId;
    const rows = Object.entries(message.values).flatMap(([key, value]) => [
      h('dt', {}, label(key)),
      h('dd', {}, value),
    ]);
    return h(
      'button',
      { type: 'button', class: 'card', 'data-message': message.id, onclick: () => this.open(message) },
      h('header', {}, h('span', {}, '服务通知'), h('time', { datetime: message.at }, timeOf(message.at))),
      h('strong', {}, title),
      h('dl', {}, ...rows),
      h(
        'footer',
        {},
        message.page === '' ? '没有指定页面' : '进入小程序查看',
        h('span', { 'aria-hidden': 'true' }, '›'),
      ),
    );
  }

  private badge(openid: string, count: number): HTMLElement {
    const person = this.personas.find((item) => item.openid === openid);
    const name = person === undefined ? openid : `${person.name}（${person.role}）`;
    return h(
      'button',
      { type: 'button', onclick: () => this.become(openid), title: '换成这个人' },
      name,
      h('em', {}, String(count)),
    );
  }
}
