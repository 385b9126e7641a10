import { describe, expect, it } from '@jest/globals';
import { substituteLists, substitutesAt, turnsTogether } from '../../miniprogram/view/substitute';
import type { SubstituteLine } from '../../typings/substitute';

const line = (more: Partial<SubstituteLine> = {}): SubstituteLine => ({
  id: 'a', v: 1, unit: { id: 'u1', name: '青禾小学' }, shift: 's1', words: '沈三 替我', where: '11月30日 07:20–08:00 南门',
  state: 'accepted', stateLabel: '可以替班', mayDo: [{ step: 'withdraw', label: '取消登记', tone: 'plain' }], ...more,
}); // prettier-ignore
const accept = { step: 'accept', label: '我愿意替', tone: 'primary' } as const;

describe('substitutes as their pages show them', () => {
  it('put apart what waits for my answer, and are read aloud as a whole', () => {
    const { asking, substitutes } = substituteLists([line(), line({ id: 'b', state: 'asked', stateLabel: '等您答应', mayDo: [accept] })]); // prettier-ignore
    expect([...asking, ...substitutes].map(({ id, tone }) => `${id} ${tone}`)).toEqual([
      'b waiting',
      'a done',
    ]);
    expect(substitutes[0]?.label).toBe('沈三 替我，11月30日 07:20–08:00 南门，可以替班');
  });

  it('of a shift are those for it, and those for every turn at its school', () => {
    const lines = [line(), line({ id: 'b', shift: null }), line({ id: 'c', shift: 's2' }), line({ id: 'd', shift: null, unit: { id: 'u2', name: '' } })]; // prettier-ignore
    expect(substitutesAt(lines, { id: 's1', unitId: 'u1' }).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('stand among my own turns in the order of time, each once', () => {
    const turn = (id: string, startsAt: string) => ({ id, startsAt }) as never;
    const all = turnsTogether([turn('b', '2'), turn('c', '3')], [turn('a', '1'), turn('c', '3')]);
    expect(all.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c']);
  });
});
