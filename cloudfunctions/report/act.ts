import type { Ask, Answer } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/report';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { allowedStep } from '../workflow/step.rules';
import { asked, firstFault } from '../workflow/needs.rules';
import { stateTag } from './card.rules';
import { sightOf, subjectOf } from './access.rules';
import { fill } from './fill.rules';
import { settledItem } from './item.rules';
import { reportFlow } from './report.table';
import { takeStep } from './step.rules';

const gone = refuse('NOT_FOUND', '没有找到这条上报，可能不在您的管辖范围。');
const moved = refuse('CONFLICT', '这条上报刚刚有了新进展，请刷新后再操作；您填写的内容还在。');

/** Takes one step of the workflow: read, decide, one compare-and-set, tell (F082–F084, F095, F115). */
export async function actOnReport(
  ask: Ask<'report.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.act'>>> {
  const report = await world.store.read('reports', ask.id);
  if (report === null || sightOf(report, asker) === 'none' || asker.post === null) return gone;
  const row = allowedStep(reportFlow, subjectOf(report), asker.post, ask.step);
  if (row === null) return report.v === ask.v ? notAllowed(report) : moved;
  if (report.v !== ask.v) return moved;
  const checklist = await world.directory.checklist();
  const fault = firstFault(row.needs, ask.input, {
    isItem: (id) => checklist.items.some((item) => item.id === id),
    isOwnFile: (fileId) => fileId.includes(`/case/${report._id}/`),
  });
  if (fault !== null) return fault;
  const district = await world.directory.district();
  const { after, change } = takeStep({
    report,
    step: ask.step,
    row,
    input: asked(row.needs, ask.input),
    post: asker.post,
    openid: asker.openid,
    name: asker.name,
    district,
    item: settledItem(checklist, report.item),
    at: world.now(),
  });
  if (!(await world.store.amend('reports', report._id, { v: report.v }, {}, change))) return moved;
  await world.courier.deliver(after, after.owed.slice(report.owed.length));
  return grant({ v: after.v, said: fill(row.said, { centre: after.deskTitle }) });
}

const notAllowed = (report: ReportDoc) =>
  refuse('FORBIDDEN', `这条上报现在是“${stateTag(report, false).text}”，您不能这样操作。`);
