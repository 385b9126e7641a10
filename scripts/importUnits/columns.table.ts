/** What a column of the file holds, and what its heading may be; the first is the one that we say. */
export const columns = [
  { key: 'code', headings: ['学校编号', '学校标识码', '编号', '标识码'], needed: true },
  { key: 'name', headings: ['学校名称', '名称', '学校', '单位名称'], needed: true },
  { key: 'town', headings: ['镇街', '镇（街道）', '镇(街道)', '乡镇街道', '属地'], needed: true },
  { key: 'level', headings: ['学段', '办学类型', '类别'], needed: false },
  { key: 'longitude', headings: ['经度'], needed: false },
  { key: 'latitude', headings: ['纬度'], needed: false },
  { key: 'aliases', headings: ['别名', '简称'], needed: false },
  { key: 'grid', headings: ['网格名称', '网格'], needed: false },
  { key: 'students', headings: ['学生人数', '在校学生人数'], needed: false },
] as const satisfies readonly {
  readonly key: string;
  readonly headings: readonly string[];
  readonly needed: boolean;
}[];
