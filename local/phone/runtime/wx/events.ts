import type { Callback } from '../fields';
import { phone } from '../phone';
import type { WxGroup } from './call';

const NAMES = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'UserCaptureScreen',
  'LocationChange',
  'CopyUrl',
  'NeedPrivacyAuthorization',
  'BackgroundFetchData',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
] as const;

/** `wx.on…` and `wx.off…` for every event of the phone. */
export const eventFunctions: WxGroup = Object.fromEntries(
  NAMES.flatMap((name) => [
    [`on${name}`, (listener: Callback) => phone().life.on(name, listener)],
    [`off${name}`, (listener?: Callback) => phone().life.off(name, listener)],
  ]),
);
