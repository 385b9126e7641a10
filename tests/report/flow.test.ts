import { describe, expect, it } from '@jest/globals';
import type { ReportState, ReportStep } from '../../typings/report';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { sightOf, subjectOf } from '../../cloudfunctions/report/access.rules';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { allowedStep } from '../../cloudfunctions/workflow/step.rules';
import { law } from '../support/reportLaw';
import { asker, postOf, report, roles } from '../support/samples';

const lines = law
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const states = [
  'submitted', 'heldReview', 'needInfo', 'withdrawn', 'rejected', 'verified', 'selfHandling', 'selfClosed', 'townPending',
  'townReturned', 'dispatched', 'districtDispatched', 'deptReturned', 'accepted', 'handling', 'feedback', 'rework',
  'escalated', 'districtReturned', 'difficult', 'suspended', 'govReported', 'closed', 'evaluated', 'reopened',
  'merged', 'split',
] as const satisfies readonly ReportState[]; // prettier-ignore

const steps = [
  'askInfo', 'addInfo', 'withdraw', 'verify', 'reject', 'object', 'selfHandle', 'selfClose', 'submitToTown', 'resubmit',
  'returnToSchool', 'checkLicence', 'dispatch', 'sign', 'returnNotOurs', 'start', 'reply', 'waive', 'askExtension',
  'grantExtension', 'denyExtension', 'feedback', 'close', 'rework', 'escalate', 'districtDispatch', 'districtReturn',
  'toDifficult', 'assign', 'suspend', 'govReport', 'resume', 'evaluate', 'reopen', 'merge', 'split', 'mark',
  'reportPolice', 'closeParts', 'release', 'holdPicture', 'showPicture',
] as const satisfies readonly ReportStep[]; // prettier-ignore

const receivers = ['OFF', 'HEAD', 'TOWN', 'EDU'] as const;

/** One way the case can lie, besides its state: enough to make every condition true and false. */
interface Standing {
  readonly receiver: (typeof receivers)[number];
  readonly part: 'lead' | 'co' | 'done';
  readonly from: 'town:t1' | 'dist:d1' | 'edu:d1';
  readonly special: boolean;
}

const standings: readonly Standing[] = receivers.flatMap((receiver) =>
  (['lead', 'co', 'done'] as const).flatMap((part) =>
    (['town:t1', 'dist:d1', 'edu:d1'] as const).flatMap((from) =>
      [true, false].map((special) => ({ receiver, part, from, special })),
    ),
  ),
);

const task = ({ part, from }: Standing): Task => ({
  department: 'x1',
  name: 'x1',
  part: part === 'lead' ? 'lead' : 'co',
  state: part === 'done' ? 'replied' : 'sent',
  dueOn: '',
  sentAt: '',
  from,
});

/** Everybody is let in to read, so that only the law of the step decides. */
const standing = (state: ReportState, given: Standing): ReportDoc => ({
  ...report(),
  state,
  receiver: given.receiver,
  tasks: [task(given)],
  townSees: 't1',
  districtSees: 'd1',
  counts: { townReturns: given.special ? 3 : 2, notOurs: 0, reworks: 0 },
  ...(given.special
    ? {
        flags: ['NO_CONTACT' as const],
        licence: 'LICENCE_UNKNOWN' as const,
        asked: { department: 'x1', until: '2026-12-01' },
        marks: [{ kind: 'bullying' as const, severe: true, risk: '' }],
        checks: [{ fileId: 'f', state: 'risky' as const, tries: 1 }],
      }
    : { licence: 'HAS_LICENCE' as const, objected: true }),
});

const desks: Readonly<Record<string, string>> = {
  TOWN: 'town:t1',
  DIST: 'dist:d1',
  EDU: 'edu:d1',
  CHIEF: 'edu:d1',
};

function isTrue(condition: string, role: string, given: Standing): boolean {
  const dispatched = desks[role] === given.from;
  const truths: Readonly<Record<string, boolean>> = {
    rec: role === 'OFF' ? given.receiver === 'OFF' || given.receiver === 'HEAD' : given.receiver === role,
    lead: given.part === 'lead',
    co: given.part === 'co',
    disp: dispatched,
    ask: given.special && dispatched,
    none: given.special && dispatched,
    '3rd': given.special,
    lic: given.special,
    '1st': given.special,
    pol: given.special,
    pic: given.special,
  };
  return truths[condition] === true;
}

function lawful(state: string, step: string, role: string, given: Standing): string | null {
  const line = lines.find(([from, taken]) => from === state && taken === step);
  const [, , to = '', ...who] = line ?? [];
  const isAllowed = who.some((allowed) => {
    const [named, condition] = allowed.split(':');
    return named === role && (condition === undefined || isTrue(condition, role, given));
  });
  return isAllowed ? to : null;
}

/** Those who cannot read a report by their role alone never get as far as a step. */
const readers = ['OFF', 'HEAD', 'PRIN', 'POL', 'TOWN', 'TDEPT', 'DIST', 'DDEPT', 'EDU', 'CHIEF'];

const foundBy = (doc: ReportDoc, role: (typeof roles)[number], step: ReportStep): string | null =>
  allowedStep(reportFlow, subjectOf(doc, 'handler', postOf(role)), step)?.to ?? null;

describe('the law of a report', () => {
  it('lets exactly those take a step whom the hand-written law lets, in every state, for every role', () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const state of states)
      for (const given of standings) {
        const doc = standing(state, given);
        for (const step of steps) {
          const own = allowedStep(reportFlow, subjectOf(doc, 'own', null), step)?.to ?? null;
          if (own !== lawful(state, step, 'REPORTER', given)) wrong.push(`${state} ${step} REPORTER ${own}`);
          const joined = allowedStep(reportFlow, subjectOf(doc, 'joined', null), step)?.to ?? null;
          if (joined !== lawful(state, step, 'JOINED', given))
            wrong.push(`${state} ${step} JOINED ${joined}`);
          cells += 2;
          for (const role of roles) {
            cells += 1;
            const found = foundBy(doc, role, step);
            if (found !== lawful(state, step, role, given))
              wrong.push(`${state} ${step} ${role} ${JSON.stringify(given)} ${found}`);
          }
        }
      }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(cells).toBe(27 * 42 * 23 * 72);
  });

  it('has a row for every line of the hand-written law', () => {
    expect(new Set(lines.map(([state, step]) => `${state} ${step}`)).size).toBe(lines.length);
    expect(lines.filter(([, , ...rest]) => rest.length < 2)).toEqual([]);
  });

  it('lets nobody take a step who cannot read the case', () => {
    for (const role of roles) {
      const subject = subjectOf(report(), 'none', postOf(role));
      expect(steps.some((step) => allowedStep(reportFlow, subject, step) !== null)).toBe(false);
    }
    expect(readers.length).toBeLessThan(roles.length);
  });

  it('keeps the whole school away from a complaint about it, and lets the bureau act', () => {
    const complaint = report({ draft: { aboutSchool: true } });
    for (const role of roles) {
      const post = postOf(role);
      const sight = sightOf(complaint, asker('o-x', post));
      const may = steps.filter(
        (step) => allowedStep(reportFlow, subjectOf(complaint, sight, post), step) !== null,
      );
      expect([role, may]).toEqual([
        role,
        role === 'EDU' ? ['askInfo', 'verify', 'reject', 'merge', 'split', 'mark'] : [],
      ]);
    }
  });

  it('sends the second "not ours" to the chief instead of back to the dispatcher', () => {
    for (const state of ['dispatched', 'districtDispatched'] as const)
      expect(reportFlow.states[state].steps.returnNotOurs.instead).toEqual({
        to: 'difficult',
        when: 'returnedBefore',
      });
  });

  it('brings an objection to what was kept back to the bureau again, not to the school', () => {
    expect(reportFlow.states.rejected.steps.object.instead).toEqual({ to: 'heldReview', when: 'wasHeld' });
  });

  it('has no dead end: whatever is open can be moved on by somebody, and can be closed in the end', () => {
    const next = new Map<string, string[]>();
    for (const [from = '', , to = ''] of lines)
      if (to !== 'stay') next.set(from, [...(next.get(from) ?? []), to]);
    const ends = new Set<string>(['closed', 'selfClosed', 'rejected', 'withdrawn', 'merged']);
    const reaches = (state: string, seen: ReadonlySet<string>): boolean =>
      ends.has(state) ||
      (next.get(state) ?? []).some((to) => !seen.has(to) && reaches(to, new Set([...seen, state])));
    expect(states.filter((state) => reportFlow.states[state].open && !reaches(state, new Set()))).toEqual([]);
    for (const state of states)
      expect([state, reportFlow.states[state].open]).toEqual([
        state,
        !['withdrawn', 'rejected', 'selfClosed', 'closed', 'evaluated', 'merged'].includes(state),
      ]);
  });

  it('is said to the reporter in words that WeChat takes: Chinese only, at most five', () => {
    for (const state of states) expect(reportFlow.states[state].reporterSees).toMatch(/^[一-龥]{1,5}$/);
  });
});
