import { componentOf, type EngineElement, nodeOf } from './node';

const STAY_MILLISECONDS = 70;
const NO_HOVER = 'none';

interface Hover {
  readonly node: EngineElement;
  /** One or more class names. */
  readonly name: string;
}

function toggle({ node, name }: Hover, on: boolean): void {
  for (const part of name.split(/\s+/).filter(Boolean)) node.classList?.toggle(part, on);
}

function hoverOf(element: Element): Hover | undefined {
  const onComponent: unknown = componentOf(element)?.data['hoverClass'];
  const name = element.getAttribute('hover-class') ?? (typeof onComponent === 'string' ? onComponent : '');
  const node = nodeOf(element);
  return name === '' || name === NO_HOVER || node === undefined ? undefined : { node, name };
}

/** Puts `hover-class` on the pressed node and takes it off shortly after release. */
export function installHover(): void {
  let release: (() => void) | undefined;
  const press = (event: Event): void => {
    release?.();
    let at = event.target instanceof Element ? event.target : null;
    while (at !== null && hoverOf(at) === undefined) at = at.parentElement;
    const hover = at === null ? undefined : hoverOf(at);
    if (hover === undefined) return;
    toggle(hover, true);
    release = () => toggle(hover, false);
  };
  const lift = (): void => {
    const end = release;
    release = undefined;
    if (end !== undefined) setTimeout(end, STAY_MILLISECONDS);
  };
  const options = { capture: true, passive: true };
  for (const name of ['touchstart', 'mousedown']) document.body.addEventListener(name, press, options);
  for (const name of ['touchend', 'touchcancel', 'mouseup'])
    document.body.addEventListener(name, lift, options);
}
