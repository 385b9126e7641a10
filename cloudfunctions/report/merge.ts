import type { Post } from '../../typings/person';
import type { Refused } from '../../typings/refusal';
import type { ReportStep } from '../../typings/report';
import type { JournalActor, ReportDoc } from '../../typings/reportDoc';
import { refuse } from '../refuse';
import { allowedStep } from '../workflow/step.rules';
import type { World } from '../world';
import { subjectOf } from './access.rules';
import type { Choices } from './departments.rules';
import { alarms, isAlarming } from './alarm.rules';
import { absorbing, hasRoom, missingVoices, targetChoices, targetFields, targetMatch } from './merge.rules';
import { reportFlow } from './report.table';

const merging: ReportStep = 'merge';

const mostTargets = 20;

/** A target that others join meanwhile is read again so often. */
const mostTries = 5;

const targetMoved = refuse('CONFLICT', '要并入的那一件刚刚有了新进展，请刷新后再试。', 'target');
const targetFull = refuse('CONFLICT', '那一件已有太多人反映，不能再并入；请分别办理。', 'target');

/** The cases that this one may become part of, newest first; none, at no cost, for whom may not merge it. */
export async function mergeTargets(
  report: ReportDoc,
  post: Post | null,
  world: World,
  isOnDuty = false,
): Promise<Choices> {
  if (post === null) return [];
  const row = allowedStep(reportFlow, subjectOf(report, 'handler', post, isOnDuty), merging);
  const match = row === null ? null : targetMatch(report, post);
  if (match === null) return [];
  const found = await world.store.page('reports', {
    match,
    by: 'order',
    direction: 'desc',
    after: null,
    limit: mostTargets + 1,
    fields: targetFields,
  });
  return targetChoices(found, report, post);
}

export interface Absorbing {
  readonly source: ReportDoc;
  /** The number of the case that takes it in. */
  readonly target: string;
  readonly by: JournalActor;
  /** Who merges it; is not told of it. */
  readonly openid: string;
  readonly at: Date;
}

/**
 * First half of a merge: the target takes in everybody of the source. The second half closes the source. What happens
 * if … it stops in between: nobody is lost, the source still lies on its desk, and merging it again finds its people
 * in the target already and only closes it. … two cases are merged into each other at once: each write moves a
 * version that the other's second half stands on, so that neither closes (F051, W01 row 5).
 */
export async function absorb(given: Absorbing, world: World, tries = mostTries): Promise<Refused | null> {
  const { source, by, openid, at } = given;
  const target = await world.store.find('reports', { number: given.target });
  if (target?.open !== true || target._id === source._id) return targetMoved;
  const more = missingVoices(target, source);
  if (more.length === 0) return null;
  if (!hasRoom(target, more)) return targetFull;
  const seen = { v: target.v, joins: target.joins };
  const owed = isAlarming(source, target) ? alarms(target, openid, await staffOf(target, at, world)) : [];
  const change = absorbing(target, source, more, by, at, owed);
  if (await world.store.amend('reports', target._id, seen, {}, change)) {
    const after = { _id: target._id, v: target.v + 1, owed: [...target.owed, ...owed] };
    await world.courier.deliver(after, owed);
    return null;
  }
  return tries > 1 ? absorb(given, world, tries - 1) : targetMoved;
}

/** Who has to be told when an alarm comes to a case. */
const staffOf = async ({ unit, state }: ReportDoc, at: Date, { directory }: World) => ({
  district: await directory.district(),
  unit: await directory.unit(unit.id),
  isDifficult: state === 'difficult',
  at,
});
