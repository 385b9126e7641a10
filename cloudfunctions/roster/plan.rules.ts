import type { ImportPlan, RosterDoc, RosterRow } from '../../typings/roster';
import { canonical } from '../workflow/journal.rules';
import { fieldWords, kindWords, type EntryField } from './entry.rules';

const called = ({ kind, name }: RosterRow): string => `${kindWords[kind]}${name}`;

/** What these rows would change, in words; numbers are never spelled out. */
export function importPlan(roster: RosterDoc, wanted: readonly RosterRow[]): Omit<ImportPlan, 'id'> {
  const before = new Map(roster.rows.map((row) => [row.rowId, row]));
  const stays = new Set(wanted.map(({ rowId }) => rowId));
  const removed = roster.rows.filter(({ rowId }) => !stays.has(rowId));
  const changed = wanted.flatMap((row) => changeOf(before.get(row.rowId), row));
  return {
    faults: [],
    added: wanted.filter(({ rowId }) => !before.has(rowId)).map(called),
    changed,
    removed: removed.map(called),
    kept: wanted.filter(({ rowId }) => before.has(rowId)).length - changed.length,
    warnings: removed
      .filter(({ rowId }) => roster.bound[rowId] !== undefined)
      .map((row) => `${called(row)}不在表里：重新备案后，这个人的登录权限就结束。`),
  };
}

const fields: readonly EntryField[] = ['name', 'job', 'officePhone', 'mobile', 'note'];

function changeOf(before: RosterRow | undefined, row: RosterRow): readonly string[] {
  if (before === undefined || canonical(before) === canonical(row)) return [];
  const words = fields.filter((field) => before[field] !== row[field]).map((field) => fieldWords[field]);
  const kind = before.kind === row.kind && before.auxKind === row.auxKind ? [] : ['类别'];
  return [`${called(row)}：${[...kind, ...words].join('、')}`];
}
