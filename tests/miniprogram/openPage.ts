import { jest } from '@jest/globals';

type Handler = (event: unknown) => unknown;

/** A page by its script alone: its handlers, and what they put on the page. */
export interface OpenPage {
  readonly data: Readonly<Record<string, unknown>>;
  /** Calls a handler as its template would. */
  readonly tell: (handler: string, event?: unknown) => unknown;
}

type Settings = Record<string, unknown> & { readonly data: Readonly<Record<string, unknown>> };

/** Every sheet that asks for a consent, with somebody in front of it who says yes. */
const agreeing = { ask: () => Promise.resolve(true) };

/** `fields[2].files` and the like are left as they are written: what is asked of a page here are whole values. */
function withSetData(settings: Settings): Settings {
  const data = { ...settings.data };
  const setData = (change: Readonly<Record<string, unknown>>): void => void Object.assign(data, change);
  return { ...settings, data, setData, selectComponent: () => agreeing };
}

/** Opens a page on the phone that `putFakePhone` has put there; `what` is its folder below miniprogram. */
export function openPage(what: string, query: Readonly<Record<string, string>>): OpenPage {
  let page: Settings = { data: {} };
  Object.assign(globalThis, { Page: (settings: Settings) => (page = withSetData(settings)) });
  jest.requireActual(`../../miniprogram/${what}/index`);
  const tell = (handler: string, event: unknown = {}): unknown => (page[handler] as Handler)(event);
  // A method called by name has its page for `this`.
  for (const [name, value] of Object.entries(page))
    if (typeof value === 'function') page[name] = value.bind(page);
  tell('onLoad', query);
  return { data: page.data, tell };
}
