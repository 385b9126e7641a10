import { describe, expect, it } from '@jest/globals';
import { edited } from '../../cloudfunctions/roster/edit.rules';
import { draftRow } from '../support/rosters';
import { roster } from './samples';

const at = '2026-11-23T01:05:00.000Z';
const change = (rowId: string, more: Parameters<typeof draftRow>[0], given = roster()) =>
  edited(given, { kind: 'change', rowId, row: draftRow(more) });

describe('one row is edited', () => {
  it('and the others stay; the form’s order is kept', () => {
    const added = edited(roster({ v: 7 }), {
      kind: 'add',
      row: draftRow({ kind: 'HEAD', auxKind: '保安员', name: '甲' }),
    });
    expect(added).toMatchObject({
      ok: true,
      answer: [{ rowId: 'p1' }, { rowId: 'e8', auxKind: null }, { rowId: 'p2' }, { rowId: 'p3' }],
    });
  });

  it('and keeps the number that the page never saw', () => {
    const kept = change('p3', { name: '某p3', mobile: null });
    expect(kept).toMatchObject({ ok: true, answer: [{}, {}, { rowId: 'p3', mobile: '13800000003' }] });
  });

  it('and is another person when an account would go along with another name (T23)', () => {
    const bound = { p2: { openid: 'o-old', at } };
    const renamed = change('p2', { kind: 'OFF', auxKind: null, name: '新人' }, roster({ v: 4, bound }));
    expect(renamed).toMatchObject({ ok: true, answer: [{}, { rowId: 'e5', name: '新人' }, {}] });
    const same = change('p2', { kind: 'OFF', auxKind: null, name: '某p', job: '主任' }, roster({ bound }));
    expect(same.ok).toBe(true);
  });

  it.each([
    ['a number of 15 digits', { mobile: '138000000012345' }, /11 位，现在是 15 位/],
    ['no name', { name: ' ' }, /姓名没有填/],
    ['no kind of AUX', { auxKind: null }, /哪一种辅助网格员/],
  ])('but not with %s', (_what, more, says) => {
    expect(change('p3', more)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(says) },
    });
  });

  it('but not when somebody has removed it meanwhile', () => {
    expect(change('gone', {})).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });
});
