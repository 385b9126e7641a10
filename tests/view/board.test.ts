import { describe, expect, it } from '@jest/globals';
import { boardAsk, boardView, cellUrl, rowUrl } from '../../miniprogram/view/board';
import { choiceFrom, filtersOf, filtersView } from '../../miniprogram/view/ledger';
import { ledgerUrl } from '../../miniprogram/view/ledgerUrl';
import type { Board } from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';

const board: Board = {
  title: '云岭区',
  view: 'towns',
  views: [
    { view: 'towns', label: '按镇' },
    { view: 'items', label: '按事项' },
  ],
  period: { label: '2026年11月', from: '2026-11-01', to: '2026-11-30', before: '2026-10-31', after: null },
  flows: [
    { key: 'received', label: '新收', count: 12, filters: { from: '2026-11-01', to: '2026-11-30' } },
    { key: 'reworks', label: '返工', count: 1, filters: null },
    { key: 'cannot', label: '无法办理', count: 0, filters: { outcome: 'cannot' } },
  ],
  stock: [{ key: 'overdue', label: '逾期', count: 3, filters: { overdue: true } }],
  states: [{ key: 'submitted', label: '待核实', count: null, filters: null }],
  stretches: [
    { label: '首次查看用时', count: 4, words: '半数 1 小时内，九成 1 天内' },
    { label: '办结用时', count: 0, words: '' },
  ],
  trend: [
    { day: '2026-11-01', received: 8, ended: 2 },
    { day: '2026-11-02', received: null, ended: 0 },
  ],
  columns: [
    { label: '在办', filters: { open: true } },
    { label: '返工', filters: null },
  ],
  rows: [
    { id: 't1', name: '柳溪镇', cells: [9, 0], town: 't1', filters: { town: 't1' } },
    { id: 't2', name: '白石街道', cells: [4, 3], town: null, filters: { town: 't2' } },
  ],
  isCut: false,
  isHidden: true,
};

describe('a board', () => {
  const view = boardView(board, null);

  it('opens the list behind a figure, and nothing behind a count of events or of none', () => {
    expect(view.flows.map(({ url }) => url)).toEqual([
      '/packages/office/pages/ledger/index?from=2026-11-01&to=2026-11-30',
      '',
      '',
    ]);
    expect(view.stock[0]).toMatchObject({ look: 'tile-late', says: '逾期 3，点开看清单' });
  });

  it('stars what is hidden and says so, aloud too', () => {
    expect(view.states[0]).toMatchObject({ value: '*', says: '待核实 少于三' });
    expect(view.bars[1]).toMatchObject({ received: '*', receivedStyle: 'height: 0%' });
    expect(view.note).toContain('少于 3 的数以 * 表示');
  });

  it('draws a day by the largest of the period, with its numbers beside it', () => {
    expect(view.bars[0]).toEqual({
      day: '2026-11-01', label: '1', received: '8', ended: '2', receivedStyle: 'height: 100%', endedStyle: 'height: 25%',
      says: '2026-11-01，新收 8，办结 2',
    }); // prettier-ignore
  });

  it('looks into a town where it may, and else opens its list', () => {
    expect(board.rows.map(rowUrl)).toEqual([
      '/packages/office/pages/board/index?town=t1',
      '/packages/office/pages/ledger/index?town=t2',
    ]);
    expect(view.rows[0]).toMatchObject({ isOpen: true, says: '柳溪镇：在办 9，返工 0' });
  });

  it('opens behind a figure of a row the list of that row and that figure, nothing behind a count of events', () => {
    const urls = board.rows.map((row) => [0, 1].map((nth) => cellUrl(row, board.columns, nth)));
    expect(urls).toEqual([
      ['/packages/office/pages/ledger/index?town=t1&open=true', ''],
      ['/packages/office/pages/ledger/index?town=t2&open=true', ''],
    ]);
    expect(view.rows[1]?.cells).toEqual([
      { value: '4', says: '白石街道在办 4，点开看清单' },
      { value: '3', says: '' },
    ]);
  });

  it('draws so many rows at once, however many there are', () => {
    const rows = Array.from({ length: 70 }, (_, nth) => ({ id: `u${nth}`, name: `${nth}校`, cells: [nth, 0], town: null, filters: { unit: `u${nth}` } })); // prettier-ignore
    const many = boardView({ ...board, rows }, null);
    expect([many.rows.length, many.more]).toEqual([30, 40]);
    const all = boardView({ ...board, rows }, 0, 90);
    expect([all.rows.length, all.more, all.rows[0]?.id]).toEqual([70, 0, 'u69']);
  });

  it('stands by any of its columns, the largest first', () => {
    expect(boardView(board, 1).rows.map(({ id }) => id)).toEqual(['t2', 't1']);
    expect(view.rows.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('asks for a town only when one is looked into', () => {
    const choice = { view: 'towns', period: 'month', on: '2026-11-26' } as const;
    expect(boardAsk({ ...choice, town: null })).toEqual(choice);
    expect(boardAsk({ ...choice, town: 't1' })).toEqual({ ...choice, town: 't1' });
  });
});

describe('an address of the ledger', () => {
  const parsed = (url: string) =>
    Object.fromEntries(new URL(url, 'https://phone.invalid').searchParams) as Record<string, string>;
  const nameOf = (kind: string, id: string) => (kind === 'town' && id === 't1' ? '柳溪镇' : null);

  it.each<LedgerFilters>([
    {},
    { town: 't1', state: 'rejected', endedFrom: '2026-11-01', endedTo: '2026-11-30' },
    { outcome: 'notOurs', endedFrom: '2026-11-01', endedTo: '2026-11-30' },
    { unit: 'u1', item: 'R05', open: true },
    { from: '2026-11-01', to: '2026-11-30', overdue: true },
  ])('comes back as the filters that it was made of: %j', (filters) => {
    expect(filtersOf(choiceFrom(parsed(ledgerUrl(filters)), nameOf))).toEqual(filters);
  });

  it('says in words what it is narrowed by, and leaves out what nobody knows', () => {
    const choice = choiceFrom(
      { town: 't1', state: 'nonsense', outcome: 'solved', endedFrom: '2026-11-01', endedTo: '2026-11-30' },
      nameOf,
    );
    expect(filtersView(choice)).toMatchObject({
      town: '柳溪镇',
      state: '',
      ended: '已解决 · 11-01 至 11-30 办结',
    });
    expect(filtersView(choiceFrom({ open: 'true', outcome: 'bribed' }, nameOf)).ended).toBe('还在办理');
  });
});
