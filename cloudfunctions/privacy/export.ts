import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { exportIdOf, newExport } from '../ledger/order.rules';
import { ticketOf } from '../ledger/ticket.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

/** So many in one day are enough; each holds everything. */
const mostADay = 5;
const dayMilliseconds = 86_400_000;

/** Oneself, in no office. */
const oneself = ({ id, name }: DistrictDoc): Post => ({
  id: 'VOL@self',
  role: 'VOL',
  place: { kind: 'district', id, name },
  title: '本人',
});

/** Orders a file of everything about whoever asks, in their own words only; the same tap twice is one file (F033). */
export async function exportMine(
  { requestId }: Ask<'privacy.export'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'privacy.export'>>> {
  const { store, directory, exporter, now } = world;
  const order = { requestId, format: 'mine' } as const;
  const made = newExport(
    exportIdOf(openid, requestId),
    openid,
    oneself(await directory.district()),
    order,
    now(),
  );
  const before = await store.page('exports', {
    match: { who: openid },
    by: 'createdAt',
    direction: 'asc',
    after: new Date(now().getTime() - dayMilliseconds).toISOString(),
    limit: 100,
    fields: ['_id', 'order'],
  });
  const others = before.filter(({ _id, order: earlier }) => _id !== made._id && earlier.format === 'mine');
  if (others.length >= mostADay)
    return refuse('RATE_LIMIT', `一天最多导出 ${mostADay} 次，请打开已经导出的文件，或明天再导出。`);
  if ((await store.insert('exports', made)) !== 'inserted') return orderedBefore(made._id, world);
  await exporter.wake();
  return grant(ticketOf(made, null));
}

async function orderedBefore(id: string, { store }: World): Promise<Outcome<Answer<'privacy.export'>>> {
  const first = await store.read('exports', id);
  if (first?.order.format === 'mine') return grant(ticketOf(first, null));
  return refuse('CONFLICT', '这次导出已经用过，请返回后重新点“导出”。', 'requestId');
}
