import type { GuardCount, GuardFormula, GuardTier, RosterEntry } from '../../typings/roster';

/** The guards that a school of so many students should have: not the ones it has (F020, T31). */
export function requiredGuards(studentCount: number, { tiers }: GuardFormula): number {
  const tier = tierFor(studentCount, tiers);
  if (tier === undefined) return 1;
  const extra = tier.thenPer === undefined ? 0 : Math.floor((studentCount - tier.from) / tier.thenPer);
  return tier.guards + extra;
}

const tierFor = (studentCount: number, tiers: readonly GuardTier[]): GuardTier | undefined =>
  tiers.findLast(({ from }) => from <= studentCount);

/** 辅助网格员 as they are and as they should be, in words that name the formula or say what is missing. */
export function guardCount(
  rows: readonly Pick<RosterEntry, 'kind'>[],
  studentCount: number | null,
  formula: GuardFormula,
): GuardCount {
  const have = rows.filter(({ kind }) => kind === 'AUX').length;
  if (studentCount === null)
    return {
      required: null,
      have,
      words: `辅助网格员 ${have} 名；缺在校学生人数，还不知道应配几名保安，请在学校档案或提交时填写。`,
    };
  const required = requiredGuards(studentCount, formula);
  const guess = tierFor(studentCount, formula.tiers)?.isQuoted === false ? '（这一档按上下两档推定）' : '';
  return {
    required,
    have,
    words: `辅助网格员 ${have} 名，应不少于 ${required} 名：学生 ${studentCount} 人，按${formula.source}${guess}。`,
  };
}
