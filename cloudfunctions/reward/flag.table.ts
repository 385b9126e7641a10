/**
 * How far a flag looks: our own measures, since the seeds give none (F325). NB: a burst is one of an account and not of a
 * device: WeChat tells no device apart without asking the person for what we do not need.
 */
export const flagWindows = { samePlaceDays: 30, burst: 5, alwaysYes: 20 } as const;

/** Why somebody should look twice, with what to look at. */
export const flagWords = {
  samePhoto: (number: string) => `有一张照片与 ${number} 的完全相同，请先核对是不是同一件事。`,
  likePhoto: (number: string) =>
    `有一张照片与 ${number} 的很像（改过大小、亮度或裁过边也算），请先核对是不是同一张。`,
  samePlace: (number: string) => `同一所学校 30 天内还有一件同类事项（${number}），请先核对是不是同一件事。`,
  burst: (count: number) => `同一个人一天里有 ${count} 件，请先核对是不是真的发现了这么多。`,
  alwaysYes: (count: number) => `前一位审核人最近 ${count} 件全部同意，请您独立核对。`,
} as const;
