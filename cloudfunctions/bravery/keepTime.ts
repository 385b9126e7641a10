import type { BraveryDoc } from '../../typings/bravery';
import { dueIds } from '../dueIds';
import { letGo } from './letGo';
import { amendBravery, officesFor, type Outside } from './open';
import { boxOf } from './flow.table';
import { entry, written } from './step.rules';
import { isBothEnded, waitingFor } from './subject.rules';
import { messagesFor, waitWords } from './told.rules';

const sweptAtOnce = 50;

const clock = { role: 'SYS', title: '系统' } as const;

/**
 * Reminds whoever has to move an application, finishes what ended otherwise, and lets go of what was kept long enough.
 * Each is one compare-and-set of one document; what moved meanwhile is due again (F328, F329).
 */
export async function sweepBraveries(outside: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('braveries', { by: 'dueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const deed = await outside.store.read('braveries', id);
    if (deed !== null) await keepTime(deed, outside);
  }
  return { looked: due.length };
}

async function keepTime(deed: BraveryDoc, outside: Outside): Promise<void> {
  if (deed.state === 'confirmed' && isBothEnded(deed)) return finish(deed, outside);
  if (waitingFor(deed) === null) return letGo(deed, outside);
  return remind(deed, outside);
}

/** The one who did it left, so that a track ended without a step. */
async function finish(deed: BraveryDoc, outside: Outside): Promise<void> {
  const at = outside.now();
  const said = entry(deed.journal, { at, event: 'finish', from: deed.state, to: 'finished', by: clock, input: {} });
  const now = { ...deed, state: 'finished', box: boxOf.finished, movedAt: at.toISOString() } as const;
  await amendBravery(deed, written(deed, now, [said], []).change, outside);
} // prettier-ignore

/** Where the police keep somebody waiting, the centre learns of it as well: 快奖快宣 begins there. */
async function remind(deed: BraveryDoc, outside: Outside): Promise<void> {
  const waits = waitingFor(deed);
  if (waits === null) return;
  const at = outside.now();
  const offices = await officesFor(deed, outside);
  const tells = waits === 'police' ? (['police', 'centre'] as const) : ([waits] as const);
  const { state } = deed;
  const said = entry(deed.journal, { at, event: 'remind', from: state, to: state, by: clock, input: { whom: waits } });
  const owed = messagesFor(deed, { tells, offices, track: 'deed', words: waitWords[waits], entry: deed.journal.length, at, byClock: true });
  const { change } = written(deed, { ...deed, reminded: deed.reminded + 1 }, [said], owed);
  await amendBravery(deed, change, outside);
} // prettier-ignore
