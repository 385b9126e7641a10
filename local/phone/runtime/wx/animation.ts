import { fieldsOf, isFields, list, number, text } from '../fields';

const TRANSFORM = /^(matrix|rotate|scale|skew|translate)/;
const DEGREES = /^(rotate|skew)/;
const CAMEL: Readonly<Record<string, string>> = {
  rotate3d: 'rotate3d',
  scale3d: 'scale3d',
  translate3d: 'translate3d',
};

interface Step {
  readonly animates: Record<string, readonly unknown[]>;
  readonly option: object;
}

/** `wx.createAnimation`: records steps; its export survives the trip through an attribute as text. */
export function createAnimation(given: unknown): object {
  const base = {
    duration: 400,
    timingFunction: 'linear',
    delay: 0,
    transformOrigin: '50% 50% 0',
    ...fieldsOf(given),
  };
  const steps: Step[] = [];
  let current: Record<string, readonly unknown[]> = {};
  const methods: Record<string, unknown> = {
    step(option: unknown) {
      steps.push({ animates: current, option: { ...base, ...fieldsOf(option) } });
      current = {};
      return animation;
    },
    export() {
      const actions = steps.splice(0);
      return { actions, toString: () => JSON.stringify(actions) };
    },
  };
  const animation: object = new Proxy(methods, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return Reflect.get(target, name) as unknown;
      return (...values: unknown[]) => {
        current[name] = values;
        return animation;
      };
    },
  });
  return animation;
}

function cssValue(name: string, value: unknown): string {
  if (typeof value !== 'number') return String(value);
  if (name.startsWith('translate')) return `${value}px`;
  return DEGREES.test(name) ? `${value}deg` : String(value);
}

const transformOf = (name: string, values: readonly unknown[]): string =>
  `${CAMEL[name] ?? name}(${values.map((value) => cssValue(name, value)).join(', ')})`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function play(element: HTMLElement, step: unknown): void {
  const option = fieldsOf(fieldsOf(step)['option']);
  const timing = `${number(option, 'duration', 400)}ms ${text(option, 'timingFunction', 'linear')} ${number(option, 'delay')}ms`;
  element.style.transition = `all ${timing}`;
  element.style.transformOrigin = text(option, 'transformOrigin', '50% 50% 0');
  const transforms: string[] = [];
  const animates = fieldsOf(fieldsOf(step)['animates']);
  for (const name of Object.keys(animates)) {
    const values = list(animates, name);
    if (TRANSFORM.test(name)) transforms.push(transformOf(name, values));
    else setStyle(element, name, values[0]);
  }
  if (transforms.length > 0) element.style.transform = transforms.join(' ');
}

function setStyle(element: HTMLElement, name: string, value: unknown): void {
  const pixels = typeof value === 'number' && name !== 'opacity';
  element.style.setProperty(kebab(name), pixels ? `${value}px` : String(value));
}

/** Plays what an `animation` attribute holds, step after step; anything else is left alone. */
export function playAnimation(element: HTMLElement, exported: string): void {
  let at = 0;
  for (const step of stepsOf(exported)) {
    const option = fieldsOf(fieldsOf(step)['option']);
    setTimeout(() => play(element, step), at);
    at += number(option, 'duration', 400) + number(option, 'delay');
  }
}

function stepsOf(exported: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(exported);
    return Array.isArray(read) ? read.filter(isFields) : [];
  } catch {
    return [];
  }
}
