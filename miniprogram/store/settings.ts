/** What this phone remembers for its owner. Nothing here is ever sent by itself. */

const words = (key: string): string => {
  const kept: unknown = wx.getStorageSync(key);
  return typeof kept === 'string' ? kept : '';
};

/** The post the person acts in on this phone; empty as a citizen; null while they have never chosen. */
export function chosenPost(): string | null {
  const kept = words('acting');
  if (kept === '') return null;
  return kept === 'citizen' ? '' : kept;
}

/** Remembers the post to act in; empty for a citizen. */
export function choosePost(postId: string): void {
  wx.setStorageSync('acting', postId === '' ? 'citizen' : postId);
}

/** True for 大字版: chosen here, or by the letter size of the phone itself as long as nobody has chosen here. */
export function isElder(): boolean {
  const kept = words('elder');
  if (kept !== '') return kept === 'yes';
  const { fontSizeScaleFactor } = wx.getAppBaseInfo();
  return fontSizeScaleFactor >= 1.3;
}

/** Remembers the letter size. */
export function chooseElder(large: boolean): void {
  wx.setStorageSync('elder', large ? 'yes' : 'no');
}

/** The class of a page's root element. */
export function look(): string {
  return isElder() ? 'elder' : '';
}

/** True after 退出 on this phone: nothing of its owner is shown until they come back in. */
export const isSignedOut = (): boolean => words('signedOut') === 'yes';

/** Goes out, or comes back in. */
export function chooseSignedOut(out: boolean): void {
  wx.setStorageSync('signedOut', out ? 'yes' : 'no');
}
