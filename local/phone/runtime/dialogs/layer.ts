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
  takeOwnPressesOnly(mask);
  layer().append(mask);
  return () => {
    mask.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/**
 * A finger that opened a dialog has not pressed anything in it. NB: the browser sends the click of a tap after the tap
 * itself, to whatever lies there by then; only a press that began in the dialog, or the keyboard, counts.
 */
function takeOwnPressesOnly(mask: HTMLElement): void {
  let began = false;
  mask.addEventListener('pointerdown', () => (began = true), { capture: true });
  mask.addEventListener(
    'click',
    (event) => {
      if (began || event.detail === 0) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
}

/** A button of a dialog. */
export const dialogButton = (label: string, press: () => void, style = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: style, onclick: press }, label);
