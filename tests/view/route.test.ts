import { describe, expect, it } from '@jest/globals';
import type { Known } from '../../cloudfunctions/checklist/advised.rules';
import { pathOf } from '../../cloudfunctions/checklist/simulate.rules';
import {
  answered,
  cellView,
  countsView,
  missingView,
  noQuestion,
  noRoute,
  questionOf,
  routeAsk,
  routeLines,
} from '../../miniprogram/view/route';
import type { RouteLine } from '../../typings/routing';
import { at, district, item, items, unit } from '../checklist/wujin';

const path = (itemId: string, known: Known = {}) =>
  pathOf(unit('wj-01-1'), { ...known, item: item(itemId), townId: 'hutang', district, at });

const school = { id: 'u1', name: '青石小学' };
const matter = { ...noRoute, item: { id: 'R05', name: '道路破损' }, unit: school };
const line: RouteLine = {
  stage: 'advised',
  label: '承办（预判）',
  who: '青石镇综合执法局',
  standsFor: '城管局',
  words: '',
  gaps: ['unstaffed', 'ambiguous'],
};

describe('asking a way', () => {
  it('waits until item, school and town are known', () => {
    expect(routeAsk(matter)).toBeNull();
    const town = { id: 't1', name: '青石镇' };
    expect(routeAsk({ ...matter, town })).toEqual({ itemId: 'R05', unitId: 'u1', townId: 't1' });
    expect(routeAsk({ ...matter, town, licence: 'NO_LICENCE' })).toMatchObject({ licence: 'NO_LICENCE' });
  });

  it('asks for the licence where the way depends on it, and no more once it is known', () => {
    expect(questionOf(path('R02'))).toMatchObject({ kind: 'licence' });
    expect(questionOf(path('R02', { licence: 'NO_LICENCE' }))).toEqual(noQuestion);
  });

  it('asks whose pipe it is in the words that the cloud takes as an answer', () => {
    const { kind, options } = questionOf(path('R23'));
    const owned = item('R23').advice.departments.flatMap(({ owns }) => owns ?? []);
    expect([kind, options.map(({ value }) => value)]).toEqual(['pipe', [...new Set(owned)]]);
    expect(questionOf(path('R23', { pipe: options[0]?.value }))).toEqual(noQuestion);
  });

  it('asks nothing about any other item of the checklist', () => {
    const asking = items.filter(({ id }) => questionOf(path(id)).kind !== '').map(({ id }) => id);
    const open = items.filter(({ advice: { mode } }) =>
      ['exclusive_by_condition', 'one_of_by_asset_owner'].includes(mode),
    );
    expect(asking).toEqual(open.map(({ id }) => id));
  });

  it('takes an answer back when it is tapped again, and takes none that was not offered', () => {
    const licence = questionOf(path('R02'));
    const once = answered(matter, licence, 'HAS_LICENCE');
    expect(once.licence).toBe('HAS_LICENCE');
    expect(answered(once, licence, 'HAS_LICENCE').licence).toBeNull();
    expect(answered(matter, licence, 'MAYBE').licence).toBeNull();
    expect(answered(matter, { kind: 'pipe', options: [] }, '燃气管道').pipe).toBe('燃气管道');
  });
});

describe('a way', () => {
  it('names what a unit stands for only where it is called otherwise, and every gap in words', () => {
    const lines = [line, { ...line, who: '城管局', gaps: [] }];
    expect(routeLines({ lines }).map(({ standsFor, gaps }) => [standsFor, gaps])).toEqual([
      ['清单写的是“城管局”', ['没有接收人', '要先选定']],
      ['', []],
    ]);
  });
});

describe('the gaps', () => {
  it('are counted by kind', () => {
    const counts = countsView({ all: 310, withGaps: 40, unstaffed: 30, unresolved: 9, ambiguous: 12 });
    expect(counts.map(({ count }) => count)).toEqual([310, 40, 30, 9, 12]);
  });

  it('of one item at one school name only the stops that have one', () => {
    const cell = { item: { id: 'R05', name: '道路破损' }, unit: school };
    expect(cellView({ ...cell, lines: [{ ...line, gaps: [] }, line] })).toMatchObject({
      key: 'R05/u1',
      gaps: '青石镇综合执法局：没有接收人、要先选定',
    });
  });

  it('of one place stand together, by kind', () => {
    const one = { at: '青石镇', name: '卫健局', gap: 'unresolved', words: '' } as const;
    expect(
      missingView([one, { ...one, name: '交警' }, { ...one, gap: 'unstaffed' }, { ...one, at: '白石镇' }]),
    ).toEqual([
      {
        at: '青石镇',
        gaps: [
          { label: '没有接收人', names: '卫健局' },
          { label: '没有明确单位', names: '卫健局、交警' },
        ],
      },
      { at: '白石镇', gaps: [{ label: '没有明确单位', names: '卫健局' }] },
    ]);
  });
});
