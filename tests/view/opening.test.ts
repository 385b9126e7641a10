import { describe, expect, it } from '@jest/globals';
import { idIn, isUnread, unitIn, unitInCode } from '../../miniprogram/view/opening';

describe('what a page was opened with', () => {
  it.each([
    [{ scene: 'u%3Dwj-01-1' }, 'wj-01-1'],
    [{ scene: 'u=wj-01-1' }, 'wj-01-1'],
    [{ scene: 's%3D3%26u%3Dwj-01-1' }, 'wj-01-1'],
    [{ u: 'wj-22' }, 'wj-22'],
    [{ scene: 'u%3Da', u: 'b' }, 'a'],
  ])('%j names the unit %s', (query, unit) => {
    expect(unitIn(query)).toBe(unit);
  });

  it.each([
    {},
    { scene: '' },
    { scene: '%' },
    { u: '../../etc' },
    { u: 'x'.repeat(65) },
    { scene: 'u%3D%3Cb%3E' },
  ])('%j names no unit', (query) => {
    expect(unitIn(query)).toBeNull();
  });

  it.each([
    [{}, false],
    [{ scene: '' }, false],
    [{ u: 'wj-22' }, false],
    [{ scene: 'u%3Dwj-01-1' }, false],
    [{ scene: '%' }, true],
    [{ scene: 'c%3D0123' }, true],
    [{ scene: 'u%3D%3Cb%3E' }, true],
  ])('%j is a code that cannot be read: %s', (query, unread) => {
    expect(isUnread(query)).toBe(unread);
  });

  it('reads a mini-program code by its path and a plain code by its words', () => {
    expect(unitInCode({ result: '', path: 'pages/report/submit/index?scene=u%3Dwj-01-1' })).toBe('wj-01-1');
    expect(unitInCode({ result: 'u=wj-01-1', path: '' })).toBe('wj-01-1');
    expect(unitInCode({ result: 'https://example.com/?u=wj-01-1', path: '' })).toBe('wj-01-1');
  });

  it('knows a foreign code', () => {
    expect(unitInCode({ result: 'https://example.com/pay', path: '' })).toBeNull();
    expect(unitInCode({ result: '', path: '' })).toBeNull();
  });

  it('takes an id only when it is one', () => {
    expect(idIn({ id: 'abc_-9' }, 'id')).toBe('abc_-9');
    expect(idIn({ id: 'a b' }, 'id')).toBe('');
    expect(idIn({ id: '%E0%A4%A' }, 'id')).toBe('');
    expect(idIn({}, 'id')).toBe('');
  });
});
