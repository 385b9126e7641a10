import { showActionSheet } from '../dialogs/actionSheet';
import { showModal } from '../dialogs/modal';
import { hideToast, showToast } from '../dialogs/toast';
import { type Fields, flag, number, text, texts } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { api, idle, type WxGroup } from './call';

const TOAST_MILLISECONDS = 1500;
const ACTION_LIMIT = 6;

const setBar = (change: Fields): void => {
  const page = phone().stack.top;
  if (page === undefined) return;
  page.bar = { ...page.bar, ...change };
  phone().chrome.redraw();
};

const badge = (name: string, textFor: (options: Fields) => string): unknown =>
  api(name, (options) => phone().chrome.setBadge(number(options, 'index'), textFor(options)));

async function actionSheet(options: Fields): Promise<object> {
  const items = texts(options, 'itemList');
  if (items.length === 0 || items.length > ACTION_LIMIT)
    throw new Failure(
      `showActionSheet:fail parameter error: itemList should have 1 to ${ACTION_LIMIT} items`,
    );
  const tapIndex = await showActionSheet(items, text(options, 'alertText'), text(options, 'itemColor', ''));
  if (tapIndex < 0) throw new Failure('showActionSheet:fail cancel');
  return { tapIndex };
}

/** Toasts, dialogs and both bars. */
export const interfaceFunctions: WxGroup = {
  showToast: api('showToast', (options) =>
    showToast({
      title: text(options, 'title'),
      icon: text(options, 'icon', 'success'),
      mask: flag(options, 'mask'),
      duration: number(options, 'duration', TOAST_MILLISECONDS),
    }),
  ),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (options) =>
    showToast({ title: text(options, 'title'), icon: 'loading', mask: flag(options, 'mask') }),
  ),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', (options) =>
    showModal({
      title: text(options, 'title'),
      content: text(options, 'content'),
      showCancel: flag(options, 'showCancel', true),
      cancelText: text(options, 'cancelText', '取消'),
      confirmText: text(options, 'confirmText', '确定'),
      editable: flag(options, 'editable'),
      placeholderText: text(options, 'placeholderText'),
    }),
  ),
  showActionSheet: api('showActionSheet', actionSheet),
  setNavigationBarTitle: api('setNavigationBarTitle', (options) =>
    setBar({ navigationBarTitleText: text(options, 'title') }),
  ),
  setNavigationBarColor: api('setNavigationBarColor', (options) =>
    setBar({
      navigationBarBackgroundColor: text(options, 'backgroundColor'),
      navigationBarTextStyle: /^#f/i.test(text(options, 'frontColor')) ? 'white' : 'black',
    }),
  ),
  showNavigationBarLoading: api('showNavigationBarLoading', () => setBar({ loading: true })),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => setBar({ loading: false })),
  hideHomeButton: api('hideHomeButton', () => setBar({ hideHome: true })),
  setTabBarBadge: badge('setTabBarBadge', (options) => text(options, 'text')),
  removeTabBarBadge: badge('removeTabBarBadge', () => ''),
  showTabBarRedDot: badge('showTabBarRedDot', () => '•'),
  hideTabBarRedDot: badge('hideTabBarRedDot', () => ''),
  setTabBarItem: api('setTabBarItem', (options) => phone().chrome.setTab(number(options, 'index'), options)),
  hideTabBar: api('hideTabBar', () => phone().chrome.showTabBar(false)),
  showTabBar: api('showTabBar', () => phone().chrome.showTabBar(true)),
  ...idle(
    'setBackgroundColor setBackgroundTextStyle setTabBarStyle enableAlertBeforeUnload disableAlertBeforeUnload',
  ),
};
