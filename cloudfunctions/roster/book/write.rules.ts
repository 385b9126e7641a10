import type { RosterEntry, RosterKind } from '../../../typings/roster';
import { guardedText } from '../../plainText.rules';
import { masked } from '../entry.rules';

/** 附件2 as it was issued; the words in the brackets are the form's own (F018, F371). */
export const formTitle = '学校专属网格组成人员名单';

export const formKinds = {
  HEAD: '网格长（学校安全分管领导）',
  OFF: '责任网格员（安全工作职能部门负责人）',
  AUX: '辅助网格员（数量最少不低于学校应配专职保安数量，应相对固定，原则由学校安全后勤人员担任）',
} as const satisfies { readonly [K in RosterKind]: string };

/**
 * One person in the form's columns behind 类别. The kind of an 辅助网格员 has no column of its own: it stands first in
 * the remarks, where reading finds it again. Numbers are whole only when whoever asked gave a reason.
 */
export const formCells = (
  { auxKind, name, job, officePhone, mobile, note }: RosterEntry,
  isWhole: boolean,
): readonly string[] =>
  [
    name,
    job,
    officePhone,
    isWhole ? mobile : masked(mobile),
    [auxKind ?? '', note].filter((part) => part !== '').join('；'),
  ].map(guardedText);
