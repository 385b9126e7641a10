import { describe, expect, it } from '@jest/globals';
import { isBetween, nextTimeOf, timeOf } from '../../cloudfunctions/calendar.rules';
import { toldWords } from '../../cloudfunctions/workflow/delivery.rules';
import { keptStill } from '../../cloudfunctions/workflow/quiet.rules';
import type { OwedMessage } from '../../typings/message';
import { report } from '../support/samples';

const hours = { quietFrom: '22:00', quietUntil: '06:30' };

/** An instant by the clocks of Asia/Shanghai. */
const shanghai = (text: string): Date => new Date(`${text}+08:00`);

const message = (more: Partial<OwedMessage> = {}): OwedMessage => ({
  ...(report().owed[0] as OwedMessage),
  ...more,
});

const dueOf = (at: Date, ...owed: readonly OwedMessage[]) =>
  keptStill(owed, hours, at).map(({ dueAt, heldUntil }) => (heldUntil === dueAt ? dueAt : 'now'));

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T21:59:59.999', 'now'],
    ['2026-11-23T22:00:00.000', '2026-11-23T22:30:00.000Z'],
    ['2026-11-23T23:00:00.000', '2026-11-23T22:30:00.000Z'],
    ['2026-11-23T23:59:59.999', '2026-11-23T22:30:00.000Z'],
    ['2026-11-24T00:00:00.000', '2026-11-23T22:30:00.000Z'],
    ['2026-11-24T06:29:59.999', '2026-11-23T22:30:00.000Z'],
    ['2026-11-24T06:30:00.000', 'now'],
    ['2026-12-31T22:00:00.000', '2026-12-31T22:30:00.000Z'],
    ['2028-02-28T23:00:00.000', '2028-02-28T22:30:00.000Z'],
  ])('at %s the message goes %s', (at, goes) => {
    expect(dueOf(shanghai(at), message())).toEqual([goes]);
  });

  it('are the same hours on the days on which other countries turn their clocks', () => {
    for (const day of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'])
      expect(keptStill([message()], hours, shanghai(`${day}T23:00:00`))[0]?.dueAt).toBe(
        `${day}T22:30:00.000Z`,
      );
  });

  it('are of the profile: a window within one day, and none when both ends are the same', () => {
    const noon = { quietFrom: '12:00', quietUntil: '14:00' };
    const at = shanghai('2026-11-23T12:30:00');
    expect(keptStill([message()], noon, at)[0]?.dueAt).toBe(shanghai('2026-11-23T14:00:00').toISOString());
    const none = { quietFrom: '22:00', quietUntil: '22:00' };
    expect(keptStill([message()], none, shanghai('2026-11-23T22:00:00'))).toEqual([message()]);
  });

  it('do not hold back an emergency, nor whoever waits for the answer, but those behind them', () => {
    const night = shanghai('2026-11-23T23:00:00');
    expect(dueOf(night, message({ wakes: 'all' }))).toEqual(['now']);
    expect(dueOf(night, message({ wakes: 'all', rung: 1 }))).toEqual(['now']);
    expect(dueOf(night, message({ wakes: 'first' }))).toEqual(['now']);
    expect(dueOf(night, message({ wakes: 'first', rung: 1 }))).toEqual(['2026-11-23T22:30:00.000Z']);
  });

  it('hold back the second try, too, when it falls into the night', () => {
    const tried = message({ attempts: [{ at: '2026-11-23T13:59:00.000Z', rung: 0, code: -1 }] });
    expect(dueOf(shanghai('2026-11-23T22:05:00'), tried)).toEqual(['2026-11-23T22:30:00.000Z']);
  });

  it('leave alone what is settled', () => {
    const sent = message({ state: 'sent', dueAt: null });
    expect(keptStill([sent], hours, shanghai('2026-11-23T23:00:00'))).toEqual([sent]);
  });

  it('let go what was put off for somebody who is woken anyway, and nobody else', () => {
    const night = shanghai('2026-11-23T23:00:00');
    const [held = message()] = keptStill([message({ key: '1/a' })], hours, night);
    const other = { ...held, key: '2/b', ladder: [{ openid: 'o-else', title: '某' }] };
    const later = message({ key: '3/a', wakes: 'all' });
    expect(dueOf(night, held, other, later)).toEqual(['now', '2026-11-23T22:30:00.000Z', 'now']);
  });

  it('are told in words', () => {
    const [held = message()] = keptStill([message()], hours, shanghai('2026-11-23T23:00:00'));
    expect(toldWords(held)).toBe('将于 06:30 提醒责任网格员');
    expect(toldWords({ ...held, rung: 1 })).toBe('将于 06:30 提醒网格长');
  });
});

describe('the time of day', () => {
  it.each([
    ['2026-11-23T15:59:59.999Z', '23:59'],
    ['2026-11-23T16:00:00.000Z', '00:00'],
    ['2026-11-23T22:30:00.000Z', '06:30'],
  ])('of %s is %s', (at, time) => {
    expect(timeOf(new Date(at))).toBe(time);
  });

  it('is between two times from the first on and before the second', () => {
    const at = (time: string) => isBetween(shanghai(`2026-11-23T${time}:00`), '08:00', '12:00');
    expect(['07:59', '08:00', '11:59', '12:00'].map(at)).toEqual([false, true, true, false]);
  });

  it('comes next after an instant, never at it', () => {
    expect(nextTimeOf(shanghai('2026-11-23T06:29:59'), '06:30')).toBe('2026-11-22T22:30:00.000Z');
    expect(nextTimeOf(shanghai('2026-11-23T06:30:00'), '06:30')).toBe('2026-11-23T22:30:00.000Z');
    expect(nextTimeOf(shanghai('2026-12-31T23:00:00'), '06:30')).toBe('2026-12-31T22:30:00.000Z');
  });
});
