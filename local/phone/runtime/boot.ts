import type { BootParts } from './config';
import { installAttributes } from './engine/attributes';
import { PhoneDate, readClock } from './clock';
import { createEngine } from './engine/codeSpace';
import { installKeyboard } from './engine/keyboard';
import { installGestures } from './engine/gestures';
import { installHover } from './engine/hover';
import { installMouseTouch } from './engine/mouseTouch';
import { watchSetData } from './engine/setDataWatch';
import { installWxs } from './engine/wxs';
import { defineGlobals } from './global';
import { followDesk } from './fromDesk';
import { AppLife } from './pages/appLife';
import { Chrome } from './pages/chrome';
import { moveTo } from './pages/go';
import { startPullDown } from './pages/pullDown';
import { PageSheets } from './pages/sheets';
import { PageStack } from './pages/stack';
import { whoAmI } from './persona';
import { phone, setPhone } from './phone';
import { preview, recordError } from './preview';
import { firstEntry, watchAddress } from './start';
import { applyTheme, startTheme } from './theme';
import { createWx } from './wx';
import { installMeasuring } from './wx/observer';
import { tellWorld } from './world';

/** Starts the mini-program in this window. */
export function boot(parts: BootParts): void {
  window.addEventListener('error', (event) => recordError(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => recordError(event.reason));
  Promise.all([whoAmI(), readClock()])
    .then(([openid]) => start(parts, openid))
    .catch((error: unknown) => recordError(error, 'start'));
}

function start({ config, templates, scripts, app }: BootParts, openid: string): void {
  startTheme(config.app);
  document.documentElement.dataset['style'] = config.app.styleVersion;
  installWxs();
  installAttributes();
  installHover();
  installMeasuring();
  watchSetData();
  const engine = createEngine(config, templates());
  const life = new AppLife(config);
  const chrome = new Chrome(config.app, {
    back: () => void moveTo('navigateBack', {}),
    home: () => void moveTo('reLaunch', { url: `/${config.app.entry}` }),
    refresh: startPullDown,
    tab: (index) => tapTab(index),
  });
  const sheets = new PageSheets(config.pageStyles);
  const stack: PageStack = new PageStack(config, engine, chrome.area, sheets, () => {
    if (stack.top !== undefined) chrome.draw(stack.top, stack.all.length);
    applyTheme();
  });
  setPhone({ config, life, chrome, stack, openid });
  installGestures(engine.backend, chrome.area);
  installMouseTouch(chrome.area);
  installKeyboard(chrome.area);
  defineGlobals({
    __PhoneDate: PhoneDate,
    wx: createWx(),
    getCurrentPages: () => stack.all.map((page) => page.script),
  });
  app();
  for (const component of config.components)
    engine.register(component, scripts[component.is] ?? (() => undefined));
  applyTheme();
  tellWorld(life);
  followDesk();
  show();
}

function show(): void {
  const { life, stack } = phone();
  const entry = firstEntry();
  life.start(entry.options);
  stack.reLaunch(entry.url);
  watchAddress();
  preview.ready = true;
  preview.interactiveMs = Math.round(performance.now());
  document.documentElement.dataset['ready'] = '1';
}

function tapTab(index: number): void {
  const { stack } = phone();
  const pagePath = stack.tabs[index];
  if (pagePath === undefined) return;
  stack.top?.call('onTabItemTap', { index, pagePath, text: '' });
  moveTo('switchTab', { url: `/${pagePath}` });
}
