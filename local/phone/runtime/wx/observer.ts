import { component as adapter } from 'glass-easel-miniprogram-adapter';
import {
  domOf,
  type EngineElement,
  type GeneralComponent,
  innerComponent,
  selectAllIn,
  selectIn,
} from '../engine/node';
import { type Callback, type Fields, fieldsOf, flag, list, number } from '../fields';
import { phone } from '../phone';
import { SelectorQuery } from './query';

/** `createIntersectionObserver`: answers carry the id and dataset of the node, which the framework's own lacks. */
class NodeObserver {
  private relative: HTMLElement | null = null;
  private margins: Fields = {};
  private readonly live: IntersectionObserver[] = [];

  constructor(
    private readonly component: GeneralComponent | undefined,
    private readonly options: Fields,
  ) {}

  relativeTo(selector: string, margins?: unknown): this {
    this.relative = domOf(selectIn(this.component, selector));
    this.margins = fieldsOf(margins);
    return this;
  }

  relativeToViewport(margins?: unknown): this {
    this.relative = phone().chrome.area;
    this.margins = fieldsOf(margins);
    return this;
  }

  observe(selector: string, listener: Callback): void {
    const all = selectAllIn(this.component, selector);
    for (const node of flag(this.options, 'observeAll') ? all : all.slice(0, 1)) this.watch(node, listener);
  }

  disconnect(): void {
    for (const observer of this.live.splice(0)) observer.disconnect();
  }

  private watch(node: EngineElement, listener: Callback): void {
    const element = domOf(node);
    if (element === null) return;
    const margin = ['top', 'right', 'bottom', 'left']
      .map((side) => `${number(this.margins, side)}px`)
      .join(' ');
    const thresholds = list(this.options, 'thresholds').map(Number);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) listener.call(this.component?.getMethodCaller(), reportOf(entry, node));
      },
      { root: this.relative, rootMargin: margin, threshold: thresholds.length === 0 ? [0] : thresholds },
    );
    observer.observe(element);
    this.live.push(observer);
  }
}

function reportOf(entry: IntersectionObserverEntry, node: EngineElement): object {
  return {
    id: node.id,
    dataset: node.dataset,
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: entry.intersectionRect,
    boundingClientRect: entry.boundingClientRect,
    relativeRect: entry.rootBounds ?? phone().chrome.area.getBoundingClientRect(),
    time: entry.time,
  };
}

/** An observer of nodes inside a component. */
export const observeNodes = (component: unknown, options: unknown): NodeObserver =>
  new NodeObserver(innerComponent(component), fieldsOf(options));

/** Gives every component the measuring functions of this room instead of the framework's. */
export function installMeasuring(): void {
  Object.assign(adapter.ComponentCaller.prototype, {
    createSelectorQuery(this: unknown) {
      return new SelectorQuery().in(this);
    },
    createIntersectionObserver(this: unknown, options: unknown) {
      return observeNodes(this, options);
    },
  });
}
