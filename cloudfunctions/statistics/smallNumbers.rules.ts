/** Fewer than this could be somebody (F372). */
const least = 3;

const isSmall = (count: number): boolean => count > 0 && count < least;

/** A count on its own as it may be shown: null for one or two. */
export const shown = (count: number): number | null => (isSmall(count) ? null : count);

/**
 * Counts that stand in one column above their sum: where one alone would be hidden, the next smallest is hidden too, for
 * otherwise the sum gives it away.
 */
export function shownColumn(counts: readonly number[]): readonly (number | null)[] {
  const hidden = counts.map(shown);
  const isAlone = hidden.filter((count) => count === null).length === 1;
  if (!isAlone) return hidden;
  const others = hidden.flatMap((count, nth) => (count === null || count === 0 ? [] : [{ count, nth }]));
  const [next] = others.sort((one, other) => one.count - other.count);
  return hidden.map((count, nth) => (nth === next?.nth ? null : count));
}
