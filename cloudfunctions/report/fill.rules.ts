/** Puts this place's own words into a label: `提交{centre}` → `提交高新区北区网格中心` (T05). */
export const fill = (label: string, words: Readonly<Record<string, string>>): string =>
  label.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
