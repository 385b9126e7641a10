/** What WeChat's answers mean for us. Codes that are not listed are taken as passing trouble. */
export const refusedForGood = {
  43101: '没有订阅或次数已用完',
  43107: '订阅能力或模板被封禁',
  40003: 'openid 不对',
  40037: '模板编号不对',
  41030: '页面路径不对',
  47003: '模板参数不对',
  45168: '内容含敏感词',
} as const satisfies Readonly<Record<number, string>>;

/** Passing trouble that is one person's, so that nobody else of the case has to wait for it. */
export const troubleOfOne = {
  43108: '同一个人的消息正在下发',
} as const satisfies Readonly<Record<number, string>>;

/**
 * Seconds to wait before the next try after passing trouble (-1, 43108, 40001, 45009 …); after the last, the next person
 * is told. Never more than half an hour: what WeChat missed is made up for soon after it is back.
 */
export const waitSeconds = [10, 60, 300, 900, 1800, 1800, 1800, 1800] as const;

/** How long a message belongs to the call that owes it, before the clock may take it over. */
export const leaseSeconds = 30;
