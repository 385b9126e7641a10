import type { OwedMessage } from '../../typings/message';
import type { ReportStep, StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import type { World } from '../world';
import { homeDesk } from './desks.rules';
import { takeStep } from './step.rules';
import type { Row } from './taken.rules';
import { tellsSchool } from './tells.rules';

/** A case after a step, and what it owes for it. */
export interface Settled {
  readonly after: ReportDoc;
  readonly owed: readonly OwedMessage[];
}

interface SystemStep {
  readonly report: ReportDoc;
  readonly step: ReportStep;
  readonly row: Row;
  readonly input: StepInput;
}

/** A step that follows by itself: nobody takes it. Null when somebody moved the case first. */
export async function takeSystemStep(
  { report, step, row, input }: SystemStep,
  { store, directory, now }: Omit<World, 'courier'>,
): Promise<Settled | null> {
  const { after, change } = takeStep({
    report,
    step,
    row,
    input,
    post: null,
    openid: '',
    aliases: [],
    name: null,
    isSystem: true,
    isJoined: false,
    instead: false,
    spoken: {},
    district: await directory.district(),
    deadlines: await directory.deadlines(),
    unit: tellsSchool(row.tells, homeDesk(report)) ? await directory.unit(report.unit.id) : null,
    item: () => report.item,
    isRestricted: () => false,
    at: now(),
  });
  const seen = { v: report.v, joins: report.joins };
  const isTaken = await store.amend('reports', report._id, seen, {}, change);
  return isTaken ? { after, owed: after.owed.slice(report.owed.length) } : null;
}
