import { describe, expect, it } from '@jest/globals';
import { guardCount, requiredGuards } from '../../cloudfunctions/roster/guards.rules';
import { guardFormula } from '../../cloudfunctions/roster/guards.table';
import { row } from './samples';

describe('guards that a school should have (GB/T 29315-2022, F020)', () => {
  it.each([
    [0, 1],
    [99, 1],
    [100, 2],
    [999, 2],
    [1000, 3],
    [1499, 3],
    [1500, 4],
    [2600, 6],
  ])('%d students need %d', (students, guards) => {
    expect(requiredGuards(students, guardFormula)).toBe(guards);
  });

  it('go by another formula when the bureau has set one', () => {
    const own = { source: '区教育局通知', version: 2, tiers: [{ from: 0, guards: 5, isQuoted: true }] };
    expect(guardCount([], 90, own)).toEqual({
      required: 5,
      have: 0,
      words: '辅助网格员 0 名，应不少于 5 名：学生 90 人，按区教育局通知。',
    });
  });

  it('cannot be told without the number of students, and it says so', () => {
    expect(guardCount([row('p3', 'AUX')], null, guardFormula)).toMatchObject({
      required: null,
      have: 1,
      words: expect.stringMatching(/缺在校学生人数/),
    });
  });

  it('say when a number lies between what the standard says', () => {
    expect(guardCount([], 500, guardFormula).words).toMatch(/推定/);
  });
});
