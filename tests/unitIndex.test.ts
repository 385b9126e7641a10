import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { metresBetween } from '../cloudfunctions/sphere.rules';
import { indexOver, unitIndex } from '../cloudfunctions/unitIndex.rules';
import { noCommons, packed } from '../cloudfunctions/unitPage.rules';
import type { IndexedUnit } from '../typings/directory';

const unit = (nth: number, more: Partial<IndexedUnit> = {}): IndexedUnit => ({
  id: `u-${nth}`, name: `青禾第${nth}小学`, aliases: [], gridName: `青禾第${nth}小学专属网格`, townName: '青禾镇',
  unitKind: 'school', point: null, lookAlikes: [], receiver: `青禾第${nth}小学责任网格员`, ...more,
}); // prettier-ignore

/** Coarse on purpose, so that many lie on one spot; the poles and the date line among them. */
const coarse = fc.record({
  longitude: fc.oneof(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: 1199, max: 1203 })).map((n) => n / 10),
  latitude: fc.oneof(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 317, max: 321 })).map((n) => n / 10),
}); // prettier-ignore
const word = fc.string({ unit: fc.constantFrom('青', '禾', '小', 'a', ' ', '𠮷', '👩‍🏫', '网'), maxLength: 5 });
const anyUnit = fc.record({
  id: fc.string(), name: word, aliases: fc.array(word, { maxLength: 3 }), gridName: word, townName: word,
  unitKind: fc.constantFrom('school' as const, 'area' as const), point: fc.option(coarse),
  lookAlikes: fc.array(word.filter((one) => one !== ''), { maxLength: 3 }), receiver: fc.string(),
}); // prettier-ignore
const units = fc
  .array(anyUnit, { maxLength: 60 })
  .map((drawn) => drawn.map((one, nth) => ({ ...one, id: `${nth}` })));

/** What the index has to find, by looking at every unit. */
const measured = (all: readonly IndexedUnit[], longitude: number, latitude: number): readonly number[] =>
  all
    .flatMap(({ point }) =>
      point === null ? [] : [metresBetween([longitude, latitude], [point.longitude, point.latitude])],
    ) // prettier-ignore
    .sort((one, other) => one - other);

describe('the index of units', () => {
  it('finds the nearest that measuring every one finds, anywhere on earth', () => {
    const many = fc.array(coarse, { maxLength: 200 });
    fc.assert(
      fc.property(many, coarse, fc.integer({ min: 0, max: 9 }), (points, here, count) => {
        const all = points.map((point, nth) => unit(nth, { point: nth % 7 === 0 ? null : point }));
        const near = unitIndex(all).nearest(here.longitude, here.latitude, count);
        const metres = measured(all, here.longitude, here.latitude).slice(0, count);
        expect(near).toHaveLength(metres.length);
        // NB: straight through the earth, the last half metre of 20,000 km is lost in the digits.
        near.forEach((one, nth) => expect(Math.abs(one.metres - (metres[nth] ?? 0))).toBeLessThan(0.5));
        near.forEach(({ unit: { point }, metres: far }) =>
          expect(far).toBeCloseTo(metresBetween([here.longitude, here.latitude], [point?.longitude ?? 0, point?.latitude ?? 0]), far < 1e7 ? 3 : -1)); // prettier-ignore
      }),
    );
  });

  it('names those on one spot in the order of the index, however many there are', () => {
    const spot = { longitude: 119.95, latitude: 31.72 };
    const all = Array.from({ length: 2500 }, (_, nth) => unit(nth, { point: spot }));
    const near = unitIndex(all).nearest(119.9, 31.7, 30);
    expect(near.map(({ unit: { id } }) => id)).toEqual(all.slice(0, 30).map(({ id }) => id));
  });

  it('finds by words what looking into every unit finds, in the order of the index', () => {
    fc.assert(
      fc.property(units, fc.array(word, { minLength: 1, maxLength: 3 }), (all, parts) => {
        const isMeant = ({ name, aliases, gridName }: IndexedUnit): boolean =>
          parts.every((part) => [name, gridName, ...aliases].some((called) => called.includes(part)));
        expect(unitIndex(all).search(parts, 100)).toEqual(all.filter(isMeant));
      }),
    );
  });

  it('gives every unit back as it was given, and every id', () => {
    fc.assert(
      fc.property(units, (all) => {
        const index = unitIndex(all);
        expect(index.search([''], 100)).toEqual(all);
        expect([...index.ids()]).toEqual(all.map(({ id }) => id));
        expect(index.size).toBe(all.length);
      }),
    );
  });

  it('is not misled by a name with a control character in it', () => {
    const [found] = unitIndex([unit(1, { name: '青\u001f禾', aliases: ['甲', '乙'] })]).search(['青 禾'], 5);
    expect([found?.name, found?.aliases]).toEqual(['青 禾', ['甲', '乙']]);
    expect(unitIndex([unit(1, { aliases: ['甲', '乙'] })]).search(['甲\u001f乙'], 5)).toEqual([]);
  });

  it('takes a renamed school in without laying the points out anew, and a moved one with', () => {
    const commons = noCommons();
    const spot = { longitude: 119.95, latitude: 31.72 };
    const pageOf = (nth: number, more: Partial<IndexedUnit> = {}) =>
      packed([unit(nth, { point: spot, ...more }), unit(nth + 10)], commons);
    const before = indexOver([pageOf(0), pageOf(1), pageOf(2)]);
    const renamed = indexOver([pageOf(0), pageOf(1, { name: '白鹭小学' }), pageOf(2)], before);
    expect(renamed.tree).toBe(before.tree);
    expect(renamed.nearest(119, 31, 3).map(({ unit: { name } }) => name)).toContain('白鹭小学');
    expect(renamed.search(['白鹭'], 5).map(({ id }) => id)).toEqual(['u-1']);
    const moved = indexOver([pageOf(0), pageOf(1, { point: null }), pageOf(2)], renamed);
    expect(moved.nearest(119, 31, 3).map(({ unit: { id } }) => id)).toEqual(['u-0', 'u-2']);
  });

  it('stays below 200 bytes a unit: 300,000 below 64 MB', () => {
    const { bytes, size } = JSON.parse(inProcessOfItsOwn(weighing)) as { bytes: number; size: number };
    expect(size).toBe(40_000);
    expect(bytes).toBeLessThan(200);
    // NB: less would mean that what was weighed is not held.
    expect(bytes).toBeGreaterThan(100);
  });
});

/** The memory of a process in which other tests ran says nothing. */
function inProcessOfItsOwn(contents: string): string {
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, platform: 'node', write: false }); // prettier-ignore
  return execFileSync(process.execPath, ['--expose-gc', '-e', outputFiles[0]?.text ?? ''], {
    encoding: 'utf8',
  });
}

const weighing = `
import { indexOver } from './cloudfunctions/unitIndex.rules';
import { noCommons, packed } from './cloudfunctions/unitPage.rules';
const used = () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const unit = (nth) => ({
  id: 's-' + (2100000000 + nth), name: '示例市第' + nth + '实验小学', aliases: nth % 10 ? [] : ['第' + nth + '实小'],
  gridName: '示例市第' + nth + '实验小学专属网格', townName: '示例街道' + (nth % 400), unitKind: 'school',
  point: { longitude: 110 + (nth % 997) / 100, latitude: 30 + (nth % 883) / 100 }, lookAlikes: [],
  receiver: '示例市第' + nth + '实验小学责任网格员',
});
const page = (nth) => packed(Array.from({ length: 1000 }, (_, at) => unit(nth * 1000 + at)), commons);
const commons = noCommons();
const before = used();
const index = indexOver(Array.from({ length: 40 }, (_, nth) => page(nth)));
const bytes = (used() - before) / 40000;
process.stdout.write(JSON.stringify({ bytes, size: index.size, near: index.nearest(111, 31, 1).length }));
`;
