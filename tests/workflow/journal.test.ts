import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JournalEntry } from '../../typings/reportDoc';
import { canonical, chained, firstBroken, isUnbroken } from '../../cloudfunctions/workflow/journal.rules';

const line = (event: string): Omit<JournalEntry, 'prev' | 'hash'> => ({
  at: '2026-11-23T01:00:00.000Z',
  event,
  from: '',
  to: '',
  by: { role: 'SYS', title: '系统' },
  input: {},
  desk: '',
  spoken: {},
});

const journal = ['one', 'two', 'three'].reduce<JournalEntry[]>(
  (lines, event) => [...lines, chained(lines, line(event))],
  [],
);

describe('the chain of a journal', () => {
  it('holds as it was written, whatever order the keys come back in', () => {
    expect(isUnbroken(journal)).toBe(true);
    const shuffled = journal.map(
      (entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as JournalEntry,
    );
    expect(isUnbroken(shuffled)).toBe(true);
    expect(isUnbroken([])).toBe(true);
  });

  it.each<[string, (lines: JournalEntry[]) => JournalEntry[]]>([
    ['changed', ([a, b, c]) => [a, { ...b, input: { words: '改过' } }, c] as JournalEntry[]],
    ['dropped', ([a, , c]) => [a, c] as JournalEntry[]],
    ['swapped', ([a, b, c]) => [a, c, b] as JournalEntry[]],
    ['put in front', ([a, b, c]) => [{ ...line('zero'), prev: '', hash: '' }, a, b, c] as JournalEntry[]],
  ])('breaks when a line was %s', (_how, spoil) => expect(isUnbroken(spoil(journal))).toBe(false));

  it('names the first line that was touched, whatever the lines say', () => {
    const words = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), fc.string({ unit: 'binary', minLength: 1 }), (said, at, more) => {
        const lines = said.reduce<JournalEntry[]>(
          (before, event) => [...before, chained(before, line(event))],
          [],
        );
        const touched = at % lines.length;
        const spoilt = lines.map((entry, index) =>
          index === touched ? { ...entry, desk: `${entry.desk}${more}` } : entry,
        );
        expect(firstBroken(lines)).toBeNull();
        expect(firstBroken(spoilt)).toBe(touched);
      }),
    );
  });

  it('writes values the same way each time', () => {
    expect(canonical({ b: [1, { d: null, c: undefined }], a: '字' })).toBe('{"a":"字","b":[1,{"d":null}]}');
  });
});
