import { triggerEvent } from 'glass-easel';
import type { PhoneBackend } from './backend';
import { type EngineElement, nearestNode, ownerOf } from './node';

const LONG_PRESS_MILLISECONDS = 350;

interface Point {
  readonly identifier: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly force: number;
}

const pointsOf = (touches: TouchList, top: number): readonly Point[] =>
  [...touches].map(({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY: pageY - top,
    clientX,
    clientY: clientY - top,
    force: 1,
  }));

function isTouch(event: unknown): event is TouchEvent {
  return typeof TouchEvent !== 'undefined' && event instanceof TouchEvent;
}

function hears(node: EngineElement, name: string): boolean {
  for (let at: EngineElement | null | undefined = node; at; at = at.parentNode ?? ownerOf(at)) {
    // NB: the framework offers no question "is anybody listening?"; its listener table is read directly.
    const target: unknown = Reflect.get(at, '_$eventTarget');
    const listeners: unknown = target ? Reflect.get(target, 'listeners') : undefined;
    if (listeners && Reflect.get(listeners, name) !== undefined) return true;
  }
  return false;
}

/** Gives touch and tap events their touches relative to the page area, and makes long presses out of held ones. */
export function installGestures(backend: PhoneBackend, area: HTMLElement): void {
  let held = false;
  let timer = 0;
  backend.onEvent((target, type, detail: unknown, options) => {
    if (type === 'tap' && held) return;
    triggerEvent(target, type, detail, {
      ...options,
      extraFields: extraFields(type, detail, options.originalEvent, area),
    });
  });
  const start = (event: Event): void => {
    held = false;
    clearTimeout(timer);
    const node = nearestNode(event.target);
    timer = window.setTimeout(() => {
      if (node === undefined) return;
      held = hears(node, 'longpress');
      triggerEvent(node, 'longpress', {}, { bubbles: true, composed: true });
    }, LONG_PRESS_MILLISECONDS);
  };
  const options = { capture: true, passive: true };
  for (const name of ['touchstart', 'mousedown']) document.body.addEventListener(name, start, options);
  for (const name of ['touchend', 'touchmove', 'touchcancel', 'mouseup'])
    document.body.addEventListener(name, () => clearTimeout(timer), options);
}

function extraFields(
  type: string,
  detail: unknown,
  event: unknown,
  area: HTMLElement,
): Record<string, unknown> {
  const top = area.offsetTop;
  if (type.startsWith('touch') && isTouch(event))
    return { touches: pointsOf(event.touches, top), changedTouches: pointsOf(event.changedTouches, top) };
  if (type !== 'tap' || typeof detail !== 'object' || detail === null) return {};
  const x: unknown = Reflect.get(detail, 'x');
  const y: unknown = Reflect.get(detail, 'y');
  return { touches: [], changedTouches: [{ identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y }] };
}
