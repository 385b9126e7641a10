/**
 * One page of a list that was read with one row more than a page holds: the rows to show, and after what the next page
 * begins; null when there is none. A cursor is the last row's place in the order of the list.
 */
export function pageFrom<T>(
  found: readonly T[],
  size: number,
  placeOf: (row: T) => string | undefined,
): { readonly shown: readonly T[]; readonly next: string | null } {
  const shown = found.slice(0, size);
  const last = found.length > size ? shown.at(-1) : undefined;
  return { shown, next: last === undefined ? null : (placeOf(last) ?? null) };
}
