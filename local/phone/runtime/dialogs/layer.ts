import { h } from '../pages/element';

/** Where everything that WeChat draws itself stands, above the pages. */
export function layer(): HTMLElement {
  const found = document.getElementById('wx-layer');
  if (found !== null) return found;
  const made = h('div', { id: 'wx-layer' });
  document.body.append(made);
  return made;
}

/** Opens a dialog over the phone; the answer closes it and gives the focus back. */
export function openDialog(
  style: string,
  label: string,
  ...children: readonly (Node | string | null)[]
): () => void {
  const before = document.activeElement;
  const dialog = h(
    'div',
    { class: style, role: 'dialog', 'aria-label': label, 'aria-modal': 'true' },
    ...children,
  );
  const mask = h('div', { class: 'ui-mask' }, dialog);
  layer().append(mask);
  return () => {
    mask.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/** A button of a dialog. */
export const dialogButton = (label: string, press: () => void, style = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: style, onclick: press }, label);
