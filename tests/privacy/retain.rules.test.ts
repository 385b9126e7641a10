import { describe, expect, it } from '@jest/globals';
import { legalHoldDays, lookAgainDays, periods } from '../../cloudfunctions/privacy/periods.table';
import { expired, ownFiles, retentionOf } from '../../cloudfunctions/privacy/retain.rules';
import type { RetainedClass } from '../../typings/privacy';
import type { ReportDoc } from '../../typings/reportDoc';

const closedAt = '2026-01-01T00:00:00.000Z';
const file = (name: string) => ({ fileId: `cloud://e/report/d/${name}.jpg`, kind: 'photo' as const });
const voice = {
  id: 'v', at: closedAt, text: '我也看见', print: 'p', media: [file('b')],
  reporter: { kind: 'named', alias: '~two', sealed: 's2' },
} as const; // prettier-ignore

/** Only what a period looks at is filled in. */
const report = (more: Partial<ReportDoc> = {}): ReportDoc =>
  ({
    _id: 'r', v: 3, joins: 1, open: false, at: '2025-12-01T00:00:00.000Z', closedAt,
    media: [file('a')], joined: [voice], place: { words: '东门', point: { longitude: 120, latitude: 31 } },
    reporter: { kind: 'named', alias: '~one', sealed: 's1' }, followers: ['~one', '~two'], owed: [], ...more,
  }) as ReportDoc; // prettier-ignore

const after = (days: number): Date => new Date(Date.parse(closedAt) + days * 86_400_000);

/** Written by hand: F374 wants a period for each class; these are the ones that the people are told. */
const told: readonly (readonly [RetainedClass, number, string])[] = [
  ['location', 90, 'shorten'],
  ['media', 365, 'delete'],
  ['link', 1095, 'anonymise'],
];

describe('what ends by itself (F374)', () => {
  it('is each class with the period and the way that people are told', () => {
    expect(Object.entries(periods).map(([key, { days, then }]) => [key, days, then])).toEqual(told);
    expect([legalHoldDays, lookAgainDays]).toEqual([1095, 30]);
    expect(lookAgainDays).toBeLessThan(Math.min(...told.map(([, days]) => days)));
  });

  it.each<[number, Readonly<Partial<Record<RetainedClass, number>>>, number | null]>([
    [0, {}, 90],
    [89.99, {}, 90],
    [90, { location: 1 }, 365],
    [364, { location: 1 }, 365],
    [365, { location: 1, media: 2 }, 1095],
    [1094, { location: 1, media: 2 }, 1095],
    [1095, { location: 1, media: 2, link: 2 }, null],
    [4000, { location: 1, media: 2, link: 2 }, null],
  ])('%p days after the end', (days, due, next) => {
    expect(retentionOf(report(), after(days))).toEqual({
      due,
      next: next === null ? null : after(next).toISOString(),
    });
  });

  it('is nothing of an open case, however old, which is looked at again in a month', () => {
    expect(retentionOf(report({ open: true }), after(9000))).toEqual({
      due: {},
      next: after(9030).toISOString(),
    });
  });

  it.each<[string, Partial<ReportDoc>]>([
    ['reported to the police', { policeToldAt: closedAt }],
    ['marked as severe', { marks: [{ kind: 'bullying', severe: true, risk: '' }] }],
  ])('waits longer for a case that was %s', (_what, more) => {
    expect(retentionOf(report(more), after(1094)).due).toEqual({});
    expect(retentionOf(report(more), after(1095)).due).toEqual({ location: 1, media: 2, link: 2 });
  });

  it('is not put off by a mark that is not severe', () => {
    const mild = report({ marks: [{ kind: 'bullying', severe: false, risk: '' }] });
    expect(retentionOf(mild, after(90)).due).toEqual({ location: 1 });
  });

  it('is nothing more once it went, and what somebody anonymous never left', () => {
    const bare = report({
      media: [],
      joined: [],
      reporter: { kind: 'anonymous' },
      place: { words: '', point: null },
    });
    expect(retentionOf(bare, after(9000))).toEqual({ due: {}, next: null });
  });

  it('takes everything out in one write that holds while nobody moves it', () => {
    const { held, change } = expired(report(), { location: 1, media: 2, link: 2 }, 'c');
    expect(held).toEqual({ v: 3, joins: 1 });
    expect(change.set).toMatchObject({
      'place.point': null, media: [], 'joined.0.media': [], reporter: { kind: 'named' }, 'joined.0.reporter': { kind: 'named' },
      followers: [], retained: { cause: 'c', counts: { location: 1, media: 2, link: 2 }, files: [file('a').fileId, file('b').fileId] },
    }); // prettier-ignore
  });

  it('of a point only, leaves pictures and people', () => {
    const { change } = expired(report(), { location: 1 }, 'c');
    expect(change.set).toMatchObject({
      'place.point': null,
      followers: ['~one', '~two'],
      retained: { files: [] },
    });
    expect(Object.keys(change.set ?? {})).not.toContain('media');
  });

  it('deletes no file that belongs to the whole that a part came from, or to the case it became part of', () => {
    expect(ownFiles(report())).toHaveLength(2);
    expect(ownFiles(report({ partOf: { id: 'w', number: 'n' } }))).toEqual([]);
    expect(ownFiles(report({ mergedInto: 'n' }))).toEqual([]);
  });
});
