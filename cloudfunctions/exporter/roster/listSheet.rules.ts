import type { RosterDoc, RosterRow } from '../../../typings/roster';
import { spokenTimeOf } from '../../calendar.rules';
import { rosterFlow } from '../../roster/roster.table';
import type { SheetShape, StyledRow } from '../xlsx/sheet.rules';

/** One school of a workbook of many; `roster` null when it has not written any. */
export interface SchoolRoster {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly roster: Pick<RosterDoc, 'state' | 'rows' | 'filed'> | null;
}

/** Whoever is active: what was filed last; before the first filing, what the school has written so far. */
export const standingRows = ({ filed, rows }: Pick<RosterDoc, 'rows' | 'filed'>): readonly RosterRow[] =>
  filed?.rows ?? rows;

/** The first sheet: every school with its filing, those without a roster too. */
export const listShape: SheetShape = {
  name: '各校备案情况',
  columns: [
    { title: '序号', width: 8 },
    { title: '镇（街道）', width: 18 },
    { title: '学校', width: 34 },
    { title: '备案情况', width: 14 },
    { title: '本册里的名单', width: 34 },
    { title: '人数', width: 8 },
    { title: '其中辅助网格员', width: 16 },
  ],
  hasHead: true,
  isLandscape: true,
};

export const listRows = (schools: readonly SchoolRoster[]): readonly StyledRow[] =>
  schools.map(({ name, town, roster }, nth) => {
    const rows = roster === null ? [] : standingRows(roster);
    return {
      cells: [
        nth + 1,
        town,
        name,
        rosterFlow.states[roster?.state ?? 'draft'].label,
        wordsOf(roster),
        rows.length,
        rows.filter(({ kind }) => kind === 'AUX').length,
      ],
      style: 'plain',
    };
  });

function wordsOf(roster: SchoolRoster['roster']): string {
  if (roster === null) return '还没有填写，没有这一张';
  const { filed } = roster;
  return filed === null
    ? '学校现在填写的，还没有备案'
    : `第 ${filed.version} 次备案，${spokenTimeOf(new Date(filed.filedAt))}`;
}

/** `3 青禾小学`: the number of the first sheet, so that two schools of one name are two sheets. */
export const tabOf = ({ name }: SchoolRoster, nth: number): string => `${nth + 1} ${name}`;
