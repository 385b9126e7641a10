import { describe, expect, it } from '@jest/globals';
import type { ExportTicket } from '../../typings/ledger';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { exportView, isMaking, loadingWords, mostAsked, pauseBefore } from '../../miniprogram/view/exporting';
import { filtersOf, filtersView, narrowed, wholeLedger, withLedgerPage } from '../../miniprogram/view/ledger';
import { sheetView } from '../../miniprogram/view/sheet';
import { stateLabels, states } from '../../miniprogram/view/states';
import { card, now } from './samples';

const town = { id: 't1', name: '青石镇' };

describe('narrowing the ledger', () => {
  it('asks for nothing that does not narrow', () => {
    expect(filtersOf(wholeLedger)).toEqual({});
    expect(filtersOf({ ...wholeLedger, words: '  ' })).toEqual({});
  });

  it('asks by ids, and shows names', () => {
    const choice = { ...wholeLedger, town, state: 'townPending', overdue: true, words: ' 积水 ' } as const;
    expect(filtersOf(choice)).toEqual({ town: 't1', state: 'townPending', overdue: true, words: '积水' });
    expect(filtersView(choice)).toMatchObject({
      town: '青石镇',
      state: '待网格中心受理',
      heading: '筛选（3）',
    });
  });

  it('knows whether anything narrows, words included', () => {
    expect(filtersView(wholeLedger)).toMatchObject({ isNarrowed: false, heading: '筛选' });
    expect(filtersView({ ...wholeLedger, words: 'W01' })).toMatchObject({
      isNarrowed: true,
      heading: '筛选',
    });
  });

  it.each([
    [{ from: '2026-11-20' }, { from: '2026-11-20', to: '2026-11-20' }],
    [{ to: '2026-11-01' }, { from: '2026-11-01', to: '2026-11-01' }],
    [{ to: '2026-11-12' }, { from: '2026-11-10', to: '2026-11-12' }],
    [{ to: '' }, { from: '2026-11-10', to: '' }],
  ])('never makes a period that ends before it begins: %j', (change, period) => {
    const before = { ...wholeLedger, from: '2026-11-10', to: '2026-11-15' };
    expect(narrowed(before, change)).toMatchObject(period);
  });
});

describe('the states to choose from', () => {
  it("are all of the workflow's, by its own words", () => {
    const official = Object.entries(reportFlow.states).map(([state, { label }]) => [
      state,
      label.replace('{desk}', '网格中心'),
    ]);
    expect(Object.entries(stateLabels).sort()).toEqual(official.sort());
    expect(states).toHaveLength(official.length);
  });
});

describe('a page of the ledger', () => {
  it('that is empty but goes on is not called empty: it says how far the search is', () => {
    const list = withLedgerPage([], { cards: [], next: 'c', searchedTo: '2026-11-01' }, now);
    expect(list).toMatchObject({ kind: '', next: 'c', words: '已查到 2026-11-01，继续往前查' });
  });

  it('that is empty and the last one is', () => {
    expect(withLedgerPage([], { cards: [], next: null, searchedTo: null }, now).kind).toBe('empty');
  });

  it('is added below what was there', () => {
    const first = withLedgerPage([], { cards: [card], next: 'c', searchedTo: null }, now);
    const second = withLedgerPage(
      first.cards,
      { cards: [{ ...card, id: 'r2' }], next: null, searchedTo: null },
      now,
    );
    expect(second.cards.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect([first.words, second.words]).toEqual(['看更多', '']);
  });
});

describe('a file on order', () => {
  const ticket: ExportTicket = {
    id: 'e1',
    state: 'running',
    rows: 1200,
    name: '上报台账-261123.xlsx',
    address: null,
    seal: '',
    said: '正在生成，已写入 1200 行。',
  };

  it('says with numbers how far it is, and cannot be opened before it is there', () => {
    expect(exportView(ticket)).toMatchObject({
      isMaking: true,
      address: '',
      said: '正在生成，已写入 1200 行。',
    });
    const done = exportView({ ...ticket, state: 'done', address: 'https://files/e1' });
    expect(done).toMatchObject({ isMaking: false, address: 'https://files/e1', failed: false });
  });

  it.each(['failed', 'gone'] as const)('that has %s is marked as such', (state) => {
    expect(exportView({ ...ticket, state }).failed).toBe(true);
    expect(isMaking(state)).toBe(false);
  });

  it('is asked for quickly at first, then patiently, and not for ever', () => {
    const pauses = Array.from({ length: mostAsked }, (_, n) => pauseBefore(n));
    expect(pauses[0]).toBe(1000);
    expect(Math.max(...pauses)).toBe(8000);
    const minutes = pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;
    expect(minutes).toBeGreaterThan(8);
    expect(minutes).toBeLessThan(12);
  });

  it.each([
    [40.4, '正在下载 40%'],
    [-1, '正在下载 0%'],
    [130, '正在下载 100%'],
  ])('coming down at %d says %s', (percent, words) => {
    expect(loadingWords(percent)).toBe(words);
  });
});

describe('a case on paper', () => {
  it('keeps two steps of one minute apart, and leaves out a part without lines', () => {
    const line = { label: '11月23日 14:00', words: '已核实' };
    const { sections } = sheetView({
      title: '办理单',
      number: 'W01-1',
      sections: [
        { heading: '承办单位', lines: [] },
        { heading: '办理过程', lines: [line, line] },
      ],
      foot: '',
    });
    expect(sections.map(({ heading }) => heading)).toEqual(['办理过程']);
    expect(new Set(sections[0]?.lines.map(({ key }) => key)).size).toBe(2);
  });
});
