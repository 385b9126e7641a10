import type { AttendanceEnd, MyTurn } from '../../typings/attendance';
import type { Fix } from '../../typings/checkIn';
import type { StandInTurn } from '../../typings/substitute';

/** A press that waits on this phone for the network. */
export interface KeptPress {
  readonly shift: string;
  readonly kind: 'in' | 'out';
  readonly fix: Fix | null;
  readonly code: string | null;
  /** A picture on this phone. */
  readonly photo: string | null;
  /** When it was pressed: what counts, however late it arrives. */
  readonly keptAt: string;
}

/** A turn as its card on the page. */
export interface TurnView {
  readonly id: string;
  /** `替沈家长`; empty when it is mine. */
  readonly insteadOf: string;
  readonly where: string;
  readonly when: string;
  readonly state: string;
  readonly tone: string;
  readonly words: string;
  readonly mayCheckIn: boolean;
  readonly mayCheckOut: boolean;
  /** Why there is nothing to press; empty when there is. */
  readonly later: string;
  readonly waits: boolean;
}

const tones: { readonly [E in AttendanceEnd]: string } = {
  expected: 'closed',
  onTime: 'done',
  late: 'waiting',
  leftEarly: 'waiting',
  lateAndLeftEarly: 'waiting',
  pending: 'waiting',
  absent: 'danger',
  excused: 'closed',
  refused: 'danger',
  substituted: 'closed',
};

const clockOf = (iso: string): string => {
  const at = new Date(Date.parse(iso) + 8 * 3_600_000);
  return at.toISOString().slice(11, 16);
};

/** My turns as their page shows them, with what still waits on this phone. */
export const turnViews = (
  turns: readonly (MyTurn | StandInTurn)[],
  kept: readonly KeptPress[],
  now: number,
): readonly TurnView[] =>
  turns.map((turn) => {
    const waits = kept.filter(({ shift }) => shift === turn.id);
    const isIn = waits.some(({ kind }) => kind === 'in');
    const isOut = waits.some(({ kind }) => kind === 'out');
    const [first] = waits;
    return {
      id: turn.id,
      insteadOf: 'insteadOf' in turn ? turn.insteadOf : '',
      where: `${turn.unit.name} ${turn.postName}`,
      when: `${turn.day.slice(5).replace('-', '月')}日 ${turn.time}`,
      state: isIn ? '已存在手机里' : turn.endLabel,
      tone: isIn ? 'waiting' : tones[turn.end],
      words: first === undefined ? turn.words : `${clockOf(first.keptAt)} 按下，联网后自动送出`,
      mayCheckIn: turn.mayCheckIn && !isIn,
      mayCheckOut: (turn.mayCheckOut || isIn) && !isOut,
      later:
        turn.end === 'expected' && Date.parse(turn.opensAt) > now
          ? `${clockOf(turn.opensAt)} 起可以签到`
          : '',
      waits: waits.length > 0,
    };
  });

/** The instant as it is sent. */
export const instantOf = (now: number): string => new Date(now).toISOString();
