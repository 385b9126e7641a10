import { h } from '../pages/element';
import { layer } from './layer';

const SIGNS: Readonly<Record<string, string>> = { success: '✓', error: '✕', loading: '' };
let shown: HTMLElement | undefined;
let timer = 0;

interface Toast {
  readonly title: string;
  readonly icon: string;
  readonly mask: boolean;
  /** Milliseconds; undefined stays until hidden. */
  readonly duration?: number;
}

/** Shows a toast or, with the icon `loading`, a waiting sign; it replaces the one before. */
export function showToast({ title, icon, mask, duration }: Toast): void {
  hideToast();
  const sign =
    icon === 'none' ? null : h('i', { class: `ui-toast-icon ui-toast-${icon}` }, SIGNS[icon] ?? '');
  const role = icon === 'loading' ? 'progressbar' : 'status';
  const box = h(
    'div',
    { class: 'ui-toast', role, 'aria-live': 'polite', 'data-icon': icon },
    sign,
    h('span', {}, title),
  );
  shown = mask ? h('div', { class: 'ui-toast-mask' }, box) : box;
  layer().append(shown);
  if (duration !== undefined) timer = window.setTimeout(hideToast, duration);
}

/** Takes the toast or waiting sign away. */
export function hideToast(): void {
  clearTimeout(timer);
  shown?.remove();
  shown = undefined;
}
