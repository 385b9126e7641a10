import { inlineStyle } from '../engine/units';
import { fieldsOf, list, text } from '../fields';
import { ANY, type Builtin, TEXT } from './host';

const TAGS =
  /^(a|abbr|address|article|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|fieldset|font|h[1-6]|header|hr|i|img|ins|label|legend|li|mark|nav|ol|p|pre|q|rt|ruby|s|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)$/;
const ATTRIBUTES = /^(style|class|src|alt|width|height|colspan|rowspan|start|type|dir|span)$/;
const SCRIPT_URL = /^\s*javascript:/i;

function element(
  tag: string,
  attributes: Iterable<readonly [string, string]>,
  children: readonly Node[],
): Node {
  if (!TAGS.test(tag)) return document.createTextNode('');
  const made = document.createElement(tag);
  for (const [name, value] of attributes) {
    if (!ATTRIBUTES.test(name) || SCRIPT_URL.test(value)) continue;
    if (name === 'style') made.style.cssText = inlineStyle(value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function cleaned(node: Node): Node {
  if (node instanceof Text) return document.createTextNode(node.data);
  if (!(node instanceof Element)) return document.createTextNode('');
  const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const);
  return element(node.localName, attributes, [...node.childNodes].map(cleaned));
}

function fromList(value: unknown): Node {
  const node = fieldsOf(value);
  if (text(node, 'type') === 'text') return document.createTextNode(text(node, 'text'));
  const attributes = Object.entries(fieldsOf(node['attrs'])).map(
    ([name, item]) => [name, String(item)] as const,
  );
  return element(text(node, 'name'), attributes, list(node, 'children').map(fromList));
}

/** Nodes that `rich-text` shows: only tags and attributes that WeChat allows, never anything that runs. */
export function richNodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.map(fromList);
  const parsed = new DOMParser().parseFromString(typeof value === 'string' ? value : '', 'text/html');
  return [...parsed.body.childNodes].map(cleaned);
}

/** `rich-text`. */
export const richText: Builtin = {
  properties: { nodes: ANY, space: TEXT, userSelect: { type: Boolean, value: false } },
  behave(host) {
    const rich = host.part('rich', HTMLElement);
    const show = (): void => rich.replaceChildren(...richNodes(host.value('nodes')));
    show();
    return { changed: show };
  },
};
