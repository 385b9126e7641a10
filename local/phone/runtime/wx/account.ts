import { showModal, askConsent, askText } from '../dialogs/modal';
import { askSubscription } from '../dialogs/subscribe';
import { showToast } from '../dialogs/toast';
import { type Fields, text, texts } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { api, idle, type WxGroup } from './call';
import { tellSubscription } from './doors';
import { permissions } from './permissions';
import { passGuide } from './privacy';

const TEMPLATE_LIMIT = 5;
const TOAST_MILLISECONDS = 1500;
const SUBSCRIBE = 'requestSubscribeMessage';
let clipboard = '';

async function subscribe(options: Fields): Promise<object> {
  const ids = texts(options, 'tmplIds');
  if (ids.length === 0) throw new Failure(`${SUBSCRIBE}:fail templateIds can not be empty`, 20002);
  if (ids.length > TEMPLATE_LIMIT)
    throw new Failure(`${SUBSCRIBE}:fail templateIds count out of max bounds`, 20003);
  // NB: WeChat opens the prompt only in answer to a tap; the browser's own memory of taps decides here.
  if (!navigator.userActivation.isActive)
    throw new Failure(`${SUBSCRIBE}:fail can only be invoked by user TAP gesture.`);
  const results = await askSubscription(ids, phone().config.templates);
  await tellSubscription(results);
  return results;
}

async function scan(): Promise<object> {
  const result = await askText('扫码', '输入二维码的内容');
  if (result === undefined) throw new Failure('scanCode:fail cancel');
  return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' };
}

async function copy(options: Fields): Promise<object> {
  clipboard = text(options, 'data');
  // NB: the browser may refuse; the phone's own clipboard has it all the same.
  await navigator.clipboard.writeText(clipboard).catch(() => undefined);
  showToast({ title: '内容已复制', icon: 'none', mask: false, duration: TOAST_MILLISECONDS });
  return {};
}

async function call(options: Fields): Promise<object> {
  const number = text(options, 'phoneNumber');
  const answer = await showModal({ title: '拨打电话', content: number, confirmText: '呼叫' });
  if (!answer.confirm) throw new Failure('makePhoneCall:fail cancel');
  return {};
}

async function settings(options: Fields): Promise<object> {
  await Promise.resolve();
  const withSubscriptions = options['withSubscriptions'] === true;
  const subscriptionsSetting = { mainSwitch: true, itemSettings: {} };
  return { authSetting: permissions.granted, ...(withSubscriptions ? { subscriptionsSetting } : {}) };
}

/** Who the person is and what they allow: login, settings, privacy, subscription, scan, calls, clipboard. */
export const accountFunctions: WxGroup = {
  login: api('login', () => ({ code: `code-${phone().openid}` })),
  requestSubscribeMessage: api(SUBSCRIBE, subscribe),
  getSetting: api('getSetting', settings),
  openSetting: api('openSetting', async () => ({ authSetting: await permissions.openSettings() })),
  authorize: api('authorize', async (options) => {
    if (!(await permissions.ask(text(options, 'scope')))) throw new Failure('authorize:fail auth deny');
  }),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: !permissions.agreedToPrivacy,
    privacyContractName: '《小程序隐私保护指引》',
  })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => passGuide('requirePrivacyAuthorize')),
  openPrivacyContract: api('openPrivacyContract', async () => {
    await showModal({
      title: '隐私保护指引',
      content: '在微信中，这里显示小程序登记的隐私保护指引。',
      showCancel: false,
    });
  }),
  getUserProfile: api('getUserProfile', async (options) => {
    if (!(await askConsent('获取头像昵称', text(options, 'desc'))))
      throw new Failure('getUserProfile:fail auth deny');
    return { userInfo: { nickName: '微信用户', avatarUrl: '' } };
  }),
  scanCode: api('scanCode', scan),
  makePhoneCall: api('makePhoneCall', call),
  setClipboardData: api('setClipboardData', copy),
  getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
  navigateToMiniProgram: api('navigateToMiniProgram', async (options) => {
    await showModal({
      title: '打开其他小程序',
      content: text(options, 'appId') || text(options, 'shortLink'),
    });
  }),
  openCustomerServiceChat: api('openCustomerServiceChat', async () => {
    await showModal({ title: '客服会话', content: '在微信中，这里打开企业微信客服。', showCancel: false });
  }),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }),
  reportEvent: () => undefined,
  reportAnalytics: () => undefined,
  reportMonitor: () => undefined,
  reportPerformance: () => undefined,
  ...idle(
    'checkSession vibrateShort vibrateLong setKeepScreenOn showShareMenu hideShareMenu updateShareMenu',
  ),
  ...idle('exitMiniProgram setScreenBrightness setVisualEffectOnCapture preloadAssets'),
};
