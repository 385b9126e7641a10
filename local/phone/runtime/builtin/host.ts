import { type Fields, flag, number, text } from '../fields';
import { domOf, type GeneralComponent } from '../engine/node';

/** Type of a built-in's property, with its default. */
export interface Property {
  readonly type: StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | null;
  readonly value?: unknown;
}

/** How a built-in answers a form. */
export interface Field {
  read(): unknown;
  reset?(): void;
}

/** What one built-in on the page does, as long as it stands there. */
export interface Behaviour {
  /** A property has a new value. */
  changed?(property: string): void;
  removed?(): void;
  readonly field?: Field;
}

/** A built-in component: its properties, own data, and what it does once it is on the page. */
export interface Builtin {
  readonly properties: Readonly<Record<string, Property>>;
  readonly data?: Fields;
  behave?(host: Host): Behaviour | undefined;
}

/** Texts, numbers and truths as property shapes. */
export const TEXT: Property = { type: String, value: '' };
export const NUMBER: Property = { type: Number, value: 0 };
export const FLAG: Property = { type: Boolean, value: false };
export const ANY: Property = { type: null, value: null };
export const LIST: Property = { type: Array, value: [] };
export const textOr = (value: string): Property => ({ type: String, value });
export const numberOr = (value: number): Property => ({ type: Number, value });
export const TRUE: Property = { type: Boolean, value: true };

/** Properties from lists of names, the shortest way to write them. */
export const named = (property: Property, names: string): Readonly<Record<string, Property>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, property]));

/** One built-in component on a page, seen from its behaviour. */
export class Host {
  constructor(readonly component: GeneralComponent) {}

  /** The host element, for example `<wx-button>`. */
  get element(): HTMLElement {
    const element = domOf(this.component);
    if (element === null) throw new Error(`${this.component.is} has no element`);
    return element;
  }

  /** The element with an id in the built-in's own template. */
  part<T extends HTMLElement>(id: string, kind: new () => T): T {
    const root = this.component.getShadowRoot();
    const element = domOf(root?.getElementById(id));
    if (!(element instanceof kind)) throw new Error(`${this.component.is} has no part ${id}`);
    return element;
  }

  get fields(): Fields {
    return this.component.data;
  }

  text(name: string): string {
    return text(this.fields, name);
  }

  number(name: string): number {
    return number(this.fields, name);
  }

  flag(name: string): boolean {
    return flag(this.fields, name);
  }

  value(name: string): unknown {
    return this.fields[name];
  }

  set(values: Fields): void {
    this.component.setData(values);
  }

  /** Sends an event to whoever listens in the page's template; it does not bubble unless told to. */
  fire(name: string, detail: unknown = {}, options: object = {}): void {
    this.component.triggerEvent(name, detail, options);
  }

  /** Sends an event and hands each listener's answer to `answered`. */
  ask(name: string, detail: unknown, answered: (answer: unknown) => void): void {
    this.component.triggerEvent(name, detail, { handleListenerReturn: (answer) => answered(answer) });
  }

  onTap(listener: (target: HTMLElement | null) => void): void {
    this.component.addListener('tap', (event) => listener(domOf(event.target)));
  }

  /** Listens to DOM events of an own part; they never reach the mini-program as they are. */
  hear(element: HTMLElement, names: string, listener: (event: Event) => void): void {
    for (const name of names.split(' '))
      element.addEventListener(name, (event) => {
        event.stopPropagation();
        listener(event);
      });
  }
}

const behaviours = new WeakMap<GeneralComponent, Behaviour>();

/** Remembers what a built-in does. */
export const attachBehaviour = (component: GeneralComponent, behaviour: Behaviour): void =>
  void behaviours.set(component, behaviour);

/** What a built-in does, or undefined when it is not a built-in or not yet on the page. */
export const behaviourOf = (component: GeneralComponent | undefined): Behaviour | undefined =>
  component === undefined ? undefined : behaviours.get(component);
