import type { AttendanceLine, DutyBoardRow, DutyTile } from '../../typings/attendance';
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

/** What a list is narrowed to: by whichever figure of the board opened it. */
export type Only = 'covered' | 'absent' | 'pending' | 'flagged';

const onlyLabels: Readonly<Record<Only, string>> = {
  covered: '没排满的班',
  absent: '缺勤和未认可的人',
  pending: '等您确认的人',
  flagged: '待留意的人',
};

const isOnly = (key: string): key is Only => Object.keys(onlyLabels).includes(key);

/** Which figure a list was opened by; null: all of it. */
export const onlyIn = (key: string): Only | null => (isOnly(key) ? key : null);

/** `只看缺勤和未认可的人`; empty when all is shown. */
export const onlyWords = (only: Only | null): string => (only === null ? '' : `只看${onlyLabels[only]}`);

const belongs: Readonly<Record<Exclude<Only, 'covered'>, (person: AttendanceLine) => boolean>> = {
  absent: ({ end }) => end === 'absent' || end === 'refused',
  pending: ({ end }) => end === 'pending',
  flagged: ({ flags }) => flags.length > 0,
};

/** The shifts, and of them the people, that a figure counts. */
export function narrowed(shifts: readonly Listed[], only: Only | null): readonly Listed[] {
  if (only === null) return shifts;
  if (only === 'covered') return shifts.filter(({ gaps }) => gaps.length > 0);
  return shifts
    .map((shift) => ({ ...shift, people: shift.people.filter(belongs[only]) }))
    .filter(({ people }) => people.length > 0);
}

const asksFor: Readonly<Record<DutyTile['key'], (row: DutyBoardRow) => boolean>> = {
  shifts: () => true,
  covered: ({ uncovered }) => uncovered > 0,
  needed: ({ gaps }) => gaps > 0,
  held: () => true,
  came: () => true,
  late: ({ late }) => late > 0,
  pending: ({ pending }) => pending > 0,
  excused: ({ excused }) => excused > 0,
  absent: ({ absent }) => absent > 0,
  flagged: ({ flagged }) => flagged > 0,
  rounds: ({ roundsShort }) => roundsShort > 0,
};

/** The rows behind one figure of the board; all of them while none is chosen. */
export const rowsUnder = (
  rows: readonly DutyBoardRow[],
  key: DutyTile['key'] | null,
): readonly DutyBoardRow[] => (key === null ? rows : rows.filter(asksFor[key]));

/** Said above the rows of a figure: what they have in common. */
export const underWords: Readonly<Partial<Record<DutyTile['key'], string>>> = {
  covered: '没排满的',
  absent: '有人缺勤的',
  pending: '有人等确认的',
  flagged: '有情况待留意的',
  rounds: '巡查少了轮次的',
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
  rows.map(
    ({ id, name, covered, came, gaps, absent, late, pending, excused, flagged, rounds, roundsShort }) => {
      const walked = rounds === '' || rounds === '–' ? [] : [`巡查 ${rounds} 轮`];
      const words = [`排满 ${covered} 班`, `到岗 ${came} 人次`, ...walked].join(' · ');
      const mind = [
        ...counted(gaps, '还缺', '人'),
        ...counted(absent, '缺勤', '人'),
        ...counted(late, '迟到', '人'),
        ...counted(pending, '待确认', '人'),
        ...counted(excused, '请假', '人'),
        ...counted(flagged, '待留意', '人'),
        ...counted(roundsShort, '巡查少', '轮'),
      ].join(' · ');
      return { id, name, words, mind, says: [name, words, mind].filter((part) => part !== '').join('，') };
    },
  );

const counted = (count: number, label: string, unit: string): readonly string[] =>
  count === 0 ? [] : [`${label} ${count} ${unit}`];
