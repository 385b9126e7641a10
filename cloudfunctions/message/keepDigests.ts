import type { NoticeDoc } from '../../typings/notice';
import { markOf } from '../digest.rules';
import type { World } from '../world';
import { digestMade } from './digest.rules';

type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 50;
/** A push says how many; nobody counts further than this. */
const countedUpTo = 99;

/**
 * The morning's digests: each place is told once how many cases hold a message that reached nobody (F114). What happens
 * if … two clocks do it at once: place and day are one document, and the second write finds another version. … the clock
 * jumps over the morning: the digest is still due.
 */
export async function sweepDigests(world: Outside): Promise<{ readonly made: number }> {
  const due = await world.store.page('notices', {
    match: {},
    by: 'dueAt',
    direction: 'asc',
    after: null,
    upTo: world.now().toISOString(),
    limit: sweptAtOnce,
    fields: ['_id', 'v', 'owed'],
  });
  for (const notice of due) await makeOne(notice, world);
  return { made: due.length };
}

async function makeOne(notice: NoticeDoc, { store, directory, now }: Outside): Promise<void> {
  const mark = markOf(notice);
  const found = await store.page('reports', {
    match: { undelivered: mark },
    by: 'order',
    direction: 'asc',
    after: null,
    limit: countedUpTo + 1,
    fields: ['_id'],
  });
  const change = digestMade(notice, {
    place: mark.slice(0, mark.lastIndexOf('/')),
    cases: Math.min(found.length, countedUpTo),
    isMore: found.length > countedUpTo,
    district: await directory.district(),
    at: now(),
  });
  await store.amend('notices', notice._id, { v: notice.v }, {}, change);
}
