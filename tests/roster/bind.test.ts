import { describe, expect, it } from '@jest/globals';
import { bindRow, unbindRow } from '../../cloudfunctions/roster/bind.rules';
import { roster, row, team } from './samples';

const at = '2026-11-23T01:05:00.000Z';
const bound = { p2: { openid: 'o-off', at } };

describe('an account is tied to a row', () => {
  it('once, with a new version of the team for the directory to follow', () => {
    expect(bindRow(roster({ v: 3, teamV: 5 }), 'p2', { openid: 'o-off', at })).toEqual({
      ok: true,
      answer: { set: { bound, v: 4, teamV: 6, projectDueAt: '2026-11-23T01:05:30.000Z' } },
    });
  });

  it('also when the row is only in the filed team', () => {
    const filed = { rows: team, version: 1, filedAt: at };
    expect(bindRow(roster({ rows: [], filed }), 'p2', { openid: 'o-off', at }).ok).toBe(true);
  });

  it.each([
    ['gone', 'p9', 'o-new', /没有这个人/],
    ['held by somebody else', 'p2', 'o-new', /另一个微信认领/],
    ['beside another row of the same account', 'p3', 'o-off', /一个人只占一行/],
  ])('not when it is %s', (_why, rowId, openid, says) => {
    const refused = bindRow(roster({ bound }), rowId, { openid, at });
    expect(refused).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(says) } });
  });

  it('again in a later team, when the old row is nobody any more', () => {
    const later = roster({ bound, rows: [row('p7', 'OFF')] });
    expect(bindRow(later, 'p7', { openid: 'o-off', at }).ok).toBe(true);
  });

  it('and untied, and nobody else is', () => {
    const two = { ...bound, p3: { openid: 'o-aux', at } };
    expect(unbindRow(roster({ bound: two, v: 3, teamV: 5 }), 'p2', at)).toEqual({
      set: { bound: { p3: two.p3 }, v: 4, teamV: 6, projectDueAt: '2026-11-23T01:05:30.000Z' },
    });
  });
});
