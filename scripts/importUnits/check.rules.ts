import type { Point } from '../../typings/grid';
import type { NamedThing } from '../../typings/routing';
import { columns } from './columns.table';

type Key = (typeof columns)[number]['key'];

/** Which cell of a row holds what. */
export type Heading = ReadonlyMap<Key, number>;

/** A row of the file that can be taken into the directory. A blank cell says nothing: what is stored stays. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly town: NamedThing;
  readonly level: string | null;
  readonly point: Point | null;
  readonly aliases: readonly string[];
  /** Empty: a grid of its own. */
  readonly grid: string;
  readonly students: number | null;
}

export type Checked =
  { readonly ok: true; readonly row: UnitRow } | { readonly ok: false; readonly problems: readonly string[] };

/** Where each column is, or what is wrong with the first row. */
export function headingOf(cells: readonly string[]): Heading | string {
  const found = columns.map(({ key, headings }) => ({ key, at: cells.flatMap((cell, at) => ((headings as readonly string[]).includes(cell) ? [at] : [])) })); // prettier-ignore
  const missing = columns.filter(({ key, needed }) => needed && !found.some((one) => one.key === key && one.at.length > 0)); // prettier-ignore
  if (missing.length > 0)
    return `第一行要是表头，还缺“${missing.map(({ headings }) => headings[0]).join('”“')}”。请补上表头再导入。`;
  const twice = found.find(({ at }) => at.length > 1);
  if (twice !== undefined) return `表头“${cells[twice.at[0] ?? 0] ?? ''}”的意思出现了两次，请留一列再导入。`;
  return new Map(
    found.flatMap(({ key, at: [first] }) => (first === undefined ? [] : [[key, first] as const])),
  );
}

const longestName = 40;
const mostAliases = 5;
const code = /^[0-9A-Za-z][0-9A-Za-z-]{1,29}$/;
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/;
/** A cell that a spreadsheet would take for a formula. */
const formula = /^[=+\-@＝＋－＠]/;

/** A row, or everything that is wrong with it, each with what to do. `towns` is by id and by name. */
export function checkRow(
  cells: readonly string[],
  heading: Heading,
  towns: ReadonlyMap<string, NamedThing>,
): Checked {
  const of = (key: Key): string => cells[heading.get(key) ?? -1] ?? '';
  const town = towns.get(of('town'));
  const aliases = of('aliases').split(/[、;；|]/).map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
  const problems = [
    code.test(of('code')) ? '' : `编号“${short(of('code'))}”不合要求：请填 2 到 30 位的数字、字母或短横线`,
    nameFault('名称', of('name')),
    of('name') === '' ? '没有学校名称，请补上' : '',
    town === undefined ? `“${short(of('town'))}”不是已登记的镇街：请照登记的名称填写，或先登记这个镇街` : '',
    nameFault('学段', of('level')),
    nameFault('网格名称', of('grid')),
    aliases.length > mostAliases ? `别名最多 ${mostAliases} 个，请删去几个` : '',
    ...aliases.map((one) => nameFault('别名', one)),
    pointFault(of('longitude'), of('latitude')),
    studentFault(of('students')),
  ].filter((problem) => problem !== '');
  if (town === undefined || problems.length > 0) return { ok: false, problems };
  const [longitude, latitude] = [of('longitude'), of('latitude')];
  return {
    ok: true,
    row: {
      id: of('code').toLowerCase(),
      name: of('name'),
      town,
      level: of('level') === '' ? null : of('level'),
      point: longitude === '' ? null : { longitude: Number(longitude), latitude: Number(latitude) },
      aliases,
      grid: of('grid'),
      students: of('students') === '' ? null : Number(of('students')),
    },
  };
}

const short = (words: string): string => (words.length > 20 ? `${words.slice(0, 20)}…` : words);

function nameFault(what: string, words: string): string {
  if (words.length > longestName) return `${what}超过 ${longestName} 个字，请写短一些`;
  if (unprintable.test(words)) return `${what}里有看不见的字符或乱码，请重新输入`;
  return formula.test(words) ? `${what}“${short(words)}”像公式，请去掉开头的符号` : '';
}

/** The farthest points of China, roughly: what lies outside is a slip. */
function pointFault(longitude: string, latitude: string): string {
  if (longitude === '' && latitude === '') return '';
  if (longitude === '' || latitude === '') return '经度和纬度要么都填，要么都不填';
  const isNumber = /^\d{1,3}(\.\d{1,12})?$/;
  if (!isNumber.test(longitude) || !isNumber.test(latitude))
    return '经度、纬度请填小数，如 119.9512 和 31.7204';
  const [east, north] = [Number(longitude), Number(latitude)];
  if (north >= 73 && north <= 135 && east >= 3 && east <= 54) return '经度和纬度填反了，请对调';
  const isHere = east >= 73 && east <= 135.1 && north >= 3 && north <= 54;
  return isHere ? '' : `经度 ${longitude}、纬度 ${latitude} 不在中国境内，请核对`;
}

const studentFault = (words: string): string =>
  words === '' || (/^\d{1,5}$/.test(words) && Number(words) >= 1 && Number(words) <= 50_000)
    ? ''
    : '学生人数请填 1 到 50000 的整数，或留空';
