import type { BraveryDoc } from '../../typings/bravery';
import { amendBravery, type Outside } from './open';
import { entry, without, written } from './step.rules';

const clock = { role: 'SYS', title: '系统' } as const;

/**
 * Lets go of what happened, of names and of pictures, files first: whatever stops it, the clock finds it again, and a file
 * that is gone already is no trouble. The award, its numbers and what is public stay.
 */
export async function letGo(deed: BraveryDoc, outside: Outside): Promise<void> {
  if (deed.sealed === null) return;
  if (deed.sealed.pictures.length > 0) await outside.files.remove(deed.sealed.pictures);
  const rest = without(deed, ['checks', 'traces', 'checkDueAt']);
  const { state } = deed;
  const said = entry(deed.journal, { at: outside.now(), event: 'letGo', from: state, to: state, by: clock, input: {} });
  const { change } = written(deed, { ...rest, sealed: null }, [said], []);
  await amendBravery(deed, change, outside);
} // prettier-ignore
