import type {
  AttendanceDeed,
  AttendanceEnd,
  AttendanceLine,
  DutyBoardRow,
  DutyTile,
  Evidence,
  MyHours,
  MyTurn,
} from '../attendance';
import type { NamedThing } from '../routing';

interface Pressed {
  readonly end: AttendanceEnd;
  readonly endLabel: string;
  readonly said: string;
}

/** Whether they came: presses, hours, and how the gates were stood at (F181, F182, F184, F198). */
export interface AttendanceActions {
  /** `keptAt`: when it was pressed, if the phone had no network then. */
  'attendance.checkIn': {
    ask: { readonly id: string; readonly evidence: Evidence; readonly keptAt: string | null };
    answer: Pressed;
  };
  'attendance.checkOut': {
    ask: { readonly id: string; readonly keptAt: string | null };
    answer: Pressed;
  };
  /** What I can press at, now and soon. */
  'attendance.turns': { ask: Record<string, never>; answer: { readonly turns: readonly MyTurn[] } };
  /** One school's day: who came, who did not. */
  'attendance.list': {
    ask: { readonly unitId: string; readonly day: string };
    answer: {
      readonly unit: NamedThing;
      readonly day: string;
      readonly shifts: readonly {
        readonly id: string;
        readonly postName: string;
        readonly time: string;
        readonly needed: number;
        readonly gaps: readonly string[];
        readonly people: readonly AttendanceLine[];
      }[];
    };
  };
  /** `v` 0: nobody wrote anything about this person yet. */
  'attendance.act': {
    ask: { readonly id: string; readonly who: string; readonly v: number; readonly deed: AttendanceDeed };
    answer: { readonly v: number; readonly said: string };
  };
  'attendance.hours': { ask: { readonly from: string; readonly to: string }; answer: MyHours };
  /** `renew` names a post whose code is made anew. */
  'attendance.codes': {
    ask: { readonly unitId: string; readonly renew: string | null };
    answer: {
      readonly unit: NamedThing;
      /** `text`: what the sheet's code says, for who prints it. */
      readonly posts: readonly {
        readonly id: string;
        readonly name: string;
        readonly version: number;
        readonly text: string;
      }[];
    };
  };
  'attendance.board': {
    ask: { readonly from: string; readonly days: 1 | 7; readonly town?: string };
    answer: {
      readonly title: string;
      readonly from: string;
      readonly to: string;
      /** What a row stands for, and opens. */
      readonly opens: 'town' | 'school';
      readonly tiles: readonly DutyTile[];
      readonly rows: readonly DutyBoardRow[];
    };
  };
}
