import type { DutyBoardRow, DutyCounts, DutyTile, RoundCounts } from '../../../typings/attendance';
import type { NamedThing } from '../../../typings/routing';

/** The figures at the top, in the order in which one asks; `rounds` null: whoever asks sees none. */
export const boardTiles = (sum: DutyCounts, rounds: RoundCounts | null): readonly DutyTile[] => [
  { key: 'shifts', label: '班次', words: String(sum.shifts) },
  { key: 'covered', label: '排满', words: share(sum.covered, sum.shifts) },
  { key: 'came', label: '到岗人次', words: `${sum.came}/${sum.held}` },
  { key: 'absent', label: '缺勤', words: String(sum.absent) },
  { key: 'pending', label: '待确认', words: String(sum.pending) },
  { key: 'flagged', label: '待留意', words: String(sum.flagged) },
  ...(rounds === null ? [] : [{ key: 'rounds' as const, label: '巡查', words: walked(rounds) }]),
];

/** NB: one circuit's many rounds do not make up for another's few. */
const walked = ({ needed, shortBy }: RoundCounts): string => share(needed - shortBy, needed);

/** `4/5`: a share with what it is a share of, so that nobody has to guess. */
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${part}/${whole}`);

/** One town, school or day. NB: of people who did not come yet it says nothing before the clock does. */
export const boardRow = (
  { id, name }: NamedThing,
  part: DutyCounts,
  rounds: RoundCounts | null,
): DutyBoardRow => ({
  id,
  name,
  covered: share(part.covered, part.shifts),
  uncovered: part.shifts - part.covered,
  came: share(part.came, part.held),
  gaps: Math.max(0, part.needed - part.held),
  absent: part.absent,
  late: part.late,
  pending: part.pending,
  excused: part.excused,
  flagged: part.flagged,
  rounds: rounds === null ? '' : walked(rounds),
  roundsShort: rounds?.shortBy ?? 0,
});
