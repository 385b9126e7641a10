import type { AdviceMode } from '../../typings/checklist';
import type { RowProblem } from '../../typings/checklistVersion';
import type { ChecklistDoc, ChecklistEntry, DistrictDoc } from '../../typings/directory';
import type { FileRow } from './rowsOf.rules';

const modes = [
  'single', 'exclusive_by_condition', 'co_handle', 'co_handle_with_placeholder', 'one_of_by_asset_owner', 'manual',
] as const satisfies readonly AdviceMode[]; // prettier-ignore

const mostRows = 200;

/** The words of departments that a version may name, with their codes: those of the valid version and of the directory. */
export interface Named {
  readonly code: string;
  readonly placeholder: boolean;
}

export function namedIn(checklist: ChecklistDoc, { departments }: DistrictDoc): ReadonlyMap<string, Named> {
  const above = departments.filter(({ level }) => level !== 'town');
  return new Map([
    ...above.map(({ name, code }) => [name, { code, placeholder: false }] as const),
    ...checklist.items.flatMap(({ advice }) =>
      advice.departments.map(({ name, code, placeholder }) => [name, { code, placeholder }] as const),
    ),
  ]);
}

/** Everything wrong with the rows, each with its row; nothing is taken over while there is any. */
export function problemsIn(
  rows: readonly FileRow[],
  named: ReadonlyMap<string, Named>,
): readonly RowProblem[] {
  if (rows.length === 0) return [{ row: '文件', words: '里面没有事项，请检查后重新选择。' }];
  if (rows.length > mostRows)
    return [{ row: '文件', words: `最多 ${mostRows} 个事项，这里有 ${rows.length} 个。` }];
  return rows.flatMap((row, nth) => {
    const where = row.id === '' ? row.place : `${row.place}（${row.id}）`;
    const before = rows.slice(0, nth);
    return faultsOf(row, before, named).map((words) => ({ row: where, words }));
  });
}

function faultsOf(
  row: FileRow,
  before: readonly FileRow[],
  named: ReadonlyMap<string, Named>,
): readonly string[] {
  const subs = before.flatMap(({ subMatters }) => subMatters.map(({ id }) => id));
  const checks: readonly (readonly [boolean, string])[] = [
    [!/^R\d{2}$/.test(row.id), '序号不对，应为 1 到 99 的数，或 R 加两位数字。'],
    [before.some(({ id }) => id === row.id), '序号和前面的重复，请改成不同的。'],
    [row.text.length < 2 || row.text.length > 300, '事项原文要有 2 到 300 个字。'],
    [/[<>\p{Cc}]/u.test(row.text), '事项原文里有不能用的符号（尖括号或控制字符），请删去。'],
    [row.departments.length === 0, '没有写部门，请补上，或写“各相关部门”。'],
    ...row.departments
      .filter(({ name }) => !named.has(name))
      .map(
        ({ name }) =>
          [true, `不认识部门“${name.slice(0, 20)}”，请先在对应单位表里登记，或改正名称。`] as const,
      ),
    [!modes.some((mode) => mode === row.mode), '方式不对，请用清单模板里的六种之一。'],
    [row.mode === 'single' && row.departments.length > 1, '方式是单一部门，却写了几个部门。'],
    [
      row.mode === 'exclusive_by_condition' &&
        (row.departments.length < 2 || row.departments.some(({ condition }) => condition === null)),
      '按许可证二选一的，每个部门后面都要用（）写明有证还是无证。',
    ],
    [
      row.mode === 'one_of_by_asset_owner' && !areToldApart(row),
      '按权属选一家的，每个单位都要写明管什么，而且各不相同。',
    ],
    [row.subMatters.length === 0, '至少要有一个小类。'],
    [
      row.subMatters.some(
        ({ id, label }) => id === '' || label === '' || label.length > 200 || subs.includes(id),
      ),
      '小类有空的、太长的，或编号和别的重复。',
    ],
  ];
  return checks.flatMap(([isWrong, words]) => (isWrong ? [words] : []));
}

const areToldApart = ({ departments }: FileRow): boolean =>
  new Set(departments.flatMap(({ owns }) => owns ?? [])).size === departments.length;

/** Rows as items; everyday words, hints and emergency cards stay as they are in the valid version. Only for rows without a problem. */
export const entriesFrom = (
  rows: readonly FileRow[],
  named: ReadonlyMap<string, Named>,
  valid: ChecklistDoc,
): readonly ChecklistEntry[] =>
  rows.map((row, nth) => {
    const before = valid.items.find(({ id }) => id === row.id);
    return {
      id: row.id,
      seq: nth + 1,
      plain: before?.plain ?? row.text.slice(0, 20),
      text: row.text,
      subMatters: row.subMatters,
      words: before?.words ?? [],
      emergency: before?.emergency ?? null,
      hint: before?.hint ?? null,
      forCitizens: row.forCitizens,
      advice: {
        departments: row.departments.map(({ name, condition, owns }) => ({
          name,
          code: named.get(name)?.code ?? name,
          condition,
          placeholder: named.get(name)?.placeholder ?? false,
          ...(owns === undefined ? {} : { owns }),
        })),
        mode: modes.find((mode) => mode === row.mode) ?? 'manual',
        notes: row.notes,
      },
      restricted: row.restricted,
      storesNoDetail: row.storesNoDetail,
    };
  });
