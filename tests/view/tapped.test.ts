import { describe, expect, it } from '@jest/globals';
import { tapped, told, typed } from '../../miniprogram/view/tapped';

const tap = (dataset: unknown) => ({ currentTarget: { dataset } });

describe('what an event says', () => {
  it('gives words and numbers of the tapped control as words', () => {
    expect(tapped(tap({ id: 'R05' }), 'id')).toBe('R05');
    expect(tapped(tap({ n: 3 }), 'n')).toBe('3');
  });

  it('gives nothing for what is missing or of another kind', () => {
    expect(tapped(tap({}), 'id')).toBe('');
    expect(tapped(tap(undefined), 'id')).toBe('');
    expect(tapped(tap({ id: { evil: true } }), 'id')).toBe('');
  });

  it('gives what was typed, and what a component told', () => {
    expect(typed({ detail: { value: '积水' } })).toBe('积水');
    expect(typed({ detail: null })).toBe('');
    expect(told({ detail: { id: 'x', n: 2 } }, 'id')).toBe('x');
    expect(told({ detail: { id: 'x', n: 2 } }, 'n')).toBe('2');
    expect(told({ detail: undefined }, 'id')).toBe('');
  });
});
