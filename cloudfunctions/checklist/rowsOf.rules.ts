import type { AdviceMode } from '../../typings/checklist';

/** One item as a file has it, before anybody looked whether it is right. */
export interface FileRow {
  /** `第 3 行`, or `items[2]`. */
  readonly place: string;
  readonly id: string;
  readonly text: string;
  readonly departments: readonly FileDepartment[];
  readonly mode: string;
  readonly forCitizens: boolean;
  readonly restricted: boolean;
  readonly storesNoDetail: boolean;
  readonly subMatters: readonly { readonly id: string; readonly label: string }[];
  readonly notes: readonly string[];
}

export interface FileDepartment {
  readonly name: string;
  readonly condition: string | null;
  readonly owns?: string | undefined;
}

export interface ReadFile {
  readonly source: string;
  readonly rows: readonly FileRow[];
}

/** Titles of the CSV layout, in order. */
export const csvTitles = [
  '序号',
  '事项',
  '部门',
  '方式',
  '公民可报',
  '敏感',
  '不留存',
  '小类',
  '提示',
] as const;

/** A mode in the words of the CSV layout. */
export const modeNames: Readonly<Record<AdviceMode, string>> = {
  single: '单一部门',
  exclusive_by_condition: '按许可证二选一',
  co_handle: '协同处置',
  co_handle_with_placeholder: '协同处置含待定单位',
  one_of_by_asset_owner: '按权属选一家',
  manual: '人工判断',
};

const modes: ReadonlyMap<string, string> = new Map(
  Object.entries(modeNames).map(([mode, name]) => [name, mode]),
);

/** The rows of a file, in the layout of routing.json or as CSV; null when it is neither. */
export function rowsOf(given: string): ReadFile | null {
  const text = given.replace(/^\ufeff/, '').trim();
  return text.startsWith('{') ? jsonRows(text) : csvRows(text);
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const listOf = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.filter(isPlain) : []);

function jsonRows(text: string): ReadFile | null {
  const parsed = parsedJson(text);
  if (!isPlain(parsed) || !Array.isArray(parsed['items'])) return null;
  return { source: words(parsed['source']), rows: parsed['items'].map(jsonRow) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function jsonRow(value: unknown, nth: number): FileRow {
  const row = isPlain(value) ? value : {};
  return {
    place: `第 ${nth + 1} 项`,
    id: words(row['id']),
    text: words(row['text']),
    departments: listOf(row['departments']).map((one) => ({
      name: words(one['name']),
      condition: typeof one['condition'] === 'string' ? one['condition'] : null,
      ...(typeof one['owns'] === 'string' ? { owns: one['owns'] } : {}),
    })),
    mode: words(row['mode']),
    forCitizens: row['forCitizens'] === true,
    restricted: row['restricted'] === true,
    storesNoDetail: row['storesNoDetail'] === true,
    subMatters: listOf(row['subMatters']).map((one) => ({
      id: words(one['id']),
      label: words(one['label']),
    })),
    notes: Array.isArray(row['notes']) ? row['notes'].map(words) : [],
  };
}

function csvRows(text: string): ReadFile | null {
  const [head, ...lines] = csvTable(text) ?? [];
  if (head === undefined || csvTitles.some((title) => !head.includes(title))) return null;
  const rows = lines.map((line, nth) => {
    const cell = (title: (typeof csvTitles)[number]): string => (line[head.indexOf(title)] ?? '').trim();
    return csvRow(cell, nth + 2);
  });
  return { source: '表格导入', rows };
}

function csvRow(cell: (title: (typeof csvTitles)[number]) => string, line: number): FileRow {
  const seq = cell('序号');
  const mode = modes.get(cell('方式')) ?? cell('方式');
  return {
    place: `第 ${line} 行`,
    id: /^\d{1,2}$/.test(seq) ? `R${seq.padStart(2, '0')}` : seq,
    text: cell('事项'),
    departments: departmentsIn(cell('部门'), mode),
    mode,
    forCitizens: cell('公民可报') === '是',
    restricted: cell('敏感') === '是',
    storesNoDetail: cell('不留存') === '是',
    subMatters: parts(cell('小类'), /[；;]/).map((label, nth) => ({
      id: `${Number(seq)}.${nth + 1}`,
      label,
    })),
    notes: parts(cell('提示'), /[；;]/),
  };
}

const parts = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `教育局（有办学许可证）、属地（无办学许可证）`: what stands in brackets is the condition, or what an owner owns. */
const departmentsIn = (text: string, mode: string): readonly FileDepartment[] =>
  parts(text, /、(?![^（]*）)/).map((part) => {
    const found = /^([^（）]+)(?:（([^（）]+)）)?$/.exec(part);
    const [, name = part, inside] = found ?? [];
    return mode === 'one_of_by_asset_owner'
      ? { name, condition: null, ...(inside === undefined ? {} : { owns: inside }) }
      : { name, condition: inside ?? null };
  });

/** RFC 4180, without empty lines; null when a quote is left open. */
function csvTable(text: string): readonly (readonly string[])[] | null {
  const table: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, quoted, plain = '', end = ''] = found;
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',' && end !== '') table.push([]);
  }
  return table.filter((row) => row.some((one) => one !== ''));
}
