/** Said when somebody would rather not agree to WeChat's guide: only this one thing is not possible. */
export const withoutGuide = '没有同意微信的隐私保护指引，这一步做不了，其余照常可用。再点一次可以重新看。';

/** What WeChat means when it refuses a private interface, in words; empty when somebody only closed it. */
export function privateFault(errMsg: string): string {
  if (errMsg.includes('privacy permission is not authorized')) return withoutGuide;
  if (errMsg.includes('is not declared in the privacy agreement') || errMsg.includes('privacy api banned'))
    return '这项功能还没有在微信的隐私保护指引里登记，请告诉管理员；请先用别的办法，例如写文字。';
  return '';
}
