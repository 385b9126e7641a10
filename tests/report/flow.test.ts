import { describe, expect, it } from '@jest/globals';
import type { ReportDoc, ReportState, ReportStep } from '../../typings/report';
import { subjectOf } from '../../cloudfunctions/report/access.rules';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { allowedStep } from '../../cloudfunctions/workflow/step.rules';
import { postOf, report, roles } from '../support/samples';

/*
 * Written by hand from W01 (rows 4, 6, 7, 8) and §2.3, not from the table under test. A line is: state, step, the state
 * it leads to, then who may: `OFF`, or `HEAD*` for a role that may only where it received the report itself.
 */
const law = `
  submitted     verify        verified      OFF HEAD* TOWN* EDU*
  submitted     reject        rejected      OFF HEAD* TOWN* EDU*
  verified      selfHandle    selfHandling  OFF HEAD
  verified      submitToTown  townPending   OFF HEAD* TOWN* EDU*
  selfHandling  selfClose     selfClosed    OFF HEAD
  selfHandling  submitToTown  townPending   OFF HEAD* TOWN* EDU*
`;

const lines = law
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const states: readonly ReportState[] = [
  'submitted',
  'verified',
  'selfHandling',
  'selfClosed',
  'rejected',
  'townPending',
];
const steps: readonly ReportStep[] = ['verify', 'reject', 'selfHandle', 'selfClose', 'submitToTown'];
const receivers = ['OFF', 'HEAD', 'TOWN', 'EDU'] as const;

function lawful(state: string, step: string, role: string, receiver: string): string | null {
  const line = lines.find(([from, taken]) => from === state && taken === step);
  if (line === undefined) return null;
  const [, , to, ...who] = line;
  return who.includes(role) || (who.includes(`${role}*`) && role === receiver) ? (to ?? null) : null;
}

function standing(state: ReportState, receiver: ReportDoc['receiver']): ReportDoc {
  const townSees = receiver === 'TOWN' || state === 'townPending' ? { townSees: 't1' } : {};
  return { ...report(), state, receiver, ...townSees };
}

describe('the law of a report', () => {
  it('lets exactly those take a step whom the hand-written law lets, in every state, for every role', () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const state of states)
      for (const step of steps)
        for (const role of roles)
          for (const receiver of receivers)
            for (const where of ['here', 'elsewhere'] as const) {
              cells += 1;
              const subject = subjectOf(standing(state, receiver));
              const found = allowedStep(reportFlow, subject, postOf(role, where), step)?.to ?? null;
              const expected = where === 'here' ? lawful(state, step, role, receiver) : null;
              if (found !== expected) wrong.push(`${state} ${step} ${role} ${receiver} ${where}: ${found}`);
            }
    expect(wrong).toEqual([]);
    expect(cells).toBe(6 * 5 * 21 * 4 * 2);
  });

  it('keeps the whole school away from a complaint about it, and lets the bureau act', () => {
    const complaint = report({ draft: { aboutSchool: true } });
    for (const role of roles) {
      const may = allowedStep(reportFlow, subjectOf(complaint), postOf(role), steps[0] ?? 'verify') !== null;
      expect([role, may]).toEqual([role, role === 'EDU']);
    }
  });

  it('leads nowhere from a closed state', () => {
    for (const state of ['selfClosed', 'rejected'] as const) {
      expect(reportFlow.states[state].open).toBe(false);
      expect(Object.keys(reportFlow.states[state].steps)).toEqual([]);
    }
  });
});
