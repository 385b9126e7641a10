import type { IndexedUnit } from '../typings/directory';
import type { UnitIndex } from './world';
import { type PointTree, pointTree } from './pointTree.rules';
import { holding, idAt, noCommons, packed, unitAt, type UnitPage } from './unitPage.rules';

const pageSize = 1000;

/** The index with what it is made of, so that the next can be made from it. */
export interface PagedIndex extends UnitIndex {
  readonly pages: readonly UnitPage[];
  readonly tree: PointTree;
}

/** Search over all these units. Units without a point are found by name only. */
export function unitIndex(units: readonly IndexedUnit[]): UnitIndex {
  const commons = noCommons();
  const pages = Array.from({ length: Math.ceil(units.length / pageSize) }, (_, nth) =>
    packed(units.slice(nth * pageSize, (nth + 1) * pageSize), commons),
  );
  return indexOver(pages);
}

/**
 * Search over the units of these pages, in their order: about 120 bytes a unit. Points are laid out anew only when one
 * of them is another than before.
 */
export function indexOver(pages: readonly UnitPage[], before?: PagedIndex): PagedIndex {
  const tree = before !== undefined && areAlike(pages, before.pages) ? before.tree : treeOf(pages);
  const firsts = firstsOf(pages);
  const unitOf = (nth: number): IndexedUnit => {
    const page = pageOf(firsts, nth);
    return unitAt(pages[page] ?? none, nth - (firsts[page] ?? 0));
  };
  return {
    pages,
    tree,
    size: pages.reduce((sum, { size }) => sum + size, 0),
    ids: () => idsOf(pages),
    search: (parts, count) => found(pages, parts, count),
    nearest: (longitude, latitude, count) =>
      tree.nearest(longitude, latitude, count).map(({ nth, metres }) => ({ unit: unitOf(nth), metres })),
  };
}

const none = packed([], noCommons());

function treeOf(pages: readonly UnitPage[]): PointTree {
  const places = new Float64Array(2 * pages.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const page of pages) {
    places.set(page.places, at);
    at += page.places.length;
  }
  return pointTree(places);
}

/** The same units at the same places, as far as a tree can tell. */
const areAlike = (pages: readonly UnitPage[], before: readonly UnitPage[]): boolean =>
  pages.length === before.length &&
  pages.every(({ places }, nth) => {
    const old = before[nth]?.places;
    return (
      old === places ||
      (old?.length === places.length && places.every((value, at) => Object.is(value, old[at])))
    );
  });

/** The number of each page's first unit. */
function firstsOf(pages: readonly UnitPage[]): Uint32Array {
  let first = 0;
  return Uint32Array.from(pages, ({ size }) => (first += size) - size);
}

/** The last page that begins at this unit or before it. */
function pageOf(firsts: Uint32Array, nth: number): number {
  let from = 0;
  let to = firsts.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const isBehind = (firsts[middle] ?? 0) > nth;
    if (isBehind) to = middle;
    if (!isBehind) from = middle;
  }
  return from;
}

function* idsOf(pages: readonly UnitPage[]): Generator<string> {
  for (const page of pages) for (let nth = 0; nth < page.size; nth += 1) yield idAt(page, nth);
}

function found(pages: readonly UnitPage[], parts: readonly string[], count: number): readonly IndexedUnit[] {
  const units: IndexedUnit[] = [];
  for (const page of pages)
    for (const nth of holding(page, parts)) {
      units.push(unitAt(page, nth));
      if (units.length >= count) return units;
    }
  return units;
}
