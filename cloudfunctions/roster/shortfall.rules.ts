import type { BoardUnit, GuardFormula } from '../../typings/roster';
import { requiredGuards } from './guards.rules';

/**
 * How many 辅助网格员 a school of the board is short of by a formula: 0 when it has enough, null when it cannot be told,
 * because nothing was submitted yet or nobody knows how many students there are (F020, T31).
 */
export const shortBy = (
  { aux, students }: Pick<BoardUnit, 'aux' | 'students'>,
  formula: GuardFormula,
): number | null =>
  aux === undefined || students === undefined ? null : Math.max(0, requiredGuards(students, formula) - aux);

/** How many schools are short, and of how many it cannot be told. */
export function shortOf(
  units: readonly Pick<BoardUnit, 'aux' | 'students'>[],
  formula: GuardFormula,
): { readonly short: number; readonly unknown: number } {
  const all = units.map((unit) => shortBy(unit, formula));
  return {
    short: all.filter((one) => one !== null && one > 0).length,
    unknown: all.filter((one) => one === null).length,
  };
}
