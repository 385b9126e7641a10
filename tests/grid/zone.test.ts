import { describe, expect, it } from '@jest/globals';
import { isInside, zoneOf, zoneWords } from '../../cloudfunctions/grid/zone.rules';
import { noGround } from '../../cloudfunctions/grid/school.rules';
import type { Point } from '../../typings/grid';
import type { SchoolGround } from '../../typings/school';

const at = (longitude: number, latitude: number): Point => ({ longitude, latitude });
/** A degree of latitude is 111,195 metres long on a globe of 6,371.0088 km. */
const north = (metres: number): number => metres / 111_195.08;
/** At 31.7 degrees north a degree of longitude is 0.85081 as long. */
const east = (metres: number): number => north(metres) / 0.85081;

const corner = at(119.95, 31.7);
const gates = [{ name: '南门', point: corner }];
/** 100 metres wide, 100 metres high; the corner is its south-western one. */
const square = [
  corner,
  at(119.95 + east(100), 31.7),
  at(119.95 + east(100), 31.7 + north(100)),
  at(119.95, 31.7 + north(100)),
];
/** A yard inside an L: its notch is not the school's. */
const angled = [
  corner, at(119.95 + east(200), 31.7), at(119.95 + east(200), 31.7 + north(50)),
  at(119.95 + east(50), 31.7 + north(50)), at(119.95 + east(50), 31.7 + north(200)), at(119.95, 31.7 + north(200)),
]; // prettier-ignore

const ground = (more: Partial<SchoolGround>) => ({ point: null, ground: { ...noGround, ...more } });

describe('where something is, seen from a school (F012)', () => {
  it.each([
    ['199 m north of the gate', ground({ gates, measure: 'gates' }), at(119.95, 31.7 + north(199)), 'near', 199, 'gates'],
    ['201 m north of the gate', ground({ gates, measure: 'gates' }), at(119.95, 31.7 + north(201)), 'outside', 201, 'gates'],
    ['199 m west of the boundary', ground({ boundary: square }), at(119.95 - east(199), 31.7 + north(50)), 'near', 199, 'boundary'],
    ['201 m west of the boundary', ground({ boundary: square }), at(119.95 - east(201), 31.7 + north(50)), 'outside', 201, 'boundary'],
    ['beyond a corner, both ways 100 m', ground({ boundary: square }), at(119.95 - east(100), 31.7 - north(100)), 'near', 141, 'boundary'],
    ['in the yard', ground({ boundary: square }), at(119.95 + east(50), 31.7 + north(50)), 'inside', 0, 'boundary'],
    ['in the notch of an L', ground({ boundary: angled }), at(119.95 + east(100), 31.7 + north(100)), 'near', 50, 'boundary'],
    ['in the yard, measured from the gate', ground({ boundary: square, gates, measure: 'gates' }), at(119.95, 31.7 + north(60)), 'near', 60, 'gates'],
    ['the nearest of two gates', ground({ gates: [...gates, { name: '北门', point: at(119.95, 31.7 + north(300)) }] }), at(119.95, 31.7 + north(250)), 'near', 50, 'gates'],
    ['nothing but the map’s point', { point: corner }, at(119.95, 31.7 + north(150)), 'near', 150, 'point'],
    ['a wish for a boundary that nobody drew', ground({ gates, measure: 'boundary' }), at(119.95, 31.7 + north(10)), 'near', 10, 'gates'],
  ] as const)('%s', (_, unit, point, kind, metres, from) => {
    expect(zoneOf(point, unit)).toEqual({ kind, metres, from });
  }); // prettier-ignore

  it('is not known for a school that is not on the map', () => {
    expect(zoneOf(corner, { point: null })).toBeNull();
    expect(zoneOf(corner, ground({}))).toBeNull();
  });

  it('is inside however the corners are told', () => {
    const yard = at(119.95 + east(20), 31.7 + north(70));
    for (let turn = 0; turn < angled.length; turn += 1) {
      const turned = [...angled.slice(turn), ...angled.slice(0, turn)];
      expect([isInside(yard, turned), isInside(yard, [...turned].reverse())]).toEqual([true, true]);
    }
  });

  it.each([
    [{ kind: 'near', metres: 183, from: 'gates' }, '距校门约 183 米（直线，200 米内）'],
    [{ kind: 'outside', metres: 201, from: 'boundary' }, '距校界约 201 米（直线，200 米外）'],
    [{ kind: 'inside', metres: 0, from: 'boundary' }, '在校内'],
  ] as const)('is said as distance and mode: %j', (zone, words) => {
    expect(zoneWords(zone)).toBe(words);
  });
});
