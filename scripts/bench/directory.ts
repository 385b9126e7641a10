import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { indexOver } from '../../cloudfunctions/unitIndex.rules';
import { noCommons, packed } from '../../cloudfunctions/unitPage.rules';
import type { UnitIndex } from '../../cloudfunctions/world';
import type { IndexedUnit } from '../../typings/directory';
import { atMost, noLess, type Result, rounded } from './result';

const unitCount = 300_000;
const pageSize = 1000;
const nearestSearches = 100_000;
const wordSearches = 300;

/** Between 0 and 1, evenly scattered, the same on every run. */
function scattered(nth: number): number {
  let bits = Math.imul(nth ^ 0x6d2b79f5, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** The nth of as many school units as a country has, named like real ones. */
export const unitOfACountry = (nth: number): IndexedUnit => ({
  id: `s-${2_100_000_000 + nth}`,
  name: `示例市第${nth}实验小学`,
  aliases: nth % 10 === 0 ? [`第${nth}实小`] : [],
  gridName: `示例市第${nth}实验小学专属网格`,
  townName: `示例街道${nth % 3000}`,
  unitKind: 'school',
  point: { longitude: 105 + 20 * scattered(2 * nth), latitude: 22 + 20 * scattered(2 * nth + 1) },
  lookAlikes: [],
  receiver: `示例市第${nth}实验小学责任网格员`,
});

/** The directory of 300,000 units in memory: what it takes, and how fast it finds, the found units made and read. */
export function measureDirectory(): readonly Result[] {
  const before = usedMegabytes();
  const begun = performance.now();
  const commons = noCommons();
  // NB: made page by page, as they come from the database: what they were made from is gone.
  const index = indexOver(
    Array.from({ length: unitCount / pageSize }, (_, page) =>
      packed(
        Array.from({ length: pageSize }, (__, nth) => unitOfACountry(page * pageSize + nth)),
        commons,
      ),
    ),
  );
  const packing = (performance.now() - begun) / 1000;
  const megabytes = usedMegabytes() - before;
  const many = unitCount.toLocaleString('en');
  return [
    noLess(`nearest school units among ${many}`, rounded(nearestPerSecond(index), 0), '/s', 90_000),
    atMost(`memory of the directory of ${many}`, rounded(megabytes), 'MB', 64, {
      detail: { packing: rounded(packing) },
    }),
    noLess(`search by name among ${many}`, rounded(searchesPerSecond(index), 0), '/s', 20),
  ];
}

function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const sweep = runInNewContext('gc') as () => void;
  sweep();
  sweep();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function nearestPerSecond(index: UnitIndex): number {
  const begun = performance.now();
  let letters = 0;
  for (let nth = 0; nth < nearestSearches; nth += 1) {
    const near = index.nearest(105 + 20 * scattered(3 * nth + 1), 22 + 20 * scattered(5 * nth + 2), 5);
    if (near.length !== 5) throw new Error('a search found fewer than five');
    for (const { unit } of near) letters += unit.name.length + unit.receiver.length;
  }
  if (letters === 0) throw new Error('the units found have no names');
  return (nearestSearches / (performance.now() - begun)) * 1000;
}

/** Names typed in full, each somewhere among all; the worst that a search can be is one that finds nothing. */
function searchesPerSecond(index: UnitIndex): number {
  const begun = performance.now();
  for (let nth = 0; nth < wordSearches; nth += 1) {
    const number = Math.floor(unitCount * scattered(nth));
    const found = index.search([`示例市第${number}实验`, '小学'], 20);
    if (found.length !== 1) throw new Error(`a search for one school found ${found.length}`);
  }
  return (wordSearches / (performance.now() - begun)) * 1000;
}
