import { h } from '../pages/element';
import type { Persona } from './persona';
import { byRole, matching } from './people.rules';

/** "Who am I": a search field over a list grouped by role; arrow keys move, Enter chooses. */
export class PersonaList {
  readonly element: HTMLElement;
  private readonly search = h('input', {
    type: 'search',
    id: 'who',
    role: 'combobox',
    'aria-controls': 'people',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: '按姓名、身份、地点查找',
    autocomplete: 'off',
  });
  private readonly list = h('div', { id: 'people', role: 'listbox', 'aria-label': '人员' });
  private active = 0;

  constructor(
    private readonly personas: readonly Persona[],
    private readonly groups: readonly string[],
    private current: string,
    private readonly chosen: (openid: string) => void,
  ) {
    this.element = h(
      'section',
      { class: 'people' },
      h('label', { for: 'who' }, h('h2', {}, '我是谁')),
      this.search,
      this.list,
    );
    this.search.addEventListener('input', () => this.draw());
    this.search.addEventListener('keydown', (event) => this.pressed(event));
    this.draw();
    // NB: nothing scrolls before it stands on the page.
    requestAnimationFrame(() =>
      this.list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private get options(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private draw(): void {
    const groups = byRole(matching(this.personas, this.search.value), this.groups);
    this.list.replaceChildren(
      ...[...groups].map(([role, persons]) =>
        h(
          'div',
          { role: 'group', 'aria-label': role },
          h('h3', {}, `${role} · ${persons.length}`),
          ...persons.map((person) => this.row(person)),
        ),
      ),
    );
    if (groups.size === 0) this.list.append(h('p', { class: 'empty' }, '没有这样的人'));
    this.activate(Math.max(0, this.search.value === '' ? this.indexOfCurrent() : 0), false);
  }

  private indexOfCurrent(): number {
    return this.options.findIndex((option) => option.dataset['openid'] === this.current);
  }

  private row({ openid, name, place, role }: Persona): HTMLElement {
    const row = h(
      'div',
      {
        role: 'option',
        id: `person-${openid}`,
        'aria-selected': String(openid === this.current),
        'data-openid': openid,
        onclick: () => this.choose(openid),
      },
      h('b', {}, name),
      h('span', {}, place),
    );
    const other = h(
      'a',
      {
        href: `/?openid=${encodeURIComponent(openid)}`,
        target: '_blank',
        'aria-label': `在新窗口成为${name}（${role}）`,
        title: '在新窗口打开',
      },
      '↗',
    );
    other.addEventListener('click', (event) => event.stopPropagation());
    row.append(other);
    return row;
  }

  private pressed(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.activate(this.active + step, true);
    }
    const openid = this.options[this.active]?.dataset['openid'];
    if (event.key === 'Enter' && openid !== undefined) this.choose(openid);
  }

  private activate(index: number, scroll: boolean): void {
    const options = this.options;
    this.active = Math.min(Math.max(0, index), Math.max(0, options.length - 1));
    options.forEach((option, place) => option.classList.toggle('active', place === this.active));
    const option = options[this.active];
    this.search.setAttribute('aria-activedescendant', option?.id ?? '');
    if (scroll) option?.scrollIntoView({ block: 'nearest' });
  }

  /** Chooses a person as if the row had been pressed. */
  become(openid: string): void {
    this.search.value = '';
    this.draw();
    this.choose(openid);
    this.list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private choose(openid: string): void {
    this.current = openid;
    for (const option of this.options)
      option.setAttribute('aria-selected', String(option.dataset['openid'] === openid));
    this.chosen(openid);
  }
}
