/** What is said when WeChat did not take the confirmation; whether it is paid is asked from the server all the same. */
export const claimWords = (errMsg: string): string =>
  errMsg.includes('cancel')
    ? '您没有确认收款，钱还没有到账。请在时限以前再点“领取”。'
    : '微信没有办成，请过一会儿再点“领取”。一直不行，请联系区社治中心。';
