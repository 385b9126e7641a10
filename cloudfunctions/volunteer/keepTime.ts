import { dueIds } from '../dueIds';
import type { VolunteerDoc } from '../../typings/volunteer';
import { lookAgainAt } from '../workflow/line.rules';
import { chained } from '../workflow/journal.rules';
import type { Change, World } from '../world';
import { nextLook } from './dates.rules';
import { endIsNear } from './messages.rules';
import { amendVolunteer } from './open';
import { isOver } from './standing.rules';
import { stepOf, takeStep } from './step.rules';

type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 100;

const clock = { role: 'SYS', title: '系统' } as const;

/**
 * Tells of an end before it comes, ends what is over, and lets go of what was not renewed. Each is one compare-and-set
 * of one document; what moved meanwhile is due again and looked at in the next round (F028).
 */
export async function sweepVolunteers(outside: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('volunteers', { by: 'dueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const volunteer = await outside.store.read('volunteers', id);
    if (volunteer !== null) await keepTime(volunteer, outside);
  }
  return { looked: due.length };
}

async function keepTime(volunteer: VolunteerDoc, outside: Outside): Promise<void> {
  const at = outside.now();
  const step = volunteer.state === 'expired' ? 'lapse' : 'expire';
  const row = stepOf(volunteer, 'SYS', step);
  if (row === null || (step === 'expire' && !isOver(volunteer, at))) {
    await amendVolunteer(volunteer, nearing(volunteer, at), outside);
    return;
  }
  const { change } = takeStep({ volunteer, step, row, input: {}, by: clock, school: [], at });
  await amendVolunteer(volunteer, change, outside);
}

function nearing(volunteer: VolunteerDoc, at: Date): Change {
  const { v, state, until, journal, owed } = volunteer;
  const told = { ...volunteer, told: until };
  const message = endIsNear(told, journal.length, at);
  const entry = chained(journal, { at: at.toISOString(), event: 'near', from: state, to: state, by: clock, input: {}, desk: '', spoken: {} });
  const look = nextLook(told);
  return {
    set: { v: v + 1, told: until, owedDueAt: lookAgainAt([...owed, message]) ?? message.dueAt, ...(look === null ? {} : { dueAt: look }) },
    ...(look === null ? { unset: ['dueAt'] } : {}),
    append: { journal: [entry], owed: [message] },
  };
} // prettier-ignore
