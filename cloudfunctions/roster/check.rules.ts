import type { GuardCount, RosterKind, RosterRow } from '../../typings/roster';
import { entryFaults, kindWords } from './entry.rules';

/** Everything that keeps a roster from being submitted, one sentence each; empty when it may be (F019–F021, W19). */
export function rosterFaults(rows: readonly RosterRow[], guards: GuardCount): readonly string[] {
  return [
    ...exactlyOne(rows, 'HEAD'),
    ...exactlyOne(rows, 'OFF'),
    ...rows.flatMap(rowFaults),
    ...sharedMobiles(rows),
    ...tooFew(guards),
  ];
}

function exactlyOne(rows: readonly RosterRow[], kind: RosterKind): readonly string[] {
  const count = rows.filter((row) => row.kind === kind).length;
  if (count === 1) return [];
  if (count === 0) return [`还没有${kindWords[kind]}，请添加 1 名。`];
  return [`${kindWords[kind]}只能有 1 名，现在有 ${count} 名，请把多出的改为辅助网格员或删去。`];
}

function rowFaults(row: RosterRow): readonly string[] {
  const who = `${kindWords[row.kind]}${row.name}`;
  const faults = entryFaults(row).map(({ words }) => `${who}：${words}。`);
  if (row.kind === 'AUX' && row.auxKind === null) return [...faults, `${who}：请选是哪一种辅助网格员。`];
  if (row.kind !== 'AUX' && row.mobile === '')
    return [...faults, `${who}：手机号没有填，微信提醒不到时要打电话。`];
  if (row.mobile === '' && row.officePhone === '') return [...faults, `${who}：办公电话和手机至少填一个。`];
  return faults;
}

function sharedMobiles(rows: readonly RosterRow[]): readonly string[] {
  return rows.flatMap((row, nth) => {
    const first = rows.findIndex(({ mobile }) => mobile !== '' && mobile === row.mobile);
    const other = rows[first];
    if (first === -1 || first === nth || other === undefined) return [];
    return [`${other.name}和${row.name}填了同一个手机号，请核对。`];
  });
}

const tooFew = ({ required, have }: GuardCount): readonly string[] =>
  required === null || have >= required
    ? []
    : [`辅助网格员应不少于 ${required} 名（学校应配的专职保安数），现在 ${have} 名，请补足。`];
