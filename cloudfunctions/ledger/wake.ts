import type { World } from '../world';

/**
 * Wakes the exporter when a file is due: ordered and not begun, begun by an instance that crashed, or to be deleted. One
 * call when nothing is.
 */
export async function wakeExporter({
  store,
  now,
  exporter,
}: Pick<World, 'store' | 'now' | 'exporter'>): Promise<{ readonly woken: boolean }> {
  const due = await store.page('exports', {
    match: {},
    by: 'dueAt',
    direction: 'asc',
    after: null,
    upTo: now().toISOString(),
    limit: 1,
    fields: ['_id'],
  });
  if (due.length === 0) return { woken: false };
  await exporter.wake();
  return { woken: true };
}
