import type { ConsentPurpose } from '../../typings/privacy';
import { consents } from './consents.table';

/** What a sheet says that asks: heading, why, how long, and the other way. */
export interface SheetText {
  readonly heading: string;
  /** What a screen reader calls it. */
  readonly title: string;
  readonly why: string;
  readonly kept: string;
  readonly without: string;
}

export const consentSheetText = (purpose: ConsentPurpose): SheetText => {
  const { title, why, kept, without } = consents[purpose];
  return { heading: `可以使用您的${title}吗`, title, why, kept, without };
};

/** WeChat's own guide, where nothing is kept that we would ask for. */
export const guideText: SheetText = {
  heading: '请先看一下隐私保护指引',
  title: '隐私保护指引',
  why: '微信要求：第一次用到照片、文件、位置或剪贴板之前，先请您看过本小程序的指引',
  kept: '只用您这一次选的内容；每一种保存多久，指引和“隐私中心”里都写着',
  without: '只是这一步做不了，其余照常可用',
};
