import type { AttendanceEnd, AttendanceLine } from '../../../typings/attendance';

interface EndRow {
  readonly label: string;
  readonly tone: AttendanceLine['tone'];
  /** Whether its minutes count as served (F198). */
  readonly counts: boolean;
}

/** What each end is called, and whether its time counts. NB: late or away early, the time that was served counts. */
export const ends = {
  expected: { label: '未签到', tone: 'plain', counts: false },
  onTime: { label: '准时', tone: 'good', counts: true },
  late: { label: '迟到', tone: 'warn', counts: true },
  leftEarly: { label: '早退', tone: 'warn', counts: true },
  lateAndLeftEarly: { label: '迟到且早退', tone: 'warn', counts: true },
  pending: { label: '待队长确认', tone: 'warn', counts: false },
  absent: { label: '缺勤', tone: 'bad', counts: false },
  excused: { label: '请假', tone: 'plain', counts: false },
  refused: { label: '未认可', tone: 'bad', counts: false },
  substituted: { label: '已由人替班', tone: 'plain', counts: false },
} as const satisfies { readonly [E in AttendanceEnd]: EndRow };
