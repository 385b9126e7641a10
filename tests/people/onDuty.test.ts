import { describe, expect, it } from '@jest/globals';
import { receptionFor, seatsOnDuty } from '../../cloudfunctions/receiver.rules';
import type { Seat } from '../../typings/directory';
import { district, seat, unit } from '../support/samples';

/* A school's week by hand: Thursday the 26th of November to Monday, all times in Asia/Shanghai. */
const at = (day: number, time: string): Date => new Date(`2026-11-${String(day)}T${time}:00+08:00`);
const window = (from: Date, to: Date) => ({ from: from.toISOString(), to: to.toISOString() });

const sunday = window(at(29, '00:00'), at(30, '00:00'));
const fridayOn = window(at(27, '00:00'), at(30, '08:00'));

const off = (more: Partial<Seat> = {}) => seat('OFF', 'officer', more);
const head = (more: Partial<Seat> = {}) => seat('HEAD', 'head', more);
const deputy = (more: Partial<Seat> = {}) => seat('OFF', 'deputy', { deputy: true, ...more });
const headDeputy = (more: Partial<Seat> = {}) => seat('HEAD', 'headDeputy', { deputy: true, ...more });

describe('who is on duty at a moment (F034, T19)', () => {
  it.each<[string, readonly Seat[], Date, readonly string[]]>([
    ['an ordinary Thursday: the officer, then the head', [off(), deputy(), head()], at(26, '10:00'), ['officer', 'head']],
    ['a Sunday on which nobody has the turn: as ever', [off(), deputy(), head()], at(29, '10:00'), ['officer', 'head']],
    ['the officer on leave: the deputy', [off({ away: [fridayOn] }), deputy(), head()], at(29, '10:00'), ['deputy', 'head']],
    ['a minute before the leave begins', [off({ away: [fridayOn] }), deputy(), head()], at(26, '23:59'), ['officer', 'head']],
    ['the minute it begins', [off({ away: [fridayOn] }), deputy(), head()], at(27, '00:00'), ['deputy', 'head']],
    ['the minute it ends', [off({ away: [fridayOn] }), deputy(), head()], at(30, '08:00'), ['officer', 'head']],
    ['the deputy has the turn on Sunday: before the officer', [off(), deputy({ turns: [sunday] }), head()], at(29, '23:59'), ['deputy', 'officer', 'head']],
    ['that turn is over on Monday', [off(), deputy({ turns: [sunday] }), head()], at(30, '00:00'), ['officer', 'head']],
    ['the head has the turn', [off(), head({ turns: [sunday] })], at(29, '10:00'), ['head', 'officer']],
    ['who has the turn is on leave: the others', [off(), deputy({ turns: [sunday], away: [sunday] }), head()], at(29, '10:00'), ['officer', 'head']],
    ['officer and deputy on leave: the head', [off({ away: [sunday] }), deputy({ away: [sunday] }), head()], at(29, '10:00'), ['head']],
    ['the head on leave has a deputy too', [off({ away: [sunday] }), head({ away: [sunday] }), headDeputy()], at(29, '10:00'), ['headDeputy']],
    ['a locked account receives nothing', [off({ locked: true }), deputy(), head()], at(26, '10:00'), ['deputy', 'head']],
    ['nobody receives before the team is filed', [off({ filed: false }), deputy({ filed: false })], at(26, '10:00'), []],
    ['everybody away: nobody', [off({ away: [sunday] }), head({ away: [sunday] })], at(29, '10:00'), []],
  ])('%s', (_when, seats, moment, expected) => {
    expect(seatsOnDuty(seats, moment).map(({ openid }) => openid)).toEqual(expected);
  }); // prettier-ignore

  it('is whom a report of that moment goes to, by the words of their seat', () => {
    const school = unit({
      seats: [off({ away: [sunday] }), deputy({ title: '责任网格员（代理）' }), head()],
    });
    const { receiver, noOfficer } = receptionFor(school, district(), at(29, '10:00'));
    expect([receiver.role, receiver.title, noOfficer]).toEqual(['OFF', '青禾小学责任网格员（代理）', false]);
    expect(receiver.ladder.map(({ openid }) => openid)).toEqual(['deputy', 'head']);
  });

  it('falls through to the town, with the bureau told, when nobody is', () => {
    const school = unit({ seats: [off({ away: [sunday] }), head({ away: [sunday] })] });
    const { receiver, noOfficer, copies } = receptionFor(school, district(), at(29, '10:00'));
    expect([receiver.role, noOfficer, copies.length]).toEqual(['TOWN', true, 1]);
  });
});
