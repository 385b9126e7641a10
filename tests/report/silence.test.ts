import { describe, expect, it } from '@jest/globals';
import { acknowledging } from '../../cloudfunctions/report/acknowledging.rules';
import { passSilence } from '../../cloudfunctions/report/silence.rules';
import type { AckRecord } from '../../typings/notice';
import type { Role } from '../../typings/person';
import type { ReportDoc } from '../../typings/reportDoc';
import { district, postOf, report, seat, unit } from '../support/samples';

const start = new Date('2026-11-24T01:00:00.000Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

/** An emergency that WeChat took for officer, head and bureau at 09:00. */
const alarm = (more: Partial<ReportDoc> = {}): ReportDoc => {
  const filed = report({ draft: { itemId: 'R24', happeningNow: true }, at: start });
  const sent = { at: start.toISOString(), rung: 0, code: 0 };
  return {
    ...filed,
    owed: filed.owed.map((message) => ({ ...message, state: 'sent', dueAt: null, attempts: [sent] })),
    silenceDueAt: after(10).toISOString(),
    ...more,
  };
};

const pass = (doc: ReportDoc, at: Date, seats = unit().seats) =>
  passSilence({
    report: doc,
    staff: { district: district(), unit: unit({ seats }), isDifficult: false, at },
    at,
  });

/** The case after what passed was written. */
const written = (doc: ReportDoc, { change }: ReturnType<typeof pass>): ReportDoc => {
  const gone = change.unset ?? [];
  const kept = Object.fromEntries(
    Object.entries(doc).filter(([key]) => !gone.includes(key)),
  ) as unknown as ReportDoc;
  const acks = [...(doc.acks ?? []), ...((change.append?.['acks'] ?? []) as readonly AckRecord[])];
  return { ...kept, ...change.set, acks };
};

const told = ({ notices }: ReturnType<typeof pass>) =>
  notices.map(
    ({ owed: [message] }) => `${message?.ladder[0]?.openid ?? ''} ${message?.fields['thing5'] ?? ''}`,
  );

describe('silence', () => {
  it('is passed on to whoever stands behind, then to the town, each once', () => {
    const none = pass(alarm(), after(9));
    expect([told(none), none.change.set?.['silenceDueAt']]).toEqual([[], after(10).toISOString()]);
    const first = pass(alarm(), after(10));
    expect(told(first)).toEqual(['o-head 责任网格员未确认，请您处置']);
    const passed = written(alarm(), first);
    expect(passed.unacked).toEqual(['town:t1', 'edu:d1', 'who:o-off', 'who:o-head']);
    expect(told(pass(passed, after(19)))).toEqual([]);
    const second = pass(passed, after(20));
    expect(told(second)).toEqual(['o-town 一直没有人确认，请电话联系']);
    const raised = written(passed, second);
    expect(raised.silenceDueAt).toBeUndefined();
    expect(raised.silent?.map((one) => [one.openid, one.raised])).toEqual([['o-off', true], ['o-head', true]]);
    expect(told(pass(raised, after(2000)))).toEqual([]);
  }); // prettier-ignore

  it('gives whoever it was passed on to their own minutes, however far the clock jumped', () => {
    const late = pass(alarm(), after(60 * 24 * 30));
    expect(told(late)).toEqual(['o-head 责任网格员未确认，请您处置']);
    expect(late.change.set?.['silenceDueAt']).toBe(after(60 * 24 * 30 + 10).toISOString());
  });

  it('goes to a second officer before the head, and to nobody who is away', () => {
    const seats = [seat('OFF', 'o-off'), seat('OFF', 'o-other'), seat('HEAD', 'o-head')];
    expect(told(pass(alarm(), after(10), seats))[0]).toMatch(/^o-other /);
    const away = [{ from: start.toISOString(), to: after(999).toISOString() }];
    const absent = [seat('OFF', 'o-off'), seat('HEAD', 'o-head', { away })];
    expect(told(pass(alarm(), after(10), absent))).toEqual([]);
  });

  it.each<[string, (doc: ReportDoc) => ReportDoc]>([
    ['the case is over', (doc) => ({ ...doc, open: false })],
    ['it lies elsewhere', (doc) => ({ ...doc, desks: ['town:t1'] })],
    ['somebody of the school did something', (doc) => ({
      ...doc,
      journal: [...doc.journal, { ...doc.journal[0], by: { role: 'HEAD', title: '网格长', openid: 'o-new' } }] as ReportDoc['journal'],
    })],
  ])('ends when %s', (_why, change) => {
    const doc = change(alarm());
    const over = pass(doc, after(10));
    expect(told(over)).toEqual([]);
    expect(written(doc, over)).not.toHaveProperty('unacked');
    expect(over.change.append?.['acks']).toMatchObject([{ what: 'answered' }, { what: 'answered' }]);
  }); // prettier-ignore
});

describe('acknowledging', () => {
  const say = (doc: ReportDoc, openid: string, role: Role) =>
    acknowledging(doc, { openid, post: postOf(role) }, after(12));

  it('is for who was told, at their desk, once', () => {
    expect(say(alarm(), 'o-off', 'OFF').said).toBe('mine');
    expect(say(alarm(), 'o-colleague', 'OFF').said).toBe('foreign');
    expect(say(alarm(), 'o-edu', 'EDU').said).toBe('foreign');
    expect(acknowledging(alarm(), { openid: 'o-off', post: null }, start).said).toBe('foreign');
    const heard = { key: '0/0', what: 'acknowledged', at: '', by: { openid: 'o-off', title: '' } } as const;
    expect(say(alarm({ acks: [heard] }), 'o-off', 'OFF').said).toBe('already');
    expect(say(alarm({ acks: [{ key: '0/0', what: 'answered', at: '' }] }), 'o-off', 'OFF').said).toBe(
      'over',
    );
  });

  it('of one leaves the others in the list; the last takes the case out of it', () => {
    const listed = written(alarm(), pass(alarm(), after(10)));
    const { change } = say(listed, 'o-off', 'OFF');
    const left = written(listed, { notices: [], change: change ?? {} });
    expect(left.silent?.map(({ openid }) => openid)).toEqual(['o-head']);
    // The head was told of both, by the alarm and by what was passed on.
    const both = say(listed, 'o-head', 'HEAD').change;
    expect(both?.unset).toEqual(['silent', 'unacked', 'unackedOrder']);
  });

  it('counts before WeChat answered, too', () => {
    const owed = alarm().owed.map((message) => ({ ...message, state: 'owed' as const, attempts: [] }));
    expect(say(alarm({ owed }), 'o-off', 'OFF').said).toBe('mine');
    expect(say(alarm({ owed }), 'o-other', 'OFF').said).toBe('foreign');
  });
});
