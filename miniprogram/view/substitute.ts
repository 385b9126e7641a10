import type { StandInTurn, SubstituteLine } from '../../typings/substitute';

/** One that names a substitute, as its card. */
export interface SubstituteView extends SubstituteLine {
  readonly tone: 'done' | 'waiting' | 'closed';
  /** Read aloud. */
  readonly label: string;
}

const tones: { readonly [S in SubstituteLine['state']]: SubstituteView['tone'] } = {
  asked: 'waiting',
  accepted: 'done',
  declined: 'closed',
  withdrawn: 'closed',
};

/** As their cards, in the order in which they came. */
export const substituteViews = (lines: readonly SubstituteLine[]): readonly SubstituteView[] =>
  lines.map((one) => ({
    ...one,
    tone: tones[one.state],
    label: `${one.words}，${one.where}，${one.stateLabel}`,
  }));

/** What waits for my answer, which stands above all else, and the others. */
export const substituteLists = (
  lines: readonly SubstituteLine[],
): { readonly asking: readonly SubstituteView[]; readonly substitutes: readonly SubstituteView[] } => ({
  asking: substituteViews(lines.filter(isMineToAnswer)),
  substitutes: substituteViews(lines.filter((one) => !isMineToAnswer(one))),
});

const isMineToAnswer = ({ mayDo }: SubstituteLine): boolean => mayDo.some(({ step }) => step === 'accept');

/** Those that are about this shift: for it alone, or for every turn at its school. */
export const substitutesAt = (
  lines: readonly SubstituteLine[],
  shift: { readonly id: string; readonly unitId: string },
): readonly SubstituteLine[] =>
  lines.filter((one) => one.shift === shift.id || (one.shift === null && one.unit.id === shift.unitId));

/** My turns, and those at which I may press for somebody, in the order in which they begin. */
export const turnsTogether = <T extends { readonly id: string; readonly startsAt: string }>(
  mine: readonly T[],
  standIn: readonly StandInTurn[],
): readonly (T | StandInTurn)[] =>
  [...mine, ...standIn.filter(({ id }) => mine.every((one) => one.id !== id))].sort((a, b) =>
    a.startsAt < b.startsAt ? -1 : 1,
  );

/** What is asked before a registration is taken back. */
export const askedBeforeStep = {
  withdraw: '取消以后，当天只有排了班的人自己能签到。',
} as const;
