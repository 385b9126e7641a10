import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import { asked, firstFault } from '../workflow/needs.rules';
import { allowedStep } from '../workflow/step.rules';
import type { Asker, World } from '../world';
import { type Sight, subjectOf } from './access.rules';
import { stateTag } from './card.rules';
import { isSameButForTime } from './passed.rules';
import { askWhileHere } from './checkPictures';
import { looksRisky, notAccepted } from '../riskyWords';
import { newPictures, wordsIn } from './content.rules';
import { withChoices } from './departments.rules';
import { homeDesk } from './desks.rules';
import { fill } from './fill.rules';
import { found } from './found';
import { standsForOfficer } from './standing';
import { stopping } from './guards.rules';
import { settledItem } from './item.rules';
import { reportFlow } from './report.table';
import { spokenOf } from './spoken.rules';
import { absorb, mergeTargets } from './merge';
import { actorOf, takeStep } from './step.rules';
import type { Row, Taken } from './taken.rules';
import { settleParts } from './split';
import { tellsSchool } from './tells.rules';

const gone = refuse('NOT_FOUND', '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。');
const moved = refuse('CONFLICT', '这条上报刚刚有了新进展，请刷新后再操作；您填写的内容还在。');

const sayWhyFirst = refuse('FORBIDDEN', '这件事项限制查看，请先写明理由、打开内容，再办理。');

/** Others joining while a step is taken cost it another try each time. */
const mostTries = 5;

/** Takes one step of the workflow: read, decide, one compare-and-set, tell (F082–F098, F115). */
export async function actOnReport(
  ask: Ask<'report.act'>,
  asker: Asker,
  world: World,
  tries = mostTries,
): Promise<Outcome<Answer<'report.act'>>> {
  const { report, sight } = await found(ask, asker, world);
  if (report === null || sight === 'none') return gone;
  if (sight === 'reason') return sayWhyFirst;
  const post = sight === 'handler' ? asker.post : null;
  const isOnDuty = await standsForOfficer(report, asker.openid, post, world);
  const subject = subjectOf(report, sight, post, isOnDuty);
  const row = allowedStep(reportFlow, subject, ask.step);
  const isSeen = isSameButForTime(report, ask.v);
  if (row === null) return isSeen ? notAllowed(report) : moved;
  if (!isSeen) return moved;
  const attempt = { ask, asker: { ...asker, post }, report, row, instead: holdsInstead(row, subject), sight, isOnDuty }; // prettier-ignore
  const taken = await take(attempt, world);
  if (taken !== null) return taken;
  return tries > 1 ? actOnReport(ask, asker, world, tries - 1) : moved;
}

const holdsInstead = (row: Row, subject: ReturnType<typeof subjectOf>): boolean =>
  row.instead !== undefined && subject.holds(row.instead.when);

interface Attempt {
  readonly ask: Ask<'report.act'>;
  readonly asker: Asker;
  readonly report: ReportDoc;
  readonly row: Row;
  readonly instead: boolean;
  readonly sight: Sight;
  readonly isOnDuty: boolean;
}

/** Null when somebody moved it first, or joined it. */
async function take(
  { ask, asker, report, row, instead, sight, isOnDuty }: Attempt,
  world: World,
): Promise<Outcome<Answer<'report.act'>> | null> {
  const { post, openid, aliases, name } = asker;
  const checklist = await world.directory.checklist();
  const district = await world.directory.district();
  const deadlines = await world.directory.deadlines();
  const targets = ask.step === 'merge' ? await mergeTargets(report, post, world, isOnDuty) : [];
  const at = world.now();
  const rows = row.needs.map((need) => withChoices(need, { report, district, post, targets, at }));
  const fault = firstFault(rows, ask.input, {
    isItem: (id) => checklist.items.some((item) => item.id === id),
    isOwnFile: (fileId) => fileId.startsWith('cloud://') && fileId.includes(`/case/${report._id}/`),
  });
  if (fault !== null) return fault;
  const input = asked(rows, ask.input);
  const isUrgent = report.flags.includes('EMERGENCY');
  if (post === null && !isUrgent && (await looksRisky(wordsIn(input), openid, world.wechat)))
    return notAccepted;
  const stopped = stopping(ask.step, { report, input, post, openid, district, deadlines, checklist, at });
  if (stopped !== null) return stopped;
  const unit = tellsSchool(row.tells, homeDesk(report)) ? await world.directory.unit(report.unit.id) : null;
  const item = settledItem(checklist, report.item);
  const isRestricted = (id: string) => checklist.items.some((one) => one.id === id && one.restricted);
  const isJoined = sight === 'joined';
  const spoken = spokenOf(rows, input, { district, checklist });
  const deed = { report, step: ask.step, row, input, post, openid, aliases, name, district, deadlines, unit, item, isRestricted, at, instead, isJoined, spoken }; // prettier-ignore
  const failed = ask.step === 'merge' ? await absorbInto(deed, world) : null;
  if (failed !== null) return failed;
  const { after, change } = takeStep(deed);
  const seen = { v: report.v, joins: report.joins };
  if (!(await world.store.amend('reports', report._id, seen, {}, change))) return null;
  await world.courier.deliver(after, after.owed.slice(report.owed.length));
  if (post === null && isAnonymous(report))
    await askWhileHere(report._id, newPictures(report, after), asker, world);
  await settleFamily(after, world);
  await forgetFiles(report, after, world);
  return grant({ v: after.v, said: fill(row.said, { desk: after.deskTitle }) });
}

const isAnonymous = ({ reporter }: ReportDoc): boolean => reporter.kind === 'anonymous';

/** A case that was divided gets its parts; a part that is over may be the last of its whole. */
async function settleFamily(after: ReportDoc, world: World): Promise<void> {
  const whole = after.open ? undefined : after.partOf?.id;
  const id = after.state === 'split' ? after._id : whole;
  const settled = id === undefined ? null : await settleParts(id, world);
  if (settled !== null) await world.courier.deliver(settled.after, settled.owed);
}

/** Pictures that a case let go of are deleted; what is gone already is no trouble. */
async function forgetFiles(before: ReportDoc, after: ReportDoc, { files }: World): Promise<void> {
  const kept = new Set(fileIdsOf(after));
  const gone = fileIdsOf(before).filter((id) => !kept.has(id));
  if (gone.length > 0) await files.remove(gone);
}

const fileIdsOf = ({ media, joined }: ReportDoc): readonly string[] =>
  [media, ...joined.map((voice) => voice.media)].flat().map(({ fileId }) => fileId);

const absorbInto = (deed: Taken, world: World) => {
  const { report: source, input, openid, at } = deed;
  return absorb({ source, target: String(input['target']), by: actorOf(deed), openid, at }, world);
};

const notAllowed = (report: ReportDoc) =>
  refuse('FORBIDDEN', `这条上报现在是“${stateTag(report, false).text}”，您不能这样操作。`);
