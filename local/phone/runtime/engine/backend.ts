import { CurrentWindowBackendContext, type domlikeBackend } from 'glass-easel';
import { BUILTIN_TAGS } from '../../builtin.table';
import { playAnimation } from '../wx/animation';
import { followRole } from './keyboard';
import { inlineStyle } from './units';

const HTML_PREFIX = 'html-';
const ROLES: Readonly<Record<string, string>> = { 'aria-role': 'role' };

// Only events that a phone sends. A DOM "click" or "input" must not reach bind:click or bind:input of a component.
const DOM_EVENTS = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/;

/** The DOM tag of a WXML tag: `wx-NAME` for WeChat's own tags, the tag itself for components. */
export function domTag(tag: string): string {
  if (tag.startsWith(HTML_PREFIX)) return tag.slice(HTML_PREFIX.length);
  return BUILTIN_TAGS.has(tag) || !tag.includes('-') ? `wx-${tag}` : tag;
}

/** Draws framework nodes into this window's DOM the way WeChat's page would look to a script. */
export class PhoneBackend extends CurrentWindowBackendContext {
  constructor() {
    super();
    // NB: the framework's DOM types are its own; ours are the browser's. They meet here and only here.
    this.document = {
      createElement: (tag) => createElement(tag) as unknown as domlikeBackend.Element,
      createTextNode: (content) => document.createTextNode(content) as unknown as domlikeBackend.Element,
      createDocumentFragment: () => document.createDocumentFragment() as unknown as domlikeBackend.Element,
    };
  }

  override setListenerStats(...args: Parameters<CurrentWindowBackendContext['setListenerStats']>): void {
    const [element, type] = args;
    // NB: a node inside an external fragment has no element; the attribute makes Chromium count it as a touch target.
    if (type === 'tap') (element as domlikeBackend.Element | null)?.setAttribute('wx-tap', '');
    if (DOM_EVENTS.test(type)) super.setListenerStats(...args);
  }

  override appendStyleSheetPath(): number {
    return 0;
  }
}

function createElement(tag: string): HTMLElement {
  const element = document.createElement(domTag(tag));
  if (tag.startsWith(HTML_PREFIX)) return element;
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: unknown) => {
    if (name === 'animation') playAnimation(element, String(value));
    else setAttribute(ROLES[name] ?? name, name === 'style' ? inlineStyle(String(value)) : String(value));
    if ((ROLES[name] ?? name) === 'role') followRole(element);
  };
  return element;
}
