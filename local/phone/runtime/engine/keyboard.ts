import { triggerEvent } from 'glass-easel';
import { nodeOf } from './node';

const pressable: ReadonlySet<string> = new Set(['button', 'link', 'tab', 'radio', 'checkbox', 'switch']);

const isPressable = (element: HTMLElement): boolean => pressable.has(element.getAttribute('role') ?? '');

/** What has the role of a control is reached by Tab; what has lost that role is not. */
export function followRole(element: HTMLElement): void {
  if (isPressable(element)) element.setAttribute('tabindex', '0');
  else element.removeAttribute('tabindex');
}

/** Enter and the space bar tap the control that has the focus. */
export function installKeyboard(area: HTMLElement): void {
  document.body.addEventListener('keydown', (event) => {
    const element = event.target;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(element instanceof HTMLElement) || !isPressable(element)) return;
    const node = nodeOf(element);
    if (node === undefined) return;
    // NB: the space bar would scroll the page; a held key is one press.
    event.preventDefault();
    if (event.repeat) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2 - area.offsetTop;
    const point = { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y };
    const extraFields = { touches: [], changedTouches: [point] };
    triggerEvent(node, 'tap', { x, y }, { bubbles: true, composed: true, extraFields });
  });
}
