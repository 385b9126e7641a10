import { dueIds } from '../dueIds';
import type { ChecklistVersionDoc } from '../../typings/checklistVersion';
import type { ChecklistDoc } from '../../typings/directory';
import type { World } from '../world';
import { recordOf } from './version.rules';

type Outside = Pick<World, 'store' | 'now'>;

const sweptAtOnce = 20;
const ids = { valid: 'checklist', next: 'checklist:next' } as const;

/**
 * Tells the directory of a version: the one that is valid now stands at `checklist`, the one that waits for its day at
 * `checklist:next`, and whoever reads takes by the instant; so that it changes at midnight without anybody's doing.
 * Every part may be done again (W29).
 */
export async function settleVersion(id: string, { store, now }: Outside): Promise<void> {
  const version = await store.read('checklists', id);
  if (version?.dueAt === undefined) return;
  const [held, next] = [await read(ids.valid, store), await read(ids.next, store)];
  if (held === null) throw new Error('the directory is not filled: run the profile import');
  const valid = next !== null && (next.validFrom ?? '') <= now().toISOString() ? next : held;
  await store.insert('checklists', recordOf(held));
  await write(ids.valid, valid, held, store);
  await write(
    ids.next,
    version.state === 'approved' ? docOf(version) : unlessOther(version, next, valid),
    next,
    store,
  );
  await store.amend('checklists', id, { v: version.v }, {}, { unset: ['dueAt'] });
}

type Content = Pick<ChecklistDoc, 'version' | 'items' | 'validFrom'>;

const docOf = ({ version, validFrom, items }: ChecklistVersionDoc): Content => ({
  version,
  validFrom,
  items,
});

/** A version that no longer waits gives its place back; another that waits keeps it. */
const unlessOther = (version: ChecklistVersionDoc, next: Content | null, valid: Content): Content =>
  next === null || next.version === version.version ? valid : next;

async function read(id: ChecklistDoc['_id'], store: World['store']): Promise<ChecklistDoc | null> {
  const document = await store.read('directory', id);
  return document?.kind === 'checklist' ? document : null;
}

async function write(
  id: ChecklistDoc['_id'],
  { version, items, validFrom = '' }: Content,
  before: ChecklistDoc | null,
  store: World['store'],
): Promise<void> {
  const same = before?.version === version && (before.validFrom ?? '') === validFrom;
  if (same) return;
  if (before === null)
    await store.insert('directory', { _id: id, kind: 'checklist', version, items, validFrom });
  if (before !== null)
    await store.amend(
      'directory',
      id,
      { version: before.version },
      {},
      { set: { version, items, validFrom } },
    );
}

/** What calls left undone. */
export async function sweepVersions(world: Outside): Promise<{ readonly seen: number }> {
  const due = await dueIds('checklists', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await settleVersion(id, world);
  return { seen: due.length };
}
