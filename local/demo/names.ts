/*
 * Invented people. Given names are solar terms, weather and plants, surnames are taken in turn, so that nobody can be
 * taken for a real official; the demo says so wherever they appear.
 */
// prettier-ignore
const surnames = [
  '苏', '谷', '沈', '林', '叶', '江', '柳', '霍', '岑', '云', '褚', '蓝', '温', '简', '乐', '颜', '穆',
  '池', '向', '安', '祝', '闻', '宁', '舒', '鄢', '卞', '竺', '麦', '景',
];

// prettier-ignore
const givenNames = [
  '小满', '雨生', '清和', '惊蛰', '白露', '谷雨', '霜降', '立夏', '知秋', '初雪', '青禾', '竹喧', '映荷',
  '采薇', '晴川', '松涛', '听泉', '望舒', '南枝', '新桐', '晚照', '疏影', '远山', '朝云', '春深', '芒种',
  '半夏', '木棉', '芦花', '星野', '月白',
];

/** How many different names there are: both lists are walked at once and their lengths share no divisor. */
export const nameCount = surnames.length * givenNames.length;

/** The nth invented name; the same nth is the same person, and no two below `nameCount` are alike. */
export const inventedName = (nth: number): string =>
  `${surnames[nth % surnames.length] ?? ''}${givenNames[nth % givenNames.length] ?? ''}`;
