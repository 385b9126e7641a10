import {
  domOf,
  type EngineElement,
  type GeneralComponent,
  innerComponent,
  selectAllIn,
} from '../engine/node';
import { type Callback, type Fields, fieldsOf, flag, isCallback, texts } from '../fields';
import { phone } from '../phone';

interface Question {
  readonly selector: string | undefined;
  readonly single: boolean;
  readonly fields: Fields;
  readonly answered: Callback | undefined;
  readonly within: unknown;
}

/** `wx.createSelectorQuery`: measures nodes; places are relative to the page area, as on a phone. */
export class SelectorQuery {
  private within: unknown;
  private readonly questions: Question[] = [];

  in(component: unknown): this {
    this.within = component;
    return this;
  }

  select(selector: string): object {
    return this.nodes(selector, true);
  }

  selectAll(selector: string): object {
    return this.nodes(selector, false);
  }

  selectViewport(): object {
    return this.nodes(undefined, true);
  }

  exec(done?: Callback): this {
    setTimeout(() => {
      const answers = this.questions.map((question) => {
        const answer = answerTo(question);
        question.answered?.call(question.within, answer);
        return answer;
      });
      done?.(answers);
    });
    return this;
  }

  private nodes(selector: string | undefined, single: boolean): object {
    const ask = (fields: Fields) => (answered?: unknown) => {
      const listener = isCallback(answered) ? answered : undefined;
      this.questions.push({ selector, single, fields, answered: listener, within: this.within });
      return this;
    };
    return {
      boundingClientRect: ask({ id: true, dataset: true, rect: true, size: true }),
      scrollOffset: ask({ id: true, dataset: true, scrollOffset: true }),
      node: ask({ node: true }),
      context: ask({ context: true }),
      fields: (fields: unknown, answered?: unknown) => ask(fieldsOf(fields))(answered),
    };
  }
}

function answerTo({ selector, single, fields, within }: Question): unknown {
  if (selector === undefined) return viewport(fields);
  const component: GeneralComponent | undefined = innerComponent(within) ?? phone().stack.top?.component;
  const found = selectAllIn(component, selector);
  if (!single) return found.map((node) => measured(node, fields));
  return found[0] === undefined ? null : measured(found[0], fields);
}

function viewport(fields: Fields): Fields {
  const scroller = phone().stack.top?.scroller;
  return scroller === undefined ? {} : { ...placeOf(scroller, fields), ...scrollOf(scroller, fields) };
}

function measured(node: EngineElement, fields: Fields): Fields {
  const element = domOf(node);
  const scroll = element?.querySelector<HTMLElement>(':scope > .wx-scroll') ?? element;
  return {
    ...(flag(fields, 'id') ? { id: node.id } : {}),
    ...(flag(fields, 'dataset') ? { dataset: node.dataset } : {}),
    ...(element === null ? emptyPlace : placeOf(element, fields)),
    ...(scroll === null ? {} : scrollOf(scroll, fields)),
    ...propertiesOf(node, texts(fields, 'properties')),
    ...(element === null ? {} : styleOf(element, texts(fields, 'computedStyle'))),
    ...(flag(fields, 'node') ? { node: element?.querySelector('canvas') ?? element } : {}),
    ...(flag(fields, 'context') ? { context: element?.querySelector('canvas,video') ?? null } : {}),
  };
}

const emptyPlace = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

function placeOf(element: HTMLElement, fields: Fields): Fields {
  const area = phone().chrome.area.getBoundingClientRect();
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const x = area.left;
  const y = area.top;
  return {
    ...(flag(fields, 'rect') ? { left: left - x, top: top - y, right: right - x, bottom: bottom - y } : {}),
    ...(flag(fields, 'size') ? { width, height } : {}),
  };
}

function scrollOf(element: HTMLElement, fields: Fields): Fields {
  if (!flag(fields, 'scrollOffset')) return {};
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

function propertiesOf(node: EngineElement, names: readonly string[]): Fields {
  const data: Fields = node.asGeneralComponent()?.data ?? {};
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

function styleOf(element: HTMLElement, names: readonly string[]): Fields {
  if (names.length === 0) return {};
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, Reflect.get(style, name) as unknown]));
}
