import { describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { district, draft, monday, report, seat, unit } from '../support/samples';

const told = (doc: ReturnType<typeof report>) =>
  doc.owed.map(({ ladder }) => ladder.map(({ openid }) => openid));

describe('the first hop of a report', () => {
  it.each([
    ['the responsible officer, the head behind', unit(), 'OFF', 'unit:u1', [['o-off', 'o-head']]],
    [
      'the head when the officer is vacant',
      unit({ seats: [seat('HEAD', 'o-head')] }),
      'HEAD',
      'unit:u1',
      [['o-head']],
    ],
    [
      'the head when the officer is away',
      unit({
        seats: [
          seat('OFF', 'o-off', {
            away: [{ from: '2026-11-22T16:00:00.000Z', to: '2026-11-23T16:00:00.000Z' }],
          }),
          seat('HEAD', 'o-head'),
        ],
      }),
      'HEAD',
      'unit:u1',
      [['o-head']],
    ],
    [
      'the town, with a copy to the bureau, when nobody is filed',
      unit({ seats: [seat('OFF', 'o-off', { filed: false }), seat('HEAD', 'o-head', { filed: false })] }),
      'TOWN',
      'town:t1',
      [['o-town'], ['o-edu', 'o-chief']],
    ],
    [
      'the town for an area without a school',
      unit({ unitKind: 'area', seats: [] }),
      'TOWN',
      'town:t1',
      [['o-town'], ['o-edu', 'o-chief']],
    ],
  ] as const)('is %s', (_who, school, role, desk, ladders) => {
    const doc = report({ unit: school });
    expect([doc.receiver, doc.desks[0], told(doc)]).toEqual([role, desk, ladders]);
    expect(doc.noOfficer).toBe(role === 'TOWN');
    expect(doc.flags.includes('NO_OFFICER')).toBe(role === 'TOWN');
  });

  it('returns to the officer at the instant the leave ends', () => {
    const back = unit({
      seats: [
        seat('OFF', 'o-off', { away: [{ from: '2026-11-22T00:00:00.000Z', to: monday.toISOString() }] }),
      ],
    });
    expect(report({ unit: back }).receiver).toBe('OFF');
  });

  it('is the bureau for a complaint about the school, and nobody of the school is told', () => {
    const doc = report({ draft: { aboutSchool: true } });
    expect([doc.receiver, doc.desks[0], doc.bypass, told(doc)]).toEqual([
      'EDU',
      'edu:d1',
      true,
      [['o-edu', 'o-chief']],
    ]);
    const urgent = report({ draft: { aboutSchool: true, itemId: 'R12', happeningNow: true } });
    expect(told(urgent)).toEqual([['o-edu', 'o-chief']]);
  });

  it('tells officer, head and bureau at once when it is happening now', () => {
    const doc = report({ draft: { itemId: 'R12', happeningNow: true } });
    expect(doc.flags).toContain('EMERGENCY');
    expect(told(doc)).toEqual([['o-off', 'o-head'], ['o-head'], ['o-edu', 'o-chief']]);
    expect(doc.owed[0]?.fields['phrase4']).toBe('紧急');
  });

  it('does not raise an alarm for an item that is never urgent', () => {
    expect(report({ draft: { itemId: 'R05', happeningNow: true } }).flags).not.toContain('EMERGENCY');
    expect(report({ draft: { itemId: null, happeningNow: true } }).flags).toContain('EMERGENCY');
  });

  it('falls to the bureau when not even the town is known', () => {
    const doc = report({ unit: unit({ seats: [] }), district: district({ towns: [] }) });
    expect([doc.receiver, doc.noOfficer]).toEqual(['EDU', true]);
  });
});

describe('a new report', () => {
  it('has the same id for the same draft of the same person, and another for anybody else', () => {
    expect(report()._id).toBe(report({ at: new Date() })._id);
    expect(report({ openid: 'o-other' })._id).not.toBe(report()._id);
    expect(report({ draft: { draftId: 'draft_9123456789abcdef01' } })._id).not.toBe(report()._id);
  });

  it('has a number that can be read out, with the grid and the day', () => {
    expect(report().number).toMatch(/^Y01-261123-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(report({ at: new Date('2026-11-22T16:00:00.000Z') }).day).toBe('2026-11-23');
  });

  it('has the same print however often it is sent, and another when a word was changed', () => {
    expect(report({ draft: { writtenAt: '2026-11-23T02:00:00.000Z' } }).print).toBe(report().print);
    expect(report({ draft: { text: '楼梯口堆着木箱' } }).print).not.toBe(report().print);
  });

  it('puts no word of the reporter and no name into a push', () => {
    const doc = report({ draft: { ...draft(), itemId: 'R04', text: '张三在门口', callMe: '李四' } });
    const pushed = JSON.stringify(doc.owed.map(({ fields }) => fields));
    expect(pushed).not.toContain('张三');
    expect(pushed).not.toContain('李四');
    expect(pushed).not.toContain('R04的白话');
  });

  it('begins an unbroken chain', () => {
    const { journal } = report();
    expect(isUnbroken(journal)).toBe(true);
    expect(isUnbroken(journal.map((line) => ({ ...line, to: 'selfClosed' })))).toBe(false);
  });
});
