import { wx } from './sdk';

/** The openid of the person who calls, as the platform vouches for it; empty for timers and events. */
export function callerOpenid(): string {
  const openid = wx.getWXContext()['OPENID'];
  // NB: the SDK turns digit-only values into numbers.
  return typeof openid === 'string' || typeof openid === 'number' ? String(openid) : '';
}
