import { describe, expect, it } from '@jest/globals';
import { differencesOf } from '../../cloudfunctions/checklist/differences.rules';
import type { ChecklistEntry } from '../../typings/directory';
import { items } from './wujin';

const changed = (id: string, more: Partial<ChecklistEntry>) =>
  differencesOf(
    items.map((item) => (item.id === id ? { ...item, ...more } : item)),
    { items },
  ).changed;

const item = (id: string): ChecklistEntry => {
  const found = items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('what a version changes', () => {
  it('is nothing when it says the same', () => {
    expect(differencesOf(items, { items })).toEqual({
      counts: { items: 31, added: 0, changed: 0, removed: 0 },
      changed: [],
    });
  });

  it.each<readonly [string, Partial<ChecklistEntry>, string]>([
    ['a text', { text: '新的原文' }, `原文：新的原文，原为 ${item('R07').text}`],
    ['who may report', { forCitizens: false }, '公民可报：否，原为 是'],
    ['what is sealed', { restricted: true }, '敏感：是，原为 否'],
    ['the smaller kinds', { subMatters: [{ id: '7.1', label: '占道' }] }, '小类：占道，原为'],
  ])('is said beside what stood there: %s', (_, more, words) => {
    const [one, ...others] = changed('R07', more);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: 'R07', kind: 'changed' });
    expect(one?.words).toHaveLength(1);
    expect(one?.words[0]).toContain(words);
  });

  it('names departments with their conditions, and the way they are chosen', () => {
    const { advice } = item('R07');
    const given = { name: '教育局', code: 'EDU', condition: '有办学许可证', placeholder: false };
    const [one] = changed('R07', { advice: { ...advice, departments: [given], mode: 'manual' } });
    expect(one?.words[0]).toMatch(/^部门：教育局（有办学许可证），原为 /);
    expect(one?.words[1]).toMatch(/^方式：人工判断，原为 /);
  });

  it('is said in short, however long a text is', () => {
    const [one] = changed('R07', { text: '长'.repeat(300) });
    expect(one?.name).toHaveLength(40);
    expect(one?.words[0]?.length).toBeLessThanOrEqual(2 * 80 + 10);
  });

  it('tells what is new and what is gone apart', () => {
    const [first, ...rest] = items;
    if (first === undefined) throw new Error('no items');
    const { counts, changed: found } = differencesOf([...rest, { ...first, id: 'R99' }], { items });
    expect(counts).toEqual({ items: 31, added: 1, changed: 0, removed: 1 });
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['R99', 'added'],
      [first.id, 'removed'],
    ]);
  });
});
