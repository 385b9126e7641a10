import { h } from '../pages/element';
import type { Theme } from '../theme';
import type { PhoneFrame } from './phoneFrame';
import { scannedUrl } from './scan.rules';

const SCANNED = 1011;
const SCANNED_CODE = 1047;

function toggle(label: string, checked: boolean, changed: (on: boolean) => void): HTMLElement {
  const box = h('input', { type: 'checkbox', role: 'switch', checked });
  box.addEventListener('change', () => changed(box.checked));
  return h('label', { class: 'switch' }, h('span', {}, label), box);
}

/** Network and look of the phone. */
export function switches(phone: PhoneFrame): HTMLElement {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const look = (theme: Theme): void => {
    document.documentElement.dataset['theme'] = theme;
    phone.setTheme(theme);
  };
  return h(
    'section',
    { class: 'switches' },
    h('h2', {}, '手机'),
    toggle('断网', false, (off) => phone.setOnline(!off)),
    toggle('深色', dark, (on) => look(on ? 'dark' : 'light')),
  );
}

/** 扫码: opens what is typed as if it had been scanned. */
export function scanner(phone: PhoneFrame): HTMLElement {
  const code = h('input', {
    type: 'text',
    'aria-label': '码的内容',
    placeholder: 'scene 内容，或 pages/… 路径',
  });
  const page = h('input', {
    type: 'text',
    'aria-label': '小程序码的页面',
    placeholder: '小程序码的页面（scene 时用）',
    value: localStorage.getItem('desk:scan-page') ?? '',
  });
  const form = h(
    'form',
    { class: 'scan' },
    h('h2', {}, '扫码'),
    h('div', { class: 'row' }, code, h('button', { type: 'submit' }, '打开')),
    page,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (code.value.trim() === '') return;
    localStorage.setItem('desk:scan-page', page.value);
    phone.enter(scannedUrl(code.value, page.value), code.value.includes('/') ? SCANNED : SCANNED_CODE);
  });
  return form;
}
