import { phone } from '../phone';

/** Starts a pull-down refresh of the page on top. */
export function startPullDown(): void {
  const { chrome, stack } = phone();
  chrome.pulling(true);
  stack.top?.tellComponents('pullDownRefresh');
  stack.top?.call('onPullDownRefresh');
}
