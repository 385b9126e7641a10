import type { AttendanceLine, Attended } from '../../../typings/attendance';
import type { UnitDoc } from '../../../typings/directory';
import type { ShiftDoc } from '../../../typings/shift';
import { daysBetween, isDay, timeOf } from '../../calendar.rules';
import type { Cell } from '../../ledger/row.rules';
import { gapsWords } from '../card.rules';
import type { Eyes } from './line.rules';
import { peopleOf } from './people.rules';

/** Of one file: a quarter; more is ordered in parts. */
export const mostLedgerDays = 92;

/** Whether these are days of one file, both included. */
export const isLedgerSpan = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  isDay(from) && isDay(to) && from <= to && daysBetween(from, to) < mostLedgerDays;

/** What a row of shifts and presses is made from. */
export type LedgerShift = Pick<
  ShiftDoc,
  '_id' | 'order' | 'post' | 'day' | 'startsAt' | 'endsAt' | 'state' | 'line' | 'needs'
>;

/** The ledger's columns, in order: who stood where, when they pressed, and what was missing (F184). */
export const dutyColumns = [
  { title: '日期', width: 12 },
  { title: '镇（街道）', width: 12 },
  { title: '学校', width: 24 },
  { title: '岗位', width: 16 },
  { title: '时段', width: 14 },
  { title: '姓名', width: 12 },
  { title: '力量', width: 12 },
  { title: '情况', width: 14 },
  { title: '签到签退', width: 48 },
  { title: '服务分钟', width: 10 },
  { title: '待留意', width: 28 },
] as const;

/** What every row of a file is seen by. */
export interface LedgerEyes extends Eyes {
  readonly at: Date;
}

/** A shift as rows: one a person, one a place that nobody took. */
export function dutyRows(
  shift: LedgerShift,
  { name, town }: Pick<UnitDoc, 'name' | 'town'>,
  all: readonly Attended[],
  eyes: LedgerEyes,
): readonly (readonly Cell[])[] {
  const time = `${timeOf(new Date(shift.startsAt))}–${timeOf(new Date(shift.endsAt))}`;
  const head = [shift.day, town.name, name, shift.post.name, time];
  if (shift.state === 'cancelled') return [[...head, '', '', '已取消', '', null, '']];
  const people = peopleOf(shift, all, new Map(), eyes, eyes.at);
  return [
    ...people.map((line) => [...head, ...personCells(line)]),
    ...gapsWords(shift).map((words) => [...head, '', '', words, '', null, '']),
  ];
}

const personCells = ({ name, forceLabel, endLabel, words, minutes, flags }: AttendanceLine): readonly Cell[] => [
  name, forceLabel, endLabel, words, minutes, flags.map(({ label }) => label).join('、'),
]; // prettier-ignore
