import type { Entry } from './pages/appLife';
import type { PageUrl } from './pages/url';
import { parsePageUrl } from './pages/url';
import { phone } from './phone';
import { preview, recordWarning } from './preview';

const FROM_THE_LIST = 1001;
const FROM_SCAN = 1011;

/** How the mini-program is entered, and the page that opens first. */
export interface FirstEntry {
  readonly url: PageUrl;
  readonly options: Entry;
}

/** The page in the address's fragment (after a reload), else `path`, else the entry page. */
export function firstEntry(): FirstEntry {
  const asked = new URLSearchParams(location.search);
  const scene = Number(asked.get('scene')) || FROM_THE_LIST;
  return entryAt(location.hash.slice(1) || asked.get('path') || '', scene);
}

function entryAt(address: string, scene: number): FirstEntry {
  const { config, stack, life } = phone();
  const wanted = parsePageUrl(address === '' ? config.app.entry : address);
  const options = { path: wanted.route, query: wanted.query, scene, referrerInfo: {} };
  if (stack.isKnown(wanted.route)) return { url: wanted, options };
  recordWarning(`page "${wanted.route}" is not found`);
  life.pageNotFound(options);
  return { url: { route: config.app.entry, query: {} }, options };
}

/** Opens a page in the running mini-program as a scan or a notification does. */
export function enter(address: string, scene = FROM_SCAN): void {
  const { life, stack } = phone();
  const { url, options } = entryAt(address, scene);
  life.hide();
  stack.reLaunch(url);
  life.show(options);
}

/** Follows a fragment that a person or a test types into the address, and gives tests their questions. */
export function watchAddress(): void {
  window.addEventListener('hashchange', () => enter(location.hash.slice(1), FROM_THE_LIST));
  const { stack } = phone();
  preview.enter = enter;
  preview.stack = () => stack.all.map((page) => page.url.route);
  preview.page = () => {
    const page = stack.top;
    return page === undefined
      ? undefined
      : { route: page.url.route, options: page.url.query, data: page.data };
  };
}
