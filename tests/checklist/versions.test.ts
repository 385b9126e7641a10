import { describe, expect, it } from '@jest/globals';
import { stateAt, validAmong } from '../../cloudfunctions/checklist/version.rules';

const version = (validFrom: string, state: 'approved' | 'draft' | 'dropped' = 'approved') => ({
  validFrom,
  state,
});
const [ever, first, second] = [
  version(''),
  version('2026-12-01T16:00:00.000Z'),
  version('2027-01-01T16:00:00.000Z'),
];
const draft = version('', 'draft');
const all = [second, draft, ever, first];

describe('which version is valid', () => {
  it.each([
    ['2020-01-01T00:00:00.000Z', ever],
    ['2026-12-01T15:59:59.999Z', ever],
    ['2026-12-01T16:00:00.000Z', first],
    ['2027-01-01T15:59:59.999Z', first],
    ['2027-01-01T16:00:00.000Z', second],
    ['2099-01-01T00:00:00.000Z', second],
  ])('at %s is the last whose window has begun (half-open)', (at, expected) => {
    expect(validAmong(all, at)).toBe(expected);
  });

  it('says of each what it is', () => {
    const at = '2026-12-15T00:00:00.000Z';
    expect([ever, first, second, draft].map((one) => stateAt(one, all, at))).toEqual([
      'retired',
      'valid',
      'next',
      'draft',
    ]);
  });

  it('is none of drafts and of what was dropped', () => {
    expect(validAmong([draft, version('', 'dropped')], '2099-01-01T00:00:00.000Z')).toBeNull();
  });
});
