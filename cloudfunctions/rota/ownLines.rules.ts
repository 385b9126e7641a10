import type { Attended } from '../../typings/attendance';
import type { DiaryDoc, ShiftDoc } from '../../typings/shift';
import type { SubstituteDoc } from '../../typings/substitute';
import { spokenTimeOf, timeOf } from '../calendar.rules';
import { suspicions } from '../suspicion.table';
import { endOf } from './attendance/end.rules';
import { ends } from './attendance/end.table';
import { wordsOf } from './attendance/line.rules';
import { weekdayWords } from './force.table';
import { decided } from './line.rules';
import { substituteLine } from './substitute/substitute.rules';

type Line = readonly [label: string, words: string];

const states = { new: '报了名', held: '已排上', waiting: '候补', offered: '待确认', left: '已退' } as const;

/** A shift in the file of somebody who stands or stood in it: what is theirs, and nobody else's (F033). */
export const shiftLines = (shift: ShiftDoc, openid: string): readonly Line[] =>
  decided(shift.line, shift.needs)
    .filter((one) => one.openid === openid)
    .map(({ name, at, state }): Line => [
      `${shift.day} ${timeOf(new Date(shift.startsAt))}–${timeOf(new Date(shift.endsAt))}`,
      `${shift.unit.name} ${shift.post.name}，${name}，${spokenTimeOf(new Date(at))}报名，${shift.state === 'cancelled' ? '这一班已取消' : states[state]}`,
    ]);

/** A press in the file of who pressed: how it ended, what is kept of it, and what was marked for somebody to look at (F033). */
export function attendanceLine(one: Attended): Line {
  const when = `${one.day} ${timeOf(new Date(one.startsAt))}–${timeOf(new Date(one.endsAt))}`;
  const marks = one.flags.map((flag) => `标记：${suspicions[flag].label}`);
  const instead = one.insteadOf === undefined ? [] : ['替别人站的'];
  const photo = one.photo === undefined ? [] : ['照片一张'];
  const words = [ends[endOf(one)].label, wordsOf(one), ...instead, ...photo, ...marks].filter(
    (part) => part !== '',
  );
  return [when, `${one.unit.name} ${one.post.name}，${words.join('，')}`];
}

/** Who may stand in for whom, of the two as far as it is theirs to know (F182). */
export const substituteLineOf = (one: SubstituteDoc, openid: string): Line => {
  const { words, where, stateLabel } = substituteLine(one, openid);
  return ['替班登记', `${words}，${where}，${stateLabel}`];
};

/** When somebody said they can stand, and when not. */
export const diaryLines = ({ free, away }: Pick<DiaryDoc, 'free' | 'away'>): readonly Line[] => [
  ...free.map(({ weekdays, from, to }): Line => [
    '可以来的时间',
    `${weekdays.map((day) => weekdayWords[day]).join('、')} ${from}–${to}`,
  ]),
  ...away.map(({ from, to }): Line => ['不能来的日子', from === to ? from : `${from} 至 ${to}`]),
];
