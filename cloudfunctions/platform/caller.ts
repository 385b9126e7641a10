import { wx } from './sdk';

const handHeld: readonly unknown[] = ['wx_client', 'wx_devtools'];

/** The openid of the person who calls, as the platform vouches for it; empty for timers and events. */
export function callerOpenid(): string {
  const openid = wx.getWXContext()['OPENID'];
  // NB: the SDK turns digit-only values into numbers.
  return typeof openid === 'string' || typeof openid === 'number' ? String(openid) : '';
}

/** True when a person's device called, not a timer, an event or another function: any phone can call any function. */
export function isCalledByPhone(): boolean {
  return handHeld.includes(wx.getWXContext()['SOURCE']);
}
