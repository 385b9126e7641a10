import { callback, fieldsOf, flag, number, text } from '../fields';
import { domOf, selectIn } from '../engine/node';
import { moveTo } from '../pages/go';
import { startPullDown } from '../pages/pullDown';
import { phone } from '../phone';
import { api, type WxGroup } from './call';

const SCROLL_MILLISECONDS = 300;

const move = (name: string): unknown =>
  api(name, (options) => {
    const given = fieldsOf(options['events']);
    const events = Object.fromEntries(
      Object.keys(given).flatMap((key) => {
        const listener = callback(given, key);
        return listener === undefined ? [] : [[key, listener] as const];
      }),
    );
    const eventChannel = moveTo(name, {
      url: text(options, 'url'),
      delta: number(options, 'delta', 1),
      events,
    });
    return eventChannel === undefined ? {} : { eventChannel };
  });

/** Moving between pages, scrolling and pull-down. */
export const routeFunctions: WxGroup = {
  navigateTo: move('navigateTo'),
  redirectTo: move('redirectTo'),
  switchTab: move('switchTab'),
  reLaunch: move('reLaunch'),
  navigateBack: move('navigateBack'),
  startPullDownRefresh: api('startPullDownRefresh', startPullDown),
  stopPullDownRefresh: api('stopPullDownRefresh', () => phone().chrome.pulling(false)),
  pageScrollTo: api('pageScrollTo', (options) => {
    const page = phone().stack.top;
    if (page === undefined) return;
    const selector = text(options, 'selector');
    const target = selector === '' ? null : domOf(selectIn(page.component, selector));
    const { scroller } = page;
    const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
    const found = target === null ? undefined : target.getBoundingClientRect().top - from;
    const top = (found ?? number(options, 'scrollTop')) + number(options, 'offsetTop');
    const smooth = flag(options, 'duration', true) && number(options, 'duration', SCROLL_MILLISECONDS) > 0;
    scroller.scrollTo({ top, behavior: smooth ? 'smooth' : 'auto' });
  }),
};
