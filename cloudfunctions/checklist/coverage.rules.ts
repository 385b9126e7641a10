import type { ChecklistEntry, DistrictDoc, UnitDoc } from '../../typings/directory';
import type { CoverageCell, CoverageCounts, RouteGap, RouteLine } from '../../typings/routing';
import { advisedLines, schoolLine, townLine } from './path.rules';

/** The routing as it stands at an instant. */
export interface Routing {
  readonly items: readonly ChecklistEntry[];
  readonly district: DistrictDoc;
  readonly at: Date;
}

/** A cell with its place among all cells: units in their order, for each the items in theirs. */
export interface PlacedCell extends CoverageCell {
  readonly position: number;
}

/**
 * Every cell of items × units whose way has a gap before the district comes in: with the lines that have one. Items of
 * which nothing is stored go no way at all and have no gap (F080, T27).
 */
export function coverageOf(units: readonly UnitDoc[], routing: Routing): readonly PlacedCell[] {
  const { items, district, at } = routing;
  const townGaps = gapsByTown(routing);
  return units.flatMap((unit, row) => {
    const school = withGap([schoolLine(unit, district, at)]);
    return items.flatMap((item, column) => {
      if (item.storesNoDetail) return [];
      const lines = [...school, ...townGaps(unit.town.id, item)];
      return lines.length === 0
        ? []
        : [{ ...cellOf(unit, item, lines), position: row * items.length + column }];
    });
  });
}

const cellOf = (unit: UnitDoc, item: ChecklistEntry, lines: readonly RouteLine[]): CoverageCell => ({
  item: { id: item.id, name: item.plain },
  unit: { id: unit.id, name: unit.name },
  lines,
});

/** What does not depend on the unit is worked out once for each town. */
function gapsByTown({
  district,
  at,
}: Routing): (townId: string, item: ChecklistEntry) => readonly RouteLine[] {
  const known = new Map<string, readonly RouteLine[]>();
  return (townId, item) => {
    const key = `${townId}/${item.id}`;
    const lines =
      known.get(key) ??
      withGap([townLine({ item, townId, district, at }), ...advisedLines({ item, townId, district, at })]);
    known.set(key, lines);
    return lines;
  };
}

const withGap = (lines: readonly RouteLine[]): readonly RouteLine[] =>
  lines.filter(({ gaps }) => gaps.length > 0);

/** A cell counts once for each kind of gap that it has. */
export function countsOf(all: number, cells: readonly CoverageCell[]): CoverageCounts {
  const having = (gap: RouteGap): number =>
    cells.filter(({ lines }) => lines.some(({ gaps }) => gaps.includes(gap))).length;
  return {
    all,
    withGaps: cells.length,
    unstaffed: having('unstaffed'),
    unresolved: having('unresolved'),
    ambiguous: having('ambiguous'),
  };
}

export interface CoveragePage {
  readonly cells: readonly CoverageCell[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/** One page after a cursor that an earlier page gave. */
export function pageOf(cells: readonly PlacedCell[], cursor: string | null, size: number): CoveragePage {
  const left = cursor === null ? cells : cells.filter(({ position }) => position > Number(cursor));
  const shown = left.slice(0, size);
  const last = shown.at(-1);
  return {
    cells: shown.map(({ item, unit, lines }) => ({ item, unit, lines })),
    next: last === undefined || left.length <= size ? null : String(last.position),
  };
}
