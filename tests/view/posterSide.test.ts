import { describe, expect, it } from '@jest/globals';
import { deskView, withSort } from '../../miniprogram/view/deskTable';
import { checkedSide, deskRows, noPosters, publicSide } from '../../miniprogram/view/posterSide';
import type { GridPage, PosterPage, PosterRow } from '../../typings/poster';

const now = Date.parse('2026-11-26T04:00:00.000Z');

const row = (unitId: string, unitName: string, at: string): PosterRow => ({
  unitId,
  unitName,
  townName: '柳溪镇',
  state: 'stale',
  at,
});

describe('schools by what hangs there, on a wide screen', () => {
  const rows = deskRows(
    {
      rows: [
        row('u1', '青禾小学', '2026-11-25T02:00:00.000Z'),
        row('u2', '白杨小学', '2026-11-26T01:00:00.000Z'),
      ],
      next: null,
    },
    now,
  );

  it('come as they have waited, and are sorted by the instant, not by its words', () => {
    const desk = { ...noPosters, rows };
    expect(deskView(desk).lines.map(({ id }) => id)).toEqual(['u1', 'u2']);
    const newest = withSort(withSort(desk, 'at'), 'at');
    expect(deskView(newest).lines.map(({ id }) => id)).toEqual(['u2', 'u1']);
    expect(deskView({ ...desk, words: '今天' }).lines.map(({ id }) => id)).toEqual(['u2']);
  });
});

const person = { title: '责任网格员', name: '苏小满', job: '', contact: '', work: '' };

const poster: PosterPage = {
  unit: { id: 'u1', name: '青禾小学' },
  v: 2,
  state: 'stale',
  said: '请重新打印',
  facts: {
    unit: { id: 'u1', name: '青禾小学' },
    grid: { seq: 1, name: '甲网格' },
    centre: '柳溪镇网格中心',
    bureau: '区教育局',
    district: '武进区',
    people: [person],
    points: [],
  },
  missing: [{ words: '没有公开的电话', fillAt: 'roster' }],
  changed: ['责任网格员由甲改为乙'],
  staleSince: '2026-11-26T02:00:00.000Z',
  proof: { at: '2026-11-25T02:00:00.000Z', place: '东门', photos: ['cloud://p1'], by: '苏小满' },
  check: null,
  mayProve: false,
  mayCheck: true,
  myConsent: null,
  history: [],
};

const grid: GridPage = {
  unit: { id: 'u1', name: '青禾小学' },
  grid: '甲网格',
  centre: '柳溪镇网格中心',
  people: [{ title: '责任网格员', name: '苏小满', contact: '', work: '' }],
  points: [],
  levels: [],
  steps: [],
  items: [],
  hidden: 0,
  hours: '',
  said: '',
};

describe('what hangs at a school, beside the table', () => {
  it('is everything that is wrong, for the bureau, which may check it', () => {
    expect(checkedSide(poster, now)).toMatchObject({
      said: '今天 10:00 起，请重新打印',
      wrong: ['责任网格员由甲改为乙', '没有公开的电话'],
      photos: ['cloud://p1'],
      label: '去抽查',
    });
    expect(checkedSide({ ...poster, mayCheck: false }, now).label).toBe('打开上墙公示');
  });

  it('is the public page for a town: who is responsible, and nothing that only the bureau may read', () => {
    expect(publicSide(grid)).toMatchObject({
      said: '甲网格 · 柳溪镇网格中心',
      people: [{ name: '责任网格员 苏小满', contact: '没有公开电话，请直接上报' }],
      photos: [],
      label: '看公开页',
    });
  });
});
