import type { Answer, Ask } from '../../typings/contract';
import type { ExportDoc, ExportOrder } from '../../typings/ledger';
import type { Post } from '../../typings/person';
import type { Outcome, Refused } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { plansAt } from '../patrol/scope.rules';
import { coversUnit } from '../poster/scope.rules';
import { dutyScope } from '../rota/attendance/scope.rules';
import { isLedgerSpan, mostLedgerDays } from '../rota/attendance/ledger.rules';
import { keepsRota } from '../rota/scope.rules';
import { coversRosters, type WhoseRosters } from '../roster/scope.rules';
import { sightOf } from '../report/access.rules';
import { canonical } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { exportIdOf, newExport, scopeOfOrder } from './order.rules';
import { ticketOf } from './ticket.rules';

/** So many unfinished files at once are enough for one person. */
const mostUnfinished = 3;

const notForThisPost = refuse('FORBIDDEN', '您现在的身份不能导出这个文件，请在“我的”里切换身份。', 'format');
const notYours = refuse('NOT_FOUND', '没有找到这所学校，或不在您的管辖范围，请返回后重新选择学校。', 'unit');
const noList = refuse('NOT_FOUND', '没有找到这份付款清单，请返回列表再看。', 'list');
const badSpan = refuse('INVALID', `请选不超过 ${mostLedgerDays} 天的日期，更长的请分几次导出。`, 'from');
const noSuchTown = refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'town');
const notThere = refuse(
  'NOT_FOUND',
  '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。',
  'report',
);

/** Orders a file: stored first, then function `exporter` is woken; were it not, the clock wakes it (F109, F110). */
export async function orderExport(
  order: Ask<'ledger.export'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'ledger.export'>>> {
  const { post, openid } = asker;
  if (post === null || scopeOfOrder(order.format, post) === null) return notForThisPost;
  const refused = await outOfReach(order, asker, world);
  if (refused !== null) return refused;
  const made = newExport(exportIdOf(openid, order.requestId), openid, post, order, world.now());
  return place(made, post, world);
}

async function place(made: ExportDoc, post: Post, world: World): Promise<Outcome<Answer<'ledger.export'>>> {
  const before = await world.store.page('exports', {
    match: { who: made.who },
    by: 'createdAt',
    direction: 'desc',
    after: null,
    limit: 20,
    fields: ['_id', 'state'],
  });
  const waiting = before.filter(({ _id, state }) => _id !== made._id && isUnfinished(state));
  if (waiting.length >= mostUnfinished)
    return refuse('RATE_LIMIT', `您有 ${waiting.length} 个文件还在生成，请等其中一个完成后再导出。`);
  if ((await world.store.insert('exports', made)) !== 'inserted') return orderedBefore(made, post, world);
  await world.exporter.wake();
  return grant(ticketOf(made, null));
}

const isUnfinished = (state: ExportDoc['state']): boolean => state === 'queued' || state === 'running';

async function orderedBefore(made: ExportDoc, post: Post, { store }: World) {
  const first = await store.read('exports', made._id);
  if (first?.post.id === post.id && canonical(first.order) === canonical(made.order))
    return grant(ticketOf(first, null));
  return refuse('CONFLICT', '这次导出的条件已经变了，请返回后重新点“导出”。', 'requestId');
}

async function outOfReach(order: ExportOrder, asker: Asker, world: World): Promise<Refused | null> {
  if (order.format === 'payList') return noSuchList(order.list, asker, world);
  if (order.format === 'sheet') return unseen(order.report, asker, world);
  if (order.format === 'dutyLedger') return noSuchDays(order, asker, world);
  if (order.format === 'roster') return notTheirs(order, asker, world);
  if (order.format === 'codes') return plansAt(asker.post, order.unit) ? null : notYours;
  if (order.format === 'postCodes') return keepsRota(asker.post, null, order.unit) ? null : notYours;
  if (order.format !== 'poster') return null;
  const unit = await world.directory.unit(order.unit);
  return unit !== null && coversUnit(asker.post, unit.id) ? null : notYours;
}

/** NB: a town is the district's to choose; for everybody else their own place has the last word. */
async function noSuchDays(
  order: Extract<ExportOrder, { readonly format: 'dutyLedger' }>,
  { post }: Asker,
  { directory }: World,
): Promise<Refused | null> {
  if (!isLedgerSpan(order)) return badSpan;
  if (order.town === undefined || dutyScope(post)?.['districtId'] === undefined) return null;
  const { towns } = await directory.district();
  return towns.some(({ id }) => id === order.town) ? null : noSuchTown;
}

/** A finance list is the centre's of its own district. */
async function noSuchList(id: string, { post }: Asker, { store }: World): Promise<Refused | null> {
  const list = await store.read('payLists', id);
  return list !== null && list.districtId === post?.place.id ? null : noList;
}

async function notTheirs(
  whose: WhoseRosters,
  { post }: Asker,
  { directory }: World,
): Promise<Refused | null> {
  if (!coversRosters(post, whose)) return notYours;
  const { unit, town } = whose;
  if (unit !== undefined) return (await directory.unit(unit))?.unitKind === 'school' ? null : notYours;
  const { towns } = await directory.district();
  return town === undefined || towns.some(({ id }) => id === town) ? null : noSuchTown;
}

/** A sheet is for those who may read the case in an office. */
async function unseen(id: string, asker: Asker, { store, now }: World): Promise<Refused | null> {
  const report = await store.read('reports', id);
  return report !== null && sightOf(report, asker, now()) === 'handler' ? null : notThere;
}
