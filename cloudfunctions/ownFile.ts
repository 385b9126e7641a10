import type { DistrictDoc } from '../typings/directory';
import type { ExportOrder, ExportTicket } from '../typings/ledger';
import type { Post } from '../typings/person';
import type { Outcome } from '../typings/refusal';
import { exportIdOf, newExport, type OwnFormat } from './ledger/order.rules';
import { ticketOf } from './ledger/ticket.rules';
import { grant, refuse } from './refuse';
import { canonical } from './workflow/journal.rules';
import type { World } from './world';

const dayMilliseconds = 86_400_000;

/** Oneself, in no office. */
const oneself = ({ id, name }: DistrictDoc): Post => ({
  id: 'VOL@self',
  role: 'VOL',
  place: { kind: 'district', id, name },
  title: '本人',
});

type OwnOrder = Extract<ExportOrder, { readonly format: OwnFormat }>;

/** Orders a file that is for whoever orders it alone; the same tap twice is one file, and a day has room for so many. */
export async function orderOwnFile(
  order: OwnOrder,
  mostADay: number,
  openid: string,
  world: World,
): Promise<Outcome<ExportTicket>> {
  const { store, directory, exporter, now } = world;
  const self = oneself(await directory.district());
  const made = newExport(exportIdOf(openid, order.requestId), openid, self, order, now());
  const before = await store.page('exports', {
    match: { who: openid },
    by: 'createdAt',
    direction: 'asc',
    after: new Date(now().getTime() - dayMilliseconds).toISOString(),
    limit: 100,
    fields: ['_id', 'order'],
  });
  const others = before.filter((one) => one._id !== made._id && one.order.format === order.format);
  if (others.length >= mostADay)
    return refuse('RATE_LIMIT', `一天最多导出 ${mostADay} 次，请打开已经导出的文件，或明天再导出。`);
  if ((await store.insert('exports', made)) !== 'inserted') return orderedBefore(made._id, order, world);
  await exporter.wake();
  return grant(ticketOf(made, null));
}

async function orderedBefore(id: string, order: OwnOrder, { store }: World): Promise<Outcome<ExportTicket>> {
  const first = await store.read('exports', id);
  if (first !== null && canonical(first.order) === canonical(order)) return grant(ticketOf(first, null));
  return refuse('CONFLICT', '这次导出已经用过，请返回后重新点“导出”。', 'requestId');
}
