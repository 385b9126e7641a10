import type { World } from '../world';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;

const wokenAtOnce = 100;

/**
 * Whatever waits in the queue is looked at again after the brake was let go, or caps or the way of paying were changed:
 * nothing else would ever look at it. A page at a tick; where it is, the gate knows (F326).
 */
export async function wakeQueue(outside: Outside): Promise<void> {
  const { store, now, directory } = outside;
  const { id } = await directory.district();
  const gate = await store.read('payGates', id);
  if (gate?.wake === undefined) return;
  const page = await store.page('rewards', {
    match: { districtId: id, payState: 'queued' },
    by: 'order',
    direction: 'asc',
    after: gate.wake === '' ? null : gate.wake,
    limit: wokenAtOnce,
    fields: ['_id', 'order'],
  });
  const payDueAt = now().toISOString();
  // NB: whoever looked under the gate of before must not lay it to rest afterwards: the version moves on.
  for (const { _id } of page)
    await store.amend('rewards', _id, { payState: 'queued' }, {}, { set: { payDueAt }, add: { v: 1 } });
  const last = page.length < wokenAtOnce ? undefined : page.at(-1);
  await store.amend('payGates', id, { v: gate.v }, {}, last === undefined ? { unset: ['wake'] } : { set: { wake: last.order } }); // prettier-ignore
}
