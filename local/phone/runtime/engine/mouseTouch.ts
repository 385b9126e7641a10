import { triggerEvent } from 'glass-easel';
import { type EngineElement, nearestNode } from './node';

type Name = 'touchstart' | 'touchmove' | 'touchend';

/** Lets a mouse drag what waits for a finger: pressed moves of the mouse become touches, until a real finger comes. */
export function installMouseTouch(area: HTMLElement): void {
  let pressed: EngineElement | undefined;
  let fingers = false;
  const touch = (name: Name, event: MouseEvent): void => {
    if (pressed === undefined) return;
    const { clientX, clientY } = event;
    const y = clientY - area.offsetTop;
    const point = { identifier: 0, pageX: clientX, pageY: y, clientX, clientY: y, force: 1 };
    const extraFields = { touches: name === 'touchend' ? [] : [point], changedTouches: [point] };
    triggerEvent(pressed, name, {}, { bubbles: true, composed: true, originalEvent: event, extraFields });
  };
  document.body.addEventListener('touchstart', () => (fingers = true), { capture: true, passive: true });
  document.body.addEventListener('mousedown', (event) => {
    pressed =
      fingers || event.button !== 0 || !isInside(area, event.target) ? undefined : nearestNode(event.target);
    touch('touchstart', event);
  });
  document.body.addEventListener('mousemove', (event) => touch('touchmove', event));
  window.addEventListener('mouseup', (event) => {
    touch('touchend', event);
    pressed = undefined;
  });
}

const isInside = (area: HTMLElement, target: EventTarget | null): boolean =>
  target instanceof Node && area.contains(target);
