import type { ThanksReason } from '../../../typings/thanks';

/** What a school or the bureau says, in its own order: of what was done, never of how much or who did most. */
export const thanksSentences = {
  weather: '风雨天仍守在岗位上，谢谢您。',
  steady: '一直坚持护学，让孩子们安心上学，谢谢您。',
  busyDay: '大型活动、考试的日子帮着维持秩序，谢谢您。',
  spotted: '细心留意到校园周边的隐患，谢谢您。',
  helped: '在路上帮了孩子一把，谢谢您。',
} as const satisfies Readonly<Record<ThanksReason, string>>;

export const thanksReasons = Object.keys(thanksSentences) as readonly ThanksReason[];

/** Of one's own words. */
export const mostThanksWords = 100;
