import { describe, expect, it } from '@jest/globals';
import { fieldTimeOf } from '../cloudfunctions/fieldTime.rules';
import { exactly, spokenMetres, whereaboutsOf } from '../cloudfunctions/geofence.rules';
import { placeCodeIn, placeCodeText } from '../cloudfunctions/placeCode.rules';
import { type Press, suspicionsBeside, suspicionsIn } from '../cloudfunctions/suspicion.rules';
import type { PlaceCode } from '../typings/checkIn';

const gate = { longitude: 119.95, latitude: 31.72 };
/** So many metres north of the gate: a degree of latitude is 111.195 km. */
const north = (metres: number) => ({ ...gate, latitude: gate.latitude + metres / 111_195 });

describe('a position and a fence of 200 m', () => {
  it.each([
    [0, 30, 'inside'],
    [199, 5, 'inside'],
    [205, 5, 'inside'],
    [207, 5, 'outside'],
    [230, 30, 'inside'],
    [800, 30, 'outside'],
    [800, 500, 'outside'],
    [690, 500, 'inside'],
    [10, 501, 'unsure'],
    [5000, 6000, 'unsure'],
  ])('%i m away, measured to %i m: %s', (metres, accuracyMetres, kind) => {
    expect(whereaboutsOf({ ...north(metres), accuracyMetres }, gate)).toEqual({ kind, metres });
  });

  it('says nothing of a place without a point', () => {
    expect(whereaboutsOf({ ...gate, accuracyMetres: 5 }, null)).toEqual({ kind: 'unsure', metres: null });
  });

  it.each([
    [3, '大约 10 米'],
    [804, '大约 800 米'],
    [1249, '大约 1.2 公里'],
  ])('%i m are said as %s', (metres, words) => {
    expect(spokenMetres(metres)).toBe(words);
  });

  it('tells positions apart to 6 decimals', () => {
    expect(exactly({ longitude: 119.9500004, latitude: 31.72 })).toBe('119.950000,31.720000');
    expect(exactly({ longitude: 119.9500006, latitude: 31.72 })).toBe('119.950001,31.720000');
  });
});

describe('an on-site code', () => {
  const code: PlaceCode = { of: 'post', unitId: 'u1', placeId: 'south', version: 3 };
  const sign = (body: string) => `${'n'.repeat(16)}${body.length}`;
  const text = placeCodeText(code, sign);

  it('says what it was made for, under any key still in use', () => {
    expect(placeCodeIn(`${text}\n`, (body) => ['another', sign(body)])).toEqual(code);
    const point = { ...code, of: 'point' as const };
    expect(placeCodeIn(placeCodeText(point, sign), (body) => [sign(body)])).toEqual(point);
  });

  it.each([
    ['signed by nobody', text.replace('south', 'north-gate')],
    ['of another version', text.replace('.3.', '.30.')],
    ['of somebody else', 'https://example.com/q?a=1'],
    ['empty', ''],
    ['far too long', `${text}${'x'.repeat(5000)}`],
    ['without a signature', text.slice(0, text.lastIndexOf('.'))],
  ])('is refused when it is %s', (_, scanned) => {
    expect(placeCodeIn(scanned, (body) => [sign(body)])).toBeNull();
  });
});

describe('what was kept without a network', () => {
  const now = new Date('2026-11-30T00:00:00.000Z');
  it.each([
    ['nothing kept', null, '2026-11-30T00:00:00.000Z', []],
    ['a minute ago', '2026-11-29T23:59:00.000Z', '2026-11-29T23:59:00.000Z', []],
    ['an hour ago', '2026-11-29T23:00:00.000Z', '2026-11-29T23:00:00.000Z', ['sentLater']],
    ['six days ago', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z', ['sentLater']],
    ['a clock three minutes fast', '2026-11-30T00:03:00.000Z', '2026-11-30T00:00:00.000Z', []],
    ['a clock in the future', '2026-12-30T00:00:00.000Z', '2026-11-30T00:00:00.000Z', ['clockAhead']],
  ])('%s', (_, keptAt, at, flags) => {
    expect(fieldTimeOf(keptAt, now)).toEqual({
      ok: true,
      answer: { at, receivedAt: now.toISOString(), flags },
    });
  });

  it('is refused after a week, with another way', () => {
    const refused = fieldTimeOf('2026-11-22T23:59:00.000Z', now);
    expect(refused.ok ? '' : refused.refusal.message).toContain('请联系队长或责任网格员补记');
  });
});

describe('what a person should look at', () => {
  const fix = { ...gate, accuracyMetres: 20 };
  it.each([
    ['a position inside', fix, false, { kind: 'inside', metres: 3 }, []],
    ['a code and a position inside', fix, true, { kind: 'inside', metres: 3 }, []],
    ['a code and a position far away', fix, true, { kind: 'outside', metres: 800 }, ['codeFarAway']],
    ['a code and a position that says nothing', fix, true, { kind: 'unsure', metres: 800 }, []],
    ['a code alone', null, true, null, ['codeAlone']],
    ['a picture alone', null, false, null, []],
    [
      'a position without any error',
      { ...gate, accuracyMetres: 0 },
      false,
      { kind: 'inside', metres: 0 },
      ['noError'],
    ],
  ] as const)('%s', (_, sent, hasCode, where, flags) => {
    expect(suspicionsIn(sent, hasCode, where)).toEqual(flags);
  });

  const press = (more: Partial<Press>): Press => ({
    at: '2026-11-30T00:00:00.000Z',
    place: gate,
    metres: 10,
    mark: 'a',
    ...more,
  });
  it.each([
    ['nothing earlier', [], []],
    ['the same position to 6 decimals', [press({ at: '2026-11-23T00:00:00.000Z' })], ['sameCoordinates']],
    ['the same place, another position', [press({ at: '2026-11-23T00:00:00.000Z', mark: 'b' })], []],
    [
      '20 km in ten minutes',
      [press({ at: '2026-11-29T23:50:00.000Z', mark: 'b', place: north(20_000) })],
      ['tooFast'],
    ],
    [
      '15 km in ten minutes',
      [press({ at: '2026-11-29T23:50:00.000Z', mark: 'b', place: north(15_000) })],
      [],
    ],
    [
      'far apart at once, but so were the positions',
      [press({ mark: 'b', place: north(900), metres: 900 })],
      [],
    ],
    ['no position either time', [press({ mark: null, metres: null, place: north(20_000) })], []],
  ])('beside %s', (_, earlier, flags) => {
    expect(suspicionsBeside(press({}), earlier)).toEqual(flags);
  });
});
