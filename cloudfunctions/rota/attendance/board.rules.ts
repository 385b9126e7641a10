import type { DutyBoardRow, DutyCounts, DutyPart, DutyTile } from '../../../typings/attendance';

/** The figures at the top, in the order in which one asks. */
export const boardTiles = (sum: DutyCounts): readonly DutyTile[] => [
  { key: 'shifts', label: '班次', words: String(sum.shifts) },
  { key: 'covered', label: '排满', words: share(sum.covered, sum.shifts) },
  { key: 'came', label: '到岗人次', words: `${sum.came}/${sum.held}` },
  { key: 'absent', label: '缺勤', words: String(sum.absent) },
  { key: 'pending', label: '待确认', words: String(sum.pending) },
  { key: 'flagged', label: '待留意', words: String(sum.flagged) },
];

/** `4/5`: a share with what it is a share of, so that nobody has to guess. */
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${part}/${whole}`);

/** One town, school or day. NB: of people who did not come yet it says nothing before the clock does. */
export const boardRow = (id: string, part: DutyPart): DutyBoardRow => ({
  id,
  name: part.name,
  covered: share(part.covered, part.shifts),
  came: share(part.came, part.held),
  gaps: Math.max(0, part.needed - part.held),
  absent: part.absent,
  late: part.late,
  pending: part.pending,
  excused: part.excused,
  flagged: part.flagged,
});
