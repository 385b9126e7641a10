import { BUILTIN_TAGS } from '../../builtin.table';
import { phone } from '../phone';
import { currentTheme } from '../theme';
import { api, type WxGroup } from './call';
import { network } from './network';
import { permissions } from './permissions';

const SDK_VERSION = '3.8.12';
const WECHAT_VERSION = '8.0.60';
const STANDARD_FONT_PIXELS = 17;
const CAPSULE = { width: 87, height: 32, top: 6, right: 10 } as const;

const fontPixels = (): number =>
  Number(new URLSearchParams(location.search).get('font')) || STANDARD_FONT_PIXELS;

const windowInfo = (): object => {
  const width = window.innerWidth;
  const height = window.innerHeight;
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: phone().chrome.height,
    statusBarHeight: 0,
    screenTop: 0,
    safeArea: { left: 0, right: width, top: 0, bottom: height, width, height },
  };
};

const deviceInfo = (): object => ({
  abi: 'arm64-v8a',
  deviceAbi: 'arm64-v8a',
  benchmarkLevel: 30,
  brand: 'browser',
  model: 'browser',
  system: 'Android 14',
  platform: 'android',
  cpuType: 'unknown',
  memorySize: '8192',
});

const appBaseInfo = (): object => ({
  SDKVersion: SDK_VERSION,
  version: WECHAT_VERSION,
  enableDebug: false,
  host: { env: 'WeChat', appId: '', version: WECHAT_VERSION },
  language: 'zh_CN',
  theme: phone().config.app.darkmode ? currentTheme() : undefined,
  fontSizeSetting: fontPixels(),
  fontSizeScaleFactor: fontPixels() / STANDARD_FONT_PIXELS,
  mode: 'default',
});

const systemSetting = (): object => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: network.online,
  deviceOrientation: window.innerWidth > window.innerHeight ? 'landscape' : 'portrait',
});

const everything = (): object => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo(), ...systemSetting() });

/** What the phone is: window, device, WeChat, settings. `wx` is asked for `canIUse`. */
export const systemFunctions = (knows: (name: string) => boolean): WxGroup => ({
  canIUse: (schema: string) => {
    const [name = ''] = schema.split('.');
    return knows(name) || BUILTIN_TAGS.has(name);
  },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: systemSetting,
  getSystemInfoSync: everything,
  getSystemInfo: api('getSystemInfo', everything),
  getSystemInfoAsync: api('getSystemInfoAsync', everything),
  getAppAuthorizeSetting: () => {
    const word = (scope: string): string => (permissions.granted[scope] === false ? 'denied' : 'authorized');
    return {
      albumAuthorized: word('scope.writePhotosAlbum'),
      cameraAuthorized: word('scope.camera'),
      locationAuthorized: word('scope.userLocation'),
      microphoneAuthorized: word('scope.record'),
      notificationAuthorized: 'authorized',
      locationReducedAccuracy: false,
    };
  },
  getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
  getRendererUserAgent: api('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
  }),
  getMenuButtonBoundingClientRect: () => ({
    width: CAPSULE.width,
    height: CAPSULE.height,
    top: CAPSULE.top,
    bottom: CAPSULE.top + CAPSULE.height,
    right: window.innerWidth - CAPSULE.right,
    left: window.innerWidth - CAPSULE.right - CAPSULE.width,
  }),
  getLaunchOptionsSync: () => phone().life.launch,
  getEnterOptionsSync: () => phone().life.entered,
  getNetworkType: api('getNetworkType', () => ({ networkType: network.type, isConnected: network.online })),
  getBatteryInfoSync: () => ({ level: 80, isCharging: false }),
});
