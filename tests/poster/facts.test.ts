import { describe, expect, it } from '@jest/globals';
import { missingOf, posterFacts, printOf } from '../../cloudfunctions/poster/facts.rules';
import { publicItems } from '../../cloudfunctions/poster/items.rules';
import { coversUnit } from '../../cloudfunctions/poster/scope.rules';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import type { Role } from '../../typings/person';
import type { RosterRow } from '../../typings/roster';
import { profileAt } from '../profile/support';
import { district, filedRoster, postOf, rosterRow, unit } from '../support/samples';

const head = rosterRow('head', { kind: 'HEAD', auxKind: null, name: '周知远', officePhone: '0519-00000001' });
const officer = rosterRow('off', {
  kind: 'OFF',
  auxKind: null,
  name: '苏小满',
  officePhone: '0519-00000002',
});

const factsOf = (rows: readonly RosterRow[], consents = {}) =>
  posterFacts(
    unit(),
    district(),
    filedRoster({ filed: { rows, version: 1, filedAt: '2026-11-23T01:05:00.000Z' } }),
    consents,
  );

describe('what a poster says', () => {
  it('is the filed team: head first, then the officer, then the auxiliaries by their kinds', () => {
    const facts = factsOf([rosterRow('aux', { name: '沈一禾', auxKind: '宿管员' }), officer, head]);
    expect(facts.people.map(({ title, name }) => [title, name])).toEqual([
      ['网格长', '周知远'],
      ['责任网格员', '苏小满'],
      ['宿管员', '沈一禾'],
    ]);
  });

  it('never says what is only being written', () => {
    const facts = posterFacts(unit(), district(), filedRoster({ filed: null, state: 'draft' }), {});
    expect(facts.people).toEqual([]);
    expect(missingOf(facts)).toEqual([
      { words: expect.stringContaining('名单还没有备案'), fillAt: 'roster' },
    ]);
  });

  it('gives the four fields of the whole school: point, holder, contact, work', () => {
    const [point] = factsOf([head, officer]).points;
    expect(point).toEqual({
      point: '本校全域',
      holder: '苏小满',
      contact: '0519-00000002',
      work: expect.stringContaining('巡查、采集、上报'),
    });
  });
});

describe('a contact', () => {
  const withoutOffice = { ...officer, officePhone: '', mobile: '13800000012' };

  it('is the office number, whatever was consented to', () => {
    const consents = { off: { openid: 'o', at: '' } };
    expect(factsOf([head, officer], consents).people[1]?.contact).toBe('0519-00000002');
  });

  it('is a mobile only when its owner let it stand there, and masked otherwise', () => {
    expect(factsOf([head, withoutOffice]).people[1]?.contact).toBe('138****0012');
    const consents = { off: { openid: 'o', at: '' } };
    expect(factsOf([head, withoutOffice], consents).people[1]?.contact).toBe('13800000012');
  });

  it('that is masked or missing keeps the poster from being posted, and says what to do', () => {
    expect(missingOf(factsOf([head, withoutOffice]))).toEqual([
      {
        words: '责任网格员苏小满没有可以公开的联系方式：请在名单里填办公电话，或请本人同意公开手机号。',
        fillAt: 'roster',
      },
    ]);
    expect(missingOf(factsOf([{ ...head, officePhone: '', mobile: '' }, officer]))).toEqual([
      { words: expect.stringContaining('网格长周知远没有可以公开的联系方式'), fillAt: 'roster' },
    ]);
    expect(missingOf(factsOf([head, officer]))).toEqual([]);
  });
});

describe('the print', () => {
  const print = printOf(factsOf([head, officer]));

  it.each([
    ['another officer', [head, { ...officer, name: '顾望舒' }]],
    ['another number', [head, { ...officer, officePhone: '0519-00000003' }]],
    ['one auxiliary more', [head, officer, rosterRow('aux')]],
  ])('changes with %s', (_what, rows) => {
    expect(printOf(factsOf(rows))).not.toBe(print);
  });

  it('stays when a remark or a hidden number changes', () => {
    expect(printOf(factsOf([head, { ...officer, note: '备注', mobile: '13800000099' }]))).toBe(print);
  });
});

describe('the public list', () => {
  it('leaves out what is restricted or must not be stored, R28 among it (F360, T27)', () => {
    const documents = directoryOf(profileAt('cloudfunctions/profile/wujin'), []);
    const checklist = documents.find((document) => document.kind === 'checklist');
    if (checklist?.kind !== 'checklist') throw new Error('no checklist');
    const seqs = publicItems(checklist).map(({ seq }) => seq);
    expect(seqs).not.toContain(4);
    expect(seqs).not.toContain(28);
    expect(seqs).toEqual(expect.arrayContaining([1, 5, 7, 14, 17, 31]));
  });
});

describe('whose posters a post puts up', () => {
  const rows: readonly (readonly [Role, boolean, boolean])[] = [
    ['OFF', true, false],
    ['HEAD', true, false],
    ['EDU', true, true],
    ['TOWN', false, false],
    ['DIST', false, false],
    ['ADM', false, false],
    ['PSC', false, false],
    ['AUX', false, false],
    ['PRIN', false, false],
  ];

  it.each(rows)('%s: own school %s, another %s (§2.3)', (role, own, other) => {
    expect([coversUnit(postOf(role), 'u1'), coversUnit(postOf(role), 'u2')]).toEqual([own, other]);
  });

  it('a citizen: nobody’s', () => {
    expect(coversUnit(null, 'u1')).toBe(false);
  });
});
