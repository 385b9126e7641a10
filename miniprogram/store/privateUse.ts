import type { ConsentPurpose } from '../../typings/privacy';
import { privateFault, withoutGuide } from '../view/privateFault';
import { consentTo } from './consents';
import { sheetOf, type Holder, type Sheet } from './consentSheet';

/*
 * WeChat lets nobody's album, position, files or clipboard be used before they agreed to its privacy guide. It is asked
 * just in time, by the same sheet and the same tap as our own consent; a no costs that one thing only (F033).
 */

type Resolve = (told: { readonly event: 'agree' | 'disagree'; readonly buttonId?: string }) => void;

const isResolve = (value: unknown): value is Resolve => typeof value === 'function';

/** Who asks, while a private interface is about to be used. */
let asking: Sheet | null = null;

/** WeChat says that something needs the guide: the sheet of whoever is about to use it asks. */
export function watchPrivacyGuide(): void {
  if (!wx.canIUse('onNeedPrivacyAuthorization')) return;
  wx.onNeedPrivacyAuthorization((resolve: unknown) => void decide(resolve));
}

async function decide(resolve: unknown): Promise<void> {
  const isGiven = (await asking?.askGuide()) === true;
  if (isResolve(resolve))
    resolve(isGiven ? { event: 'agree', buttonId: 'consent-yes' } : { event: 'disagree' });
}

/** True when WeChat lets a private interface be used now; asks by the holder's sheet when it has to. */
export async function guideAgreed(holder: Holder): Promise<boolean> {
  if (!wx.canIUse('requirePrivacyAuthorize')) return true;
  asking = sheetOf(holder);
  const isLet = await new Promise<boolean>((settle) => {
    wx.requirePrivacyAuthorize({ success: () => settle(true), fail: () => settle(false) });
  });
  asking = null;
  return isLet;
}

/** The same for what we ask a consent of our own for: one sheet, one tap. */
export const mayUse = async (holder: Holder, purpose: ConsentPurpose): Promise<boolean> =>
  (await consentTo(holder, purpose)) && guideAgreed(holder);

/** Copies; empty when it is done, else why not, in words. */
export async function copyText(holder: Holder, data: string): Promise<string> {
  if (!(await guideAgreed(holder))) return withoutGuide;
  return new Promise((settle) => {
    wx.setClipboardData({
      data,
      success: () => settle(''),
      fail: ({ errMsg }) => settle(privateFault(errMsg) || '没有复制成功，请再点一次。'),
    });
  });
}
