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

/** Seconds to wait before the next try after passing trouble (-1, 43108, 40001, 45009 …); after the last, the next person is told. */
export const waitSeconds = [10, 60, 300, 1800, 7200] as const;

/** How long a message belongs to the call that owes it, before the clock may take it over. */
export const leaseSeconds = 30;
