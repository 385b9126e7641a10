import { describe, expect, it } from '@jest/globals';
import { dayFigures, mondayOf, shortOf } from '../../cloudfunctions/patrol/day.rules';
import { roundFlow, weekFlow } from '../../cloudfunctions/patrol/flow.table';
import { nextLook } from '../../cloudfunctions/patrol/kept.rules';
import { newRound } from '../../cloudfunctions/patrol/newRound.rules';
import { planFault } from '../../cloudfunctions/patrol/plan.rules';
import type { PatrolDoc } from '../../typings/patrol';
import type { RoundDoc, RoundDraft, VisitProof } from '../../typings/round';
import {
  circuit,
  codeOf,
  marksOf,
  minutesAfter,
  noon,
  patrol,
  plan,
  visit,
  walked,
  withFinding,
} from './samples';

/* Rules of a round as pure functions: when, where, what counts (F190, F191, F193, F194, F379). */

const received = new Date(minutesAfter(noon, 10));

const judged = (draft: RoundDraft, more: Partial<PatrolDoc> = {}, at = received) =>
  newRound({
    draft,
    patrol: patrol(more),
    who: { openid: 'o-guard', name: '程某', title: '保安员' },
    aliases: ['~new', '~old'],
    role: 'AUX',
    marksOf,
    at,
  });

function kept(draft: RoundDraft, more: Partial<PatrolDoc> = {}, at = received): RoundDoc {
  const made = judged(draft, more, at);
  if (!made.ok) throw new Error(made.refusal.message);
  return made.answer;
}

interface Row {
  readonly to: string;
  readonly by: readonly { readonly role: string; readonly when?: string }[];
}

const named = ({ role, when }: Row['by'][number]) => role + (when === undefined ? '' : `(${when})`);

const drawn = (states: Readonly<Record<string, { readonly steps: object }>>) =>
  Object.entries(states).flatMap(([state, { steps }]) =>
    Object.entries(steps as Readonly<Record<string, Row>>).map(
      ([step, { to, by }]) => `${state}: ${by.map(named).join(' ')} ${step} → ${to}`,
    ),
  );

describe('the tables', () => {
  it('are the law as it was written by hand (F191, F192)', () => {
    expect(drawn(roundFlow.states)).toEqual([
      'awaiting: SYS arrive → counted',
      'awaiting: OFF HEAD void → aside',
      'counted: OFF HEAD void → aside',
      'aside: SYS arrive → stay',
      'aside: OFF(othersWhole) HEAD(othersWhole) count → counted',
    ]);
    expect(drawn(weekFlow.states)).toEqual(['running: SYS end → due', 'due: HEAD sign → signed']);
  });
});

describe('a round', () => {
  it('counts when every stop was shown, and keeps field time and receipt time apart', () => {
    const round = kept(walked());
    expect(round).toMatchObject({ state: 'counted', missed: [], flags: [], day: '2026-11-23', clockMinutes: 0 });
    const { startedAt, endedAt, receivedAt } = round;
    expect([startedAt, endedAt, receivedAt]).toEqual([noon, minutesAfter(noon, 9), received.toISOString()]);
  }); // prettier-ignore

  it.each([3, -3])('of a phone whose clock is off by %i hours is put right, and says so', (hours) => {
    const round = kept(walked(minutesAfter(noon, hours * 60)));
    expect(round).toMatchObject({ startedAt: noon, flags: ['CLOCK'], clockMinutes: hours * 60, state: 'counted' });
  }); // prettier-ignore

  it('of yesterday that is sent today counts for yesterday, and is counted again there', () => {
    const round = kept(walked(minutesAfter(noon, -1440), { sentAt: received.toISOString() }));
    expect(round).toMatchObject({
      day: '2026-11-22',
      state: 'counted',
      flags: ['SENT_LATE'],
      uncounted: true,
    });
  });

  it('of a fortnight ago, or of next year, does not count by itself, and leads no list', () => {
    const old = kept(walked(minutesAfter(noon, -15 * 1440), { sentAt: received.toISOString() }));
    expect([old.state, old.flags]).toEqual(['aside', ['OLD', 'SENT_LATE']]);
    const ahead = kept(walked(minutesAfter(noon, 365 * 1440), { sentAt: received.toISOString() }));
    expect([ahead.state, ahead.flags]).toEqual(['aside', ['FUTURE']]);
    expect(ahead.endedAt <= received.toISOString()).toBe(true);
  });

  it('that left a stop out says which, and does not count; a stop twice is there once', () => {
    const visits = [visit('east', noon), visit('east', noon), visit('gate', minutesAfter(noon, 5))];
    const round = kept(walked(noon, { visits }));
    expect(round).toMatchObject({ state: 'aside', missed: ['教学楼楼梯'], flags: ['INCOMPLETE'] });
  });

  const near = { longitude: 119.95, latitude: 31.7204 };
  const far = { longitude: 119.95, latitude: 31.73 };
  it.each<readonly [string, string, VisitProof, boolean]>([
    ['its code', 'east', { by: 'scan', code: codeOf('east') }, true],
    ['the code of another stop', 'east', { by: 'scan', code: codeOf('gate') }, false],
    ["another school's code", 'east', { by: 'scan', code: codeOf('east', { unitId: 'u2' }) }, false],
    ['a sheet that was replaced', 'east', { by: 'scan', code: codeOf('east', { version: 2 }) }, false],
    ['a code made at home', 'east', { by: 'scan', code: 'xyg1.p.u1.east.1.AAAAAAAAAAAA' }, false],
    ['45 m away', 'east', { by: 'place', point: near, accuracyMetres: 10 }, true],
    ['1.1 km away', 'east', { by: 'place', point: far, accuracyMetres: 30 }, false],
    ['a position that is sure of nothing', 'east', { by: 'place', point: near, accuracyMetres: 5000 }, false],
    ['a stop that is not on the map', 'stairs', { by: 'place', point: near, accuracyMetres: 10 }, false],
    ['a photo and why', 'stairs', { by: 'photo', photos: [], reason: '码被撕了' }, true],
  ])('is at a stop by %s or not', (_words, id, proof, proved) => {
    const round = kept(walked(noon, { visits: [visit(id, noon, { proof })] }));
    expect(round.visits.map((one) => one.proved)).toEqual([proved]);
    // No position of anybody is kept (F199).
    expect(JSON.stringify(round)).not.toMatch(/latitude|longitude/);
  });

  it('says what somebody should look at: no leader, another time, too fast', () => {
    const led = { circuits: [circuit({ kind: 'leader', from: '07:00', to: '08:00' })] };
    expect(kept(walked(), led).flags).toEqual(['NO_LEADER', 'OFF_TIME']);
    const early = '2026-11-22T23:30:00.000Z';
    const at = new Date(minutesAfter(early, 10));
    expect(kept(walked(early, { leader: '沈校长' }), led, at).flags).toEqual([]);
    const visits = walked().visits.map((one) => ({ ...one, at: noon }));
    expect(kept(walked(noon, { endedAt: noon, visits })).flags).toEqual(['FAST']);
  });

  it('with something wrong and no report is refused; with one it waits for it, under every key in use (F191)', () => {
    const message: unknown = expect.stringContaining('“东侧消防门”');
    expect(judged(withFinding(null))).toMatchObject({ ok: false, refusal: { field: 'visits', message } });
    const round = kept(withFinding('draft_of_the_fire_door_01'));
    const wrong = ['消防门损坏，关不上或打不开'];
    expect(round).toMatchObject({ state: 'awaiting', findings: [{ stop: { id: 'east' }, report: null, wrong }] });
    expect(round.findings[0]?.ids).toHaveLength(2);
  }); // prettier-ignore

  it('with a photo of somebody else’s is refused', () => {
    const photos = ['cloud://local-env/round/another_round/1.jpg'];
    const proof = { by: 'photo', photos, reason: '码被撕了' } as const;
    const sent = judged(walked(noon, { visits: [visit('east', noon, { proof })] }));
    expect(sent).toMatchObject({ ok: false, refusal: { field: 'photos' } });
  });

  it('goes when its time is over, its photos before', () => {
    const round = kept(walked());
    const [first] = round.visits;
    const photos = ['cloud://local-env/round/x/1.jpg'];
    const shown = { ...round, visits: first === undefined ? [] : [{ ...first, photos }] };
    const after = (days: number) => nextLook(shown, new Date(received.getTime() + days * 86_400_000));
    expect(after(0)).toEqual({ then: 'wait', at: '2027-11-23T04:10:00.000Z' });
    expect([after(366).then, after(1096).then]).toEqual(['photos', 'remove']);
  });
});

describe('a day', () => {
  const calendar = { years: [{ year: 2026, source: '', settled: true, off: [], on: [] }], hours: [] };
  const rounds = (many: number, id = 'night', state: RoundDoc['state'] = 'counted') =>
    Array.from({ length: many }, () => ({ circuit: { id, name: '', kind: 'guard' as const }, state }));

  it('with four rounds of five is one short; another circuit’s many do not make up for it (F190)', () => {
    const circuits = [circuit(), circuit({ id: 'break', kind: 'break', perDay: 2 })];
    const walkedThen = [...rounds(4), ...rounds(6, 'break'), ...rounds(1, 'night', 'aside')];
    const figures = dayFigures({ circuits }, '2026-11-23', walkedThen, calendar);
    expect(figures.map(({ needed, done }) => `${done}/${needed}`)).toEqual(['4/5', '6/2']);
    expect(shortOf(figures)).toBe(1);
  });

  it('off needs none of what is walked on working days; weeks begin on Monday', () => {
    const circuits = [circuit(), circuit({ id: 'break', on: 'workdays' })];
    expect(dayFigures({ circuits }, '2026-11-22', [], calendar).map(({ needed }) => needed)).toEqual([5, 0]);
    expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
    ]);
  });
});

describe('a plan', () => {
  it.each([
    ['two stops of one name', { stops: plan().stops.map((one) => ({ ...one, name: '门' })) }, '同名'],
    ['a stop twice in a circuit', { circuits: [circuit({ stops: ['east', 'east'] })] }, '选了两次'],
    ['a circuit past nothing', { circuits: [circuit({ stops: [] })] }, '至少选一个'],
    ['a stop that is gone', { circuits: [circuit({ stops: ['west'] })] }, '重新选点'],
    ['half a time', { circuits: [circuit({ from: '07:00' })] }, '填两头'],
    ['a circuit twice', { circuits: [circuit(), circuit()] }, '重复'],
  ])('with %s is refused, with what to do', (_words, more, words) => {
    expect(planFault(plan(more))?.refusal.message).toContain(words);
    expect(planFault(plan())).toBeNull();
  });
});
