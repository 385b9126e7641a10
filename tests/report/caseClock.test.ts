import { describe, expect, it } from '@jest/globals';
import type { DeadlineDoc, TimeLimit } from '../../typings/deadline';
import type { ReportState, ReportStep, StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { isOverdue } from '../../cloudfunctions/overdue.rules';
import { passTime } from '../../cloudfunctions/report/passTime.rules';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { takeStep } from '../../cloudfunctions/report/step.rules';
import type { Row } from '../../cloudfunctions/report/taken.rules';
import { firstBroken } from '../../cloudfunctions/workflow/journal.rules';
import { district, monday, postOf, report, unit } from '../support/samples';

const hours = (amount: number) => ({ amount, unit: 'hours' }) as const;
const every = (stage: TimeLimit['stage'], amount: number, more: Partial<TimeLimit> = {}): TimeLimit => ({
  item: null, urgency: 'normal', stage, duration: hours(amount), ...more,
}); // prettier-ignore

const profile = (limits: readonly TimeLimit[], more: Partial<DeadlineDoc['settings']> = {}): DeadlineDoc => ({
  ...noDeadlines,
  v: 3,
  limits,
  settings: { ...noDeadlines.settings, escalateHours: 24, ...more },
});

const after = (hoursLater: number): Date => new Date(monday.getTime() + hoursLater * 3_600_000);

/** A step of the real table, taken by the real rules, so many hours after the report. */
function step(
  held: ReportDoc,
  name: ReportStep,
  at: number,
  deadlines: DeadlineDoc,
  input: StepInput = {},
  post = postOf('OFF'),
): ReportDoc {
  const rows: Readonly<Record<string, Row>> = reportFlow.states[held.state].steps;
  const row = rows[name];
  if (row === undefined) throw new Error(`${held.state} has no ${name}`);
  return takeStep({
    report: held, step: name, row, input, post, openid: 'o-x', aliases: ['o-x'], name: '某', isJoined: false, instead: false,
    spoken: {}, district: district(), deadlines, unit: unit(), item: () => held.item, isRestricted: () => false, at: after(at),
  }).after; // prettier-ignore
}

const tick = (held: ReportDoc, at: number, deadlines: DeadlineDoc): ReportDoc =>
  passTime({ report: held, district: district(), deadlines, unit: unit(), at: after(at) })?.after ?? held;

const events = (held: ReportDoc): readonly string[] => held.journal.map(({ event }) => event);
const told = (held: ReportDoc): readonly string[] =>
  held.owed.slice(1).map(({ fields, ladder }) => `${fields['phrase2']} ${ladder[0]?.openid ?? '-'}`);
const hoursTo = (held: ReportDoc): number | null =>
  held.dueAt === undefined ? null : (Date.parse(held.dueAt) - monday.getTime()) / 3_600_000;

describe('a case without a limit', () => {
  it('is never overdue, and the clock never looks at it', () => {
    const held = report();
    expect([held.dueAt, held.dueIn, held.nextClockAt]).toEqual([undefined, undefined, undefined]);
    expect(isOverdue(held, '2099-01-01T00:00:00.000Z')).toBe(false);
    expect(tick(held, 1e6, noDeadlines)).toBe(held);
  });
});

describe('what a case is given', () => {
  const limits = [
    every('whole', 72),
    every('whole', 10, { urgency: 'urgent' }),
    every('whole', 24, { item: 'R17' }),
  ];

  it.each([
    ['an item without a value of its own', {}, 72],
    ['an item with one', { itemId: 'R17' }, 24],
    ['what is happening now', { itemId: 'R24', happeningNow: true }, 10],
    ['an item that nobody knows yet', { itemId: null }, 72],
  ] as const)('is the value for %s', (_, draft, end) => {
    expect(hoursTo(report({ draft, deadlines: profile(limits) }))).toBe(end);
  });

  it('24 hours and the clock at 25 is overdue; at 24 sharp it is; a second before it is not', () => {
    const held = report({ deadlines: profile([every('whole', 24)]) });
    const at = (hoursLater: number, seconds = 0) =>
      new Date(after(hoursLater).getTime() + seconds * 1000).toISOString();
    expect([at(25), at(24), at(24, -1)].map((now) => isOverdue(held, now))).toEqual([true, true, false]);
  });

  it('stays as it was when the profile changes, until it is dispatched anew', () => {
    const first = profile([every('whole', 72)]);
    const second = profile([every('whole', 48)]);
    const verified = step(report({ deadlines: first }), 'verify', 1, second, { item: 'R05' });
    expect(hoursTo(verified)).toBe(72);
    const pending = step(verified, 'submitToTown', 2, second, { town: 't1' });
    expect(hoursTo(pending)).toBe(72);
    const sent = step(pending, 'dispatch', 3, second, { lead: 't1-urban', dueOn: '' }, postOf('TOWN'));
    expect(hoursTo(sent)).toBe(48);
  });

  it('is gone with the case', () => {
    const limits = profile([every('whole', 72)]);
    const over = step(report({ deadlines: limits }), 'reject', 100, limits, {
      reason: 'untrue',
      explain: '没有',
    });
    expect([over.dueAt, over.dueIn, over.nextClockAt]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a clock', () => {
  const limits = profile([every('whole', 72)], { answerDays: 3 });
  const asked = step(report({ deadlines: limits }), 'askInfo', 10, limits, { question: '哪一层' });

  it('stands still while the reporter is asked, and goes on where it stood', () => {
    expect(hoursTo(asked)).toBeNull();
    const answered = step(asked, 'addInfo', 40, limits, { answer: '二楼' }, postOf('OFF'));
    expect(hoursTo(answered)).toBe(72 + 30);
  });

  it('goes on when no answer came in time; the officer is told, once', () => {
    const waited = tick(asked, 10 + 72, limits);
    expect(events(waited)).toEqual(['submitted', 'askInfo', 'noAnswer']);
    expect(waited.state).toBe('needInfo');
    expect(told(waited).at(-1)).toBe('未补充 o-off');
    expect(hoursTo(waited)).toBe(72 + 72);
    expect(events(tick(waited, 100, limits))).toHaveLength(3);
    expect(hoursTo(step(waited, 'addInfo', 90, limits, { answer: '二楼' }))).toBe(72 + 72);
  });

  it('that had run out stays run out when the reporter is asked: a question is no way round', () => {
    const late = step(report({ deadlines: limits }), 'askInfo', 80, limits, { question: '哪一层' });
    expect(hoursTo(late)).toBe(72);
    expect(isOverdue(late, after(90).toISOString())).toBe(true);
  });

  it('is never set back by a return: the second department has what the first has left', () => {
    const stages = profile([every('handle', 48), every('accept', 24), every('verify', 24)]);
    const sent = steps(stages, [
      ['verify', 0, { item: 'R05' }], ['submitToTown', 0, { town: 't1' }], ['dispatch', 5, { lead: 't1-urban', dueOn: '' }],
    ]); // prettier-ignore
    expect(hoursTo(sent)).toBe(5 + 48);
    const back = step(
      sent,
      'returnNotOurs',
      25,
      stages,
      { basis: '不是' },
      { ...postOf('TDEPT'), place: { kind: 'department', id: 't1-urban', name: '' } },
    );
    expect(back.state).toBe('deptReturned');
    // Five hours of the town's twenty-four were used before.
    expect(hoursTo(back)).toBe(25 + 19);
    const again = step(back, 'dispatch', 30, stages, { lead: 't1-police', dueOn: '' }, postOf('TOWN'));
    expect(hoursTo(again)).toBe(30 + 28);
  });

  it("takes a day that the dispatcher set in the place of the profile's limit", () => {
    const stages = profile([every('handle', 480)]);
    const sent = steps(stages, [
      ['verify', 0, { item: 'R05' }], ['submitToTown', 0, { town: 't1' }],
      ['dispatch', 5, { lead: 't1-urban', dueOn: '2026-11-25' }],
    ]); // prettier-ignore
    expect(sent.dueAt).toBe('2026-11-25T16:00:00.000Z');
  });

  function steps(
    deadlines: DeadlineDoc,
    taken: readonly (readonly [ReportStep, number, StepInput])[],
  ): ReportDoc {
    return taken.reduce(
      (held, [name, at, input]) =>
        step(held, name, at, deadlines, input, postOf(name === 'dispatch' ? 'TOWN' : 'OFF')),
      report({ deadlines }),
    );
  }

  it('stands still while a case is suspended, and a unit’s day moves on by as many days', () => {
    const whole = profile([every('whole', 480)]);
    const atWork = steps(whole, [
      ['verify', 0, { item: 'R05' }], ['submitToTown', 0, { town: 't1' }],
      ['dispatch', 5, { lead: 't1-urban', dueOn: '2026-11-30' }], ['sign', 6, {}], ['start', 7, {}],
    ]); // prettier-ignore
    const lying = step(atWork, 'suspend', 24, whole, { reviewOn: '2026-12-02' }, postOf('TOWN'));
    expect(lying.dueAt).toBeUndefined();
    expect(lying.nextClockAt).toBe('2026-12-02T01:00:00.000Z');
    const reminded = tick(lying, 24 * 30, whole);
    expect(events(reminded).slice(-1)).toEqual(['review']);
    expect(told(reminded).at(-1)).toBe('请复查 o-town');
    const resumed = step(reminded, 'resume', 24 + 240, whole, {}, postOf('TOWN'));
    expect(resumed.tasks[0]?.dueOn).toBe('2026-12-10');
    expect(resumed.dueAt).toBe('2026-12-10T16:00:00.000Z');
  });
});

describe('each level', () => {
  const limits = profile([every('whole', 72)]);
  const all = ['dueSoon', 'overdue', 'supervisor', 'order'];
  const states = (held: ReportDoc) => events(held).slice(1);

  it.each([
    ['hour by hour', Array.from({ length: 200 }, (_, at) => at)],
    ['in one jump of a month', [720]],
    ['forth and back and forth', [60, 80, 10, 73, 50, 130, 0, 300, 90, 121]],
    ['twice in the same minute', [48, 48, 72, 72, 96, 96, 120, 120, 144, 144]],
  ])('is there exactly once, the clock going %s', (_, ticks) => {
    const done = ticks.reduce((held, at) => tick(held, at, limits), report({ deadlines: limits }));
    expect(states(done)).toEqual(all);
    expect(told(done)).toEqual(['快到期 o-off', '已超期 o-off', '请督促 o-head', '请督办 o-edu']);
    expect(new Set(done.owed.map(({ key }) => key)).size).toBe(done.owed.length);
    expect(firstBroken(done.journal)).toBeNull();
    expect(done.nextClockAt).toBeUndefined();
    expect(done.v).toBe(done.journal.length);
  });

  it.each([
    [47, []],
    [48, ['dueSoon']],
    [71, ['dueSoon']],
    [72, ['dueSoon', 'overdue']],
    [95, ['dueSoon', 'overdue']],
    [96, ['dueSoon', 'overdue', 'supervisor']],
    [119, ['dueSoon', 'overdue', 'supervisor']],
    [120, all],
  ])('after %d hours of 72: %j', (at, wanted) => {
    expect(states(tick(report({ deadlines: limits }), at, limits))).toEqual(wanted);
  });

  it('lays a draft before the bureau: to whom, of what, and who is other than the doer', () => {
    const done = tick(report({ deadlines: limits }), 200, limits);
    expect(done.orders).toEqual([
      {
        at: after(200).toISOString(), desks: ['unit:u1'], target: '青禾小学责任网格员', matter: 'R05的白话',
        dueAt: after(72).toISOString(), supervisor: '云岭区教育局',
      },
    ]); // prettier-ignore
    expect(done.flags).toContain('SUPERVISE');
  });

  it('without an escalation time ends with the handlers', () => {
    const plain = profile([every('whole', 72)], { escalateHours: null });
    expect(states(tick(report({ deadlines: plain }), 2000, plain))).toEqual(['dueSoon', 'overdue']);
  });

  it.each([
    ['submitted', 'unit:u1', 'o-head', 'o-edu'],
    ['townPending', 'town:t1', 'o-edu', 'o-edu'],
    ['dispatched', 'dept:t1-urban', 'o-town', 'o-edu'],
    ['escalated', 'dist:d1', 'o-edu', 'o-edu'],
    ['difficult', 'edu:d1', 'o-chief', 'o-chief'],
  ] as const)(
    'in state %s goes up one step from %s: %s, then the order: %s',
    (state, desk, presses, orders) => {
      const held = { ...report({ deadlines: limits }), state: state as ReportState, desks: [desk] };
      expect(told(tick(inState(held), 500, limits)).slice(-2)).toEqual([
        `请督促 ${presses}`,
        `请督办 ${orders}`,
      ]);
    },
  );

  const inState = (held: ReportDoc): ReportDoc => ({
    ...held,
    tasks: [
      {
        department: 't1-urban',
        name: '',
        part: 'lead',
        state: 'sent',
        dueOn: '',
        sentAt: held.at,
        from: 'town:t1',
      },
    ],
    journal: held.journal.map((entry) => ({ ...entry, to: held.state })),
  });
});
