import type { Element as EngineElement, GeneralComponent } from 'glass-easel';

export type { EngineElement, GeneralComponent };

/** The DOM element that a framework node drew, or null for virtual nodes. */
export function domOf(node: EngineElement | null | undefined): HTMLElement | null {
  const element: unknown = node?.getBackendElement();
  return element instanceof HTMLElement ? element : null;
}

/** The framework node that drew a DOM element. */
export function nodeOf(element: Node | null | undefined): EngineElement | undefined {
  // NB: the framework hangs its node on the DOM element under this name; nothing else tells which node drew it.
  return (element as { __wxElement?: EngineElement } | null | undefined)?.__wxElement;
}

/** The component whose host a DOM element is. */
export const componentOf = (element: Node | null | undefined): GeneralComponent | undefined =>
  nodeOf(element)?.asGeneralComponent() ?? undefined;

/** The nearest framework node at or above a DOM element. */
export function nearestNode(target: unknown): EngineElement | undefined {
  let at = target instanceof Node ? target : null;
  while (at !== null && nodeOf(at) === undefined) at = at.parentNode;
  return nodeOf(at);
}

/** The component behind what a mini-program script calls `this`. */
export function innerComponent(caller: unknown): GeneralComponent | undefined {
  // NB: scripts see a caller object; the framework's component stands on its `_$`.
  const inner: unknown =
    typeof caller === 'object' && caller !== null ? Reflect.get(caller, '_$') : undefined;
  return (inner ?? undefined) as GeneralComponent | undefined;
}

/** First node inside a component that a selector matches. */
export const selectIn = (component: GeneralComponent | undefined, selector: string): EngineElement | null =>
  component?.getShadowRoot()?.querySelector(selector) ?? null;

/** All nodes inside a component that a selector matches. */
export const selectAllIn = (
  component: GeneralComponent | undefined,
  selector: string,
): readonly EngineElement[] => component?.getShadowRoot()?.querySelectorAll(selector) ?? [];

/** The component in whose template a node was written. */
export const ownerOf = (node: EngineElement): GeneralComponent | undefined =>
  node.ownerShadowRoot?.getHostNode();
