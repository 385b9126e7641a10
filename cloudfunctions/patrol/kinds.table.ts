import type { CircuitKind, PatrolSettings } from '../../typings/patrol';

export interface KindRow {
  readonly label: string;
  /** What a new circuit of it begins with; a school changes it. */
  readonly perDay: number;
  /** The leader on duty walks along, or the round is flagged (F193). */
  readonly needsLeader: boolean;
}

/**
 * The kinds of circuits (F190, F191, F193, F194). NB: five rounds of guards are GB/T 29315-2022; the other numbers are
 * ours, the founding documents give none (T59).
 */
export const circuitKinds = {
  guard: { label: '保安巡更', perDay: 5, needsLeader: false },
  leader: { label: '领导带班巡查', perDay: 1, needsLeader: true },
  break: { label: '课间巡查', perDay: 2, needsLeader: false },
  stairs: { label: '楼道巡查', perDay: 1, needsLeader: false },
  officer: { label: '网格员巡检', perDay: 1, needsLeader: false },
} as const satisfies { readonly [K in CircuitKind]: KindRow };

/** What holds until a school says otherwise. */
export const firstSettings = { radiusMetres: 50 } as const satisfies PatrolSettings;

/** Bounds of a plan and a round: a large school has some sixty stops, and an ask has 32 KB. */
export const most = { stops: 100, circuits: 20, perDay: 48 } as const;

/** A phone's clock that is off by more is said so. */
export const clockMinutes = 5;

/** A round that came so much later than it ended is said to. */
export const sentLateHours = 12;

/** An older one does not count by itself: the week has been looked at. */
export const oldDays = 14;

/** This many stops in less than so many seconds each are walked by nobody. */
export const fast = { stops: 3, secondsEach: 5 } as const;
