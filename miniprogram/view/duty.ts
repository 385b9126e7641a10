import type { AttendanceLine, DutyBoardRow } from '../../typings/attendance';
import type { Answer } from '../../typings/contract';

type Listed = Answer<'attendance.list'>['shifts'][number];

export interface CamePerson extends Omit<AttendanceLine, 'mayDo'> {
  readonly key: string;
  readonly tag: string;
  readonly excuseKey: string;
  readonly mayDo: readonly { readonly deed: string; readonly label: string; readonly tone: string }[];
}

export interface CameShift {
  readonly id: string;
  /** `07:20–08:00 南门 · 要 3 人`. */
  readonly head: string;
  readonly gaps: string;
  readonly people: readonly CamePerson[];
}

const tags = { good: 'done', warn: 'waiting', bad: 'danger', plain: 'closed' } as const satisfies {
  readonly [T in AttendanceLine['tone']]: string;
};

/** A day of a school as its page shows it. */
export const cameShifts = (shifts: readonly Listed[]): readonly CameShift[] =>
  shifts.map(({ id, postName, time, needed, gaps, people }, nth) => ({
    id,
    head: `${time} ${postName} · 要 ${needed} 人`,
    gaps: gaps.join('，'),
    people: people.map((person, place) => ({
      ...person,
      key: `${nth}-${place}`,
      tag: tags[person.tone],
      excuseKey: `${id}/${person.who}`,
      mayDo: person.mayDo.map(({ deed, label }) => ({
        deed,
        label,
        tone: deed === 'came' ? 'button-tint' : '',
      })),
    })),
  }));

export interface DutyRowView {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  /** What somebody should look after; empty when there is nothing. */
  readonly mind: string;
  readonly says: string;
}

/** Rows of a board in words: everything that is counted stands with what it is counted of. */
export const dutyRows = (rows: readonly DutyBoardRow[]): readonly DutyRowView[] =>
  rows.map(({ id, name, covered, came, gaps, absent, late, pending, excused, flagged }) => {
    const words = `排满 ${covered} 班 · 到岗 ${came} 人次`;
    const mind = [
      ...counted(gaps, '还缺', '人'),
      ...counted(absent, '缺勤', '人'),
      ...counted(late, '迟到', '人'),
      ...counted(pending, '待确认', '人'),
      ...counted(excused, '请假', '人'),
      ...counted(flagged, '待留意', '人'),
    ].join(' · ');
    return { id, name, words, mind, says: [name, words, mind].filter((part) => part !== '').join('，') };
  });

const counted = (count: number, label: string, unit: string): readonly string[] =>
  count === 0 ? [] : [`${label} ${count} ${unit}`];
