import { describe, expect, it } from '@jest/globals';
import { lacks } from '../../cloudfunctions/rota/onePlusN.rules';
import { gapsIn, hasRoom, isWanted, placesIn } from '../../cloudfunctions/rota/room.rules';
import type { Force, OneOf } from '../../typings/rota';

const noPolice = '缺民警或辅警';
const noJoint = '缺村校联防队员';
const nobody = '家长、教师、保安至少要有一人';

const cases: readonly (readonly [readonly Force[], OneOf, readonly string[]])[] = [
  [['police', 'parent'], 'police', []],
  [['police', 'teacher'], 'police', []],
  [['police', 'guard'], 'police', []],
  [['police', 'police'], 'police', [nobody]],
  [['police', 'neighbour'], 'police', [nobody]],
  [['joint', 'parent'], 'police', [noPolice]],
  [['joint', 'parent'], 'joint', []],
  [['police', 'parent'], 'joint', [noJoint]],
  [['parent', 'teacher', 'guard'], 'police', [noPolice]],
  [[], 'police', [noPolice, nobody]],
  [[], 'joint', [noJoint, nobody]],
];

describe('1+N (F186, F188)', () => {
  it.each(cases)('%j where the one is %s lacks %j', (standing, one, words) => {
    expect(lacks(standing, one)).toEqual(words);
  });
});

describe('the room of a shift', () => {
  const needs = { of: { police: 1, parent: 2 }, any: 1 };

  it.each<readonly [readonly Force[], Force, boolean]>([
    [[], 'parent', true],
    [['parent', 'parent'], 'parent', true],
    [['parent', 'parent', 'parent'], 'parent', false],
    [['parent', 'parent', 'parent'], 'police', true],
    [['guard'], 'guard', false],
    [['guard'], 'parent', true],
    [['guard', 'parent', 'parent'], 'neighbour', false],
  ])('with %j has a place for one more %s: %s', (standing, force, is) => {
    expect(hasRoom(standing, force, needs)).toBe(is);
  });

  it('is what nobody holds, by force', () => {
    expect(gapsIn(['parent', 'parent', 'parent'], needs)).toEqual([{ force: 'police', count: 1 }]);
    expect(gapsIn(['guard'], needs)).toEqual([
      { force: 'police', count: 1 },
      { force: 'parent', count: 2 },
    ]);
    expect(gapsIn([], needs).at(-1)).toEqual({ force: 'any', count: 1 });
    expect(placesIn(needs)).toBe(4);
  });

  it('is for those who are wanted', () => {
    expect(isWanted('guard', needs)).toBe(true);
    expect(isWanted('guard', { of: { parent: 1 }, any: 0 })).toBe(false);
  });
});
