import type { VolunteerDoc } from '../../typings/volunteer';
import { isRefused } from '../consents.rules';
import { dueIds } from '../dueIds';
import { chained } from '../workflow/journal.rules';
import type { Outside } from './held';

const sweptAtOnce = 50;
/** Nobody is at more schools than that, counting those that they left. */
const mostSchools = 100;
const mostTries = 5;

/**
 * What stands by somebody's consent to their mobile number goes with it (F033): the number at every school they help,
 * and their posters are looked at again, which print it no more (poster/wall.ts). What it finds gone already stays so.
 */
export async function forgetNumbers(openid: string, outside: Outside): Promise<void> {
  const held = await outside.store.page('volunteers', {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: mostSchools,
    fields: ['_id', 'mobile'],
  });
  for (const { _id } of held.filter(({ mobile }) => mobile !== '')) await forgetNumber(_id, outside);
  const person = await outside.directory.person(openid);
  const walls = (person?.posts ?? []).filter(({ place }) => place.kind === 'unit');
  const set = { postersDueAt: outside.now().toISOString() };
  for (const { place } of walls) await outside.store.amend('directory', `unit:${place.id}`, {}, {}, { set });
}

async function forgetNumber(id: string, outside: Outside, tries = mostTries): Promise<void> {
  const volunteer = await outside.store.read('volunteers', id);
  if (volunteer === null || volunteer.mobile === '') return;
  const change = {
    set: { mobile: '', v: volunteer.v + 1 },
    append: { journal: [entryOf(volunteer, outside.now())] },
  };
  if (await outside.store.amend('volunteers', id, { v: volunteer.v }, {}, change)) return;
  if (tries <= 1) throw new Error('a membership moves too often for its number to be taken out of it');
  await forgetNumber(id, outside, tries - 1);
}

const entryOf = ({ journal, state }: VolunteerDoc, at: Date) =>
  chained(journal, {
    at: at.toISOString(),
    event: 'numberTakenBack',
    from: state,
    to: state,
    by: { role: 'VOL', title: '本人' },
    input: {},
    desk: '',
    spoken: {},
  });

/** Looks once more for what was being stored while a consent was taken back, and for what a call that stopped has left. */
export async function sweepWithdrawals(outside: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('consents', { by: 'forgetDueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const held = await outside.store.read('consents', id);
    if (held === null) continue;
    if (isRefused(held, 'phone')) await forgetNumbers(held.openid, outside);
    await outside.store.amend('consents', id, { v: held.v }, {}, { unset: ['forgetDueAt'] });
  }
  return { looked: due.length };
}
