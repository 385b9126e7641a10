import type { Stretch } from '../../typings/statistics';

/** Upper bounds of the latency buckets, in minutes; a last bucket holds what took longer. */
export const bucketMinutes = [15, 60, 240, 1440, 2880, 4320, 7200, 10080, 21600, 43200] as const;

/** The same in words, one more than there are bounds. */
export const bucketWords = [
  '15 分钟内', '1 小时内', '4 小时内', '1 天内', '2 天内', '3 天内', '5 天内', '7 天内', '15 天内', '30 天内', '30 天以上',
] as const; // prettier-ignore

/** What the stretches are called. */
export const stretchLabels = {
  toLook: '首次查看用时',
  toDispatch: '首次交办用时',
  toClose: '办结用时',
  toSign: '签收用时',
  toHandle: '办理用时',
} as const satisfies { readonly [S in Stretch]: string };
