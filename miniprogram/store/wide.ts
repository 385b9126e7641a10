/** From this width on, list and detail stand side by side. */
const twoPanesFrom = 900;

/** True in a window as wide as a desk's; `width` of the window that was just drawn larger or smaller. */
export const isWide = (width: number = wx.getWindowInfo().windowWidth): boolean => width >= twoPanesFrom;
