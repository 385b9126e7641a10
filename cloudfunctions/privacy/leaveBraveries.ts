import type { BraveryDoc } from '../../typings/bravery';
import type { CancellationDoc } from '../../typings/privacy';
import { entry, unpublished, without, written } from '../bravery/step.rules';
import { isBothEnded } from '../bravery/subject.rules';
import type { Change } from '../world';
import type { Outside } from './held';

const page = { by: 'order', direction: 'asc', after: null, limit: 50, fields: ['_id'] } as const;
const clock = { role: 'SYS', title: '系统' } as const;

/**
 * Takes somebody out of every application for bravery of theirs: what the police have not confirmed goes whole, what they
 * have stays in the books without them, and their own deed is read in public no longer (F031, F033, F330).
 */
export async function leaveBraveries(
  { openid }: CancellationDoc,
  { store, seal, files, now }: Outside,
): Promise<void> {
  for (const who of seal.aliases(openid))
    for (;;) {
      const found = await store.page('braveries', { ...page, match: { who } });
      if (found.length === 0) break;
      for (const { _id } of found) {
        const deed = await store.read('braveries', _id);
        if (deed === null) continue;
        const isWhole = deed.confirmedAt === undefined;
        if ((isWhole || deed.isOwn) && (deed.sealed?.pictures ?? []).length > 0)
          await files.remove(deed.sealed?.pictures ?? []);
        if (isWhole) await store.remove('braveries', _id, { v: deed.v });
        if (!isWhole) await store.amend('braveries', _id, { v: deed.v }, {}, leaving(deed, now()));
      }
    }
}

/** NB: what is still owed to them is sent no more; what is owed to an office is in its list. */
function leaving(deed: BraveryDoc, at: Date): Change {
  const { state } = deed;
  const said = entry(deed.journal, { at, event: 'left', from: state, to: state, by: clock, input: {} });
  const now = cut(deed);
  const { change } = written(deed, now, [said], []);
  const isOver = state === 'confirmed' && isBothEnded(now);
  return {
    ...change,
    set: { ...change.set, owed: [], ...(isOver ? { dueAt: at.toISOString() } : {}) },
    unset: [...(change.unset ?? []).filter((field) => !(isOver && field === 'dueAt')), 'owedDueAt'],
  };
}

function cut(deed: BraveryDoc): BraveryDoc {
  if (!deed.isOwn)
    return { ...deed, who: '', sealed: deed.sealed === null ? null : { ...deed.sealed, applicant: null } };
  const rest = without(unpublished(deed), ['checks', 'traces', 'checkDueAt']);
  return { ...rest, who: '', sealed: null };
}
