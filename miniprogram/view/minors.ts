import { minorPatterns, paperPattern } from './minors.table';

const firstIn = (text: string): string | null => {
  for (const { cue, find } of minorPatterns) {
    const [, , name] = cue.test(text) ? ([...text.matchAll(find)][0] ?? []) : [];
    if (name !== undefined) return name;
  }
  return null;
};

/** What to write instead, where a text seems to name a child; empty where it does not. It warns and never stops. */
export function minorHint(text: string): string {
  if ((text.match(paperPattern) ?? []).length > 0)
    return '内容里好像写了证件号，请删去；确实需要时，网格员会当面核实。';
  const name = firstIn(text);
  if (name === null) return '';
  return `内容里好像写了学生姓名“${name}”，请改为“一名学生”或写年级；不改也能送出，姓名只有学校、公安和教育部门能看到。`;
}
