const pauseMilliseconds = 600;
const last = { url: '', at: 0 };

/** Opens a page. A second tap on the same thing within a moment opens nothing more. */
export function go(url: string): void {
  const now = Date.now();
  if (last.url === url && now - last.at < pauseMilliseconds) return;
  last.url = url;
  last.at = now;
  wx.navigateTo({ url, fail: () => undefined });
}
