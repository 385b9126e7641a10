import { Element } from 'glass-easel';
import { type Fields, isCallback } from '../fields';
import { domOf, type EngineElement, type GeneralComponent, innerComponent, ownerOf } from './node';
import { inlineStyle } from './units';

const states = new WeakMap<EngineElement, Record<string, unknown>>();
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What WXS functions receive in place of a node: WeChat's ComponentDescriptor. */
export class Descriptor {
  constructor(
    private readonly node: EngineElement,
    private readonly caller: unknown,
  ) {}

  selectComponent(selector: string): Descriptor | null {
    const found = this.scope()?.getShadowRoot()?.querySelector(selector);
    return found ? new Descriptor(found, found) : null;
  }

  selectAllComponents(selector: string): readonly Descriptor[] {
    const found = this.scope()?.getShadowRoot()?.querySelectorAll(selector) ?? [];
    return found.map((node) => new Descriptor(node, node));
  }

  setStyle(style: string | Fields): this {
    const element = this.element();
    if (typeof style === 'string' && element !== null) element.style.cssText += `;${inlineStyle(style)}`;
    if (typeof style !== 'string')
      for (const [name, value] of Object.entries(style))
        element?.style.setProperty(kebab(name), inlineStyle(String(value)));
    return this;
  }

  addClass(name: string): this {
    this.element()?.classList.add(name);
    this.node.classList?.toggle(name, true);
    return this;
  }

  removeClass(name: string): this {
    this.element()?.classList.remove(name);
    this.node.classList?.toggle(name, false);
    return this;
  }

  hasClass(name: string): boolean {
    return this.element()?.classList.contains(name) === true || this.node.classList?.contains(name) === true;
  }

  getDataset(): Fields {
    return this.node.dataset;
  }

  callMethod(name: string, argument: unknown): unknown {
    const owner =
      innerComponent(this.caller) === undefined
        ? this.node.asGeneralComponent()?.getMethodCaller()
        : this.caller;
    const method: unknown =
      typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
    return isCallback(method) ? method.call(owner, argument) : undefined;
  }

  requestAnimationFrame(work: () => void): number {
    return requestAnimationFrame(work);
  }

  setTimeout(work: () => void, milliseconds: number): number {
    return window.setTimeout(work, milliseconds);
  }

  clearTimeout(timer: number): void {
    window.clearTimeout(timer);
  }

  getState(): Record<string, unknown> {
    const state = states.get(this.node) ?? {};
    states.set(this.node, state);
    return state;
  }

  triggerEvent(name: string, detail?: unknown, options?: object): void {
    this.node.triggerEvent(name, detail, options);
  }

  getBoundingClientRect(): DOMRect | undefined {
    return this.element()?.getBoundingClientRect();
  }

  getComputedStyle(names: readonly string[]): Fields {
    const element = this.element();
    if (element === null) return {};
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(kebab(name))]));
  }

  private scope(): GeneralComponent | undefined {
    return this.node.asGeneralComponent() ?? ownerOf(this.node);
  }

  private element(): HTMLElement | null {
    return domOf(this.node);
  }
}

/** Descriptor of a node or component that a WXS function is about; undefined when there is none. */
export function describeNode(subject: unknown): Descriptor | undefined {
  const node = innerComponent(subject) ?? subject;
  return node instanceof Element ? new Descriptor(node, subject) : undefined;
}
