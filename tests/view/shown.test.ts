import { describe, expect, it } from '@jest/globals';
import { cardView } from '../../miniprogram/view/card';
import { caseView } from '../../miniprogram/view/case';
import { itemById, itemView } from '../../miniprogram/view/item';
import { listChange, withPage, withRefusal } from '../../miniprogram/view/listing';
import { distanceWords, unitView } from '../../miniprogram/view/unit';
import { card, casePage, item, now, twin, unit } from './samples';

describe('a report in a list', () => {
  it('reads as one sentence to a screen reader', () => {
    expect(cardView(card, now, false).label).toBe(
      '紧急，待核实，路面积水结冰，青石小学 · 东门，3 分钟前，W01-1',
    );
  });

  it('shows how long it has waited only to those who have to act', () => {
    expect(cardView(card, now, true).waiting).toBe('已等 3 分钟');
    expect(cardView(card, now, false).waiting).toBe('');
  });

  it('leaves out what there is none of', () => {
    const bare = cardView({ ...card, where: '', photoCount: 0 }, now, false);
    expect([bare.where, bare.photos]).toEqual(['青石小学', '']);
  });
});

describe('a list', () => {
  const page = { cards: [card], next: 'c2' };

  it('adds later pages below and never shows a report twice', () => {
    const first = withPage([], page, now, false);
    const second = withPage(first.cards, { cards: [card, { ...card, id: 'r2' }], next: null }, now, false);
    expect(second.cards.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(second.next).toBeNull();
  });

  it('hands the page only the new cards, so that the hundredth page costs what the second does', () => {
    const first = withPage([], page, now, false);
    const second = withPage(first.cards, { cards: [{ ...card, id: 'r2' }], next: null }, now, false);
    expect(listChange(first, second)).toEqual({
      'list.cards[1]': second.cards[1],
      'list.next': null,
      'list.kind': '',
      'list.words': '',
    });
  });

  it('hands over the whole list when it starts anew', () => {
    const first = withPage([], page, now, false);
    const again = withPage([], page, now + 60_000, false);
    expect(listChange(first, again)).toEqual({ list: again });
  });

  it('is honest about being empty', () => {
    expect(withPage([], { cards: [], next: null }, now, false).kind).toBe('empty');
  });

  it('keeps what was there when the next page is refused', () => {
    const first = withPage([], page, now, false);
    expect(withRefusal(first.cards, '网络不通')).toMatchObject({
      cards: first.cards,
      kind: 'error',
      words: '网络不通',
    });
  });
});

describe('a case', () => {
  it('tells its story newest first', () => {
    expect(caseView(casePage, now, 'handler').timeline.map(({ title }) => title)).toEqual([
      '已核实',
      '已上报',
    ]);
  });

  it('marks who could not be told', () => {
    expect(caseView(casePage, now, 'handler').timeline.map(({ isUntold }) => isUntold)).toEqual([
      true,
      false,
    ]);
  });

  it('says who works on it and how it ended', () => {
    const tasks = [{ name: '城管中队', part: '牵头', state: '已签收', dueOn: '2026-11-30' }];
    const ended = caseView({ ...casePage, tasks, outcome: '已解决' }, now, 'handler');
    expect(ended.tasks).toEqual(tasks);
    expect(ended.facts[0]).toEqual({ name: '办理结果', words: '已解决' });
  });

  it('shows a department what it was given, also when no day was set', () => {
    const order = { part: '牵头', requirement: '三日内清理', dueOn: '' };
    const shown = (dueOn: string) =>
      caseView({ ...casePage, order: { ...order, dueOn } }, now, 'handler').order;
    expect(shown('')).toEqual({ title: '交给我们的（牵头）', requirement: '三日内清理', due: '没有规定' });
    expect(shown('2026-11-30')?.due).toBe('2026-11-30 前');
    expect(caseView(casePage, now, 'handler').order).toBeNull();
  });

  it('shows a handler each who met the same, in their own words, and who found it first', () => {
    const voice = { at: casePage.at, reporter: '匿名上报', text: '我也看见', photos: [], first: false };
    const { voices } = caseView({ ...casePage, voices: [{ ...voice, first: true }, voice] }, now, 'handler');
    expect(voices.map(({ who, words }) => `${who}：${words}`)).toEqual([
      '匿名上报 · 最早发现：我也看见',
      '匿名上报：我也看见',
    ]);
  });

  it('offers exactly the steps the cloud allows', () => {
    expect(caseView(casePage, now, 'handler').actions).toEqual([
      { step: 'verify', label: '到场核实', tone: 'primary' },
    ]);
    expect(caseView({ ...casePage, mayDo: [] }, now, 'handler').actions).toEqual([]);
  });

  it('keeps at hand what comes next, and every other step behind one button; none is lost', () => {
    const steps = [
      ['reject', 'danger'],
      ['selfHandle', 'plain'],
      ['verify', 'primary'],
      ['submitToTown', 'plain'],
      ['merge', 'plain'],
      ['reportPolice', 'plain'],
    ] as const;
    const shown = (count: number) => {
      const mayDo = steps.slice(0, count).map(([step, tone]) => ({ step, label: step, tone, needs: [] }));
      const { actions, moreActions } = caseView({ ...casePage, mayDo }, now, 'handler');
      return [actions.map(({ step }) => step), moreActions.map(({ step }) => step)];
    };
    expect(shown(3)).toEqual([['reject', 'selfHandle', 'verify'], []]);
    expect(shown(5)).toEqual([
      ['verify', 'selfHandle'],
      ['reject', 'submitToTown', 'merge'],
    ]);
    expect(shown(6)).toEqual([
      ['reportPolice', 'verify'],
      ['reject', 'selfHandle', 'submitToTown', 'merge'],
    ]);
  });

  it('shows a condition and a placeholder as what they are', () => {
    const advice = caseView(casePage, now, 'handler').advice;
    expect(advice?.departments).toEqual([
      { name: '教育局', condition: '有办学许可证', placeholder: false },
      { name: '属地', condition: '', placeholder: true },
    ]);
    expect(advice?.mode).toContain('二选一');
  });

  it('tells the reporter who can see it, and nobody what does not concern them', () => {
    const names = (reader: 'reporter' | 'handler') =>
      caseView(casePage, now, reader).facts.map(({ name }) => name);
    expect(names('reporter')).toContain('谁能看到');
    expect(names('handler')).not.toContain('谁能看到');
  });

  it('leaves out facts there are none of', () => {
    const bare = caseView({ ...casePage, where: '', item: null }, now, 'handler');
    expect(bare.facts.map(({ name }) => name)).not.toContain('位置');
    expect(bare.official).toBe('');
  });
});

describe('a school', () => {
  it('with look-alikes is asked about by name', () => {
    expect(unitView(twin)).toMatchObject({
      hasLookAlikes: true,
      question: '是「青石实验小学」吗？',
      others: '名称相近的还有：青石小学、青石二小',
    });
    expect(unitView(unit).question).toBe('');
  });

  it.each([
    [3, '约 10 米'],
    [324, '约 320 米'],
    [1440, '约 1.4 公里'],
  ])('%d metres away is said as %s', (metres, words) => {
    expect(distanceWords(metres)).toBe(words);
  });
});

describe('an item', () => {
  it('stands with plain words first and its official number beside', () => {
    expect(itemView(item, 'R14')).toMatchObject({ plain: '路面积水结冰', seq: '事项14', chosen: true });
  });

  it('that the phone does not know counts as not chosen', () => {
    expect(itemById([item], 'R99')).toBeNull();
    expect(itemById([item], null)).toBeNull();
  });
});
