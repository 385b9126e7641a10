import type { AuxKind, RosterEntry, RosterKind } from '../../typings/roster';

export const kindWords = { HEAD: '网格长', OFF: '责任网格员', AUX: '辅助网格员' } as const satisfies {
  readonly [K in RosterKind]: string;
};

export const auxKinds = [
  '护学岗辅警',
  '宿管员',
  '保安员',
  '其他内勤人员',
] as const satisfies readonly AuxKind[];

/** The fields of a row that are typed, in the order of the form's columns. */
export type EntryField = 'name' | 'job' | 'officePhone' | 'mobile' | 'note';

export const fieldWords = {
  name: '姓名',
  job: '职务',
  officePhone: '办公电话',
  mobile: '手机',
  note: '备注',
} as const satisfies { readonly [F in EntryField]: string };

const longest = { name: 20, job: 40, officePhone: 20, mobile: 11, note: 100 } as const satisfies {
  readonly [F in EntryField]: number;
};

/** 138****1234: all that anybody reads without giving a reason. */
export const masked = (mobile: string): string => mobile.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');

/** True of what `masked` makes: it stands for a number that is kept elsewhere. */
export const isMasked = (mobile: string): boolean => /^\d{3}\*{4}\d{4}$/.test(mobile);

/** The first thing wrong with each field of a row, with what to do; fields that are right are left out. */
export function entryFaults(
  entry: RosterEntry,
): readonly { readonly field: EntryField; readonly words: string }[] {
  return fields.flatMap((field) => {
    const words = checks[field](entry[field]) ?? tooLong(field, entry[field]);
    return words === null ? [] : [{ field, words }];
  });
}

const fields: readonly EntryField[] = ['name', 'job', 'officePhone', 'mobile', 'note'];

const tooLong = (field: EntryField, value: string): string | null =>
  value.length > longest[field] ? `${fieldWords[field]}最多 ${longest[field]} 个字，请缩短` : null;

const checks: { readonly [F in EntryField]: (value: string) => string | null } = {
  name: (value) => {
    if (value === '') return '姓名没有填，请补上';
    return /\d{3}|[=<>{}[\]@#]/.test(value) ? '姓名里有数字或符号，请只填姓名' : null;
  },
  job: () => null,
  officePhone: (value) =>
    value === '' || /^[\d()（） +-]{5,20}$/.test(value)
      ? null
      : '办公电话只能有数字和短横线，例如 0519-80000001',
  mobile: (value) => {
    if (value === '') return null;
    const digits = value.replaceAll(/\D/g, '').length;
    if (!/^\d+$/.test(value)) return '手机号只能是数字，请去掉文字、空格和符号';
    if (digits !== 11) return `手机号应为 11 位，现在是 ${digits} 位，请核对`;
    return value.startsWith('1') ? null : '手机号应以 1 开头，座机请填在“办公电话”';
  },
  note: () => null,
};
