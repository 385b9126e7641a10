import type { CancellationDoc } from '../../typings/privacy';
import { consentIdOf } from '../consents.rules';
import { leaverMark } from '../leavers.rules';
import { leased } from '../workflow/delivery.rules';
import { cutFrom } from './cut.rules';
import type { Outside } from './held';

const atOnce = 50;
const mostTries = 8;

/** Takes a person out of every case they are in, some at a time; true when there are no more of them. */
export async function leaveCases(
  { openid, names = [] }: CancellationDoc,
  most: number,
  outside: Outside,
): Promise<boolean> {
  const aliases = outside.seal.aliases(openid);
  let left = 0;
  for (const alias of aliases) {
    for (;;) {
      const found = await outside.store.page('reports', {
        match: { followers: alias },
        by: 'order',
        direction: 'desc',
        after: null,
        limit: atOnce,
        fields: ['_id'],
      });
      if (found.length === 0) break;
      for (const { _id } of found) await leaveCase(_id, { aliases, names }, outside);
      left += found.length;
      if (left >= most) return false;
    }
  }
  return true;
}

interface Leaver {
  readonly aliases: readonly string[];
  /** What they called themselves. */
  readonly names: readonly string[];
}

/**
 * One case. What it was divided into goes first: a case that is left is not found any more. Somebody who moves it
 * meanwhile costs another try; what is left after that is found again by the clock.
 */
async function leaveCase(id: string, leaver: Leaver, outside: Outside, tries = mostTries): Promise<void> {
  const { store, seal } = outside;
  const { aliases, names } = leaver;
  const report = await store.read('reports', id);
  if (report === null) return;
  const { sealed, alias } = report.reporter;
  if (sealed !== undefined && alias !== undefined && aliases.includes(alias))
    for (const part of report.parts ?? [])
      await store.amend(
        'reports',
        part.id,
        { 'reporter.sealed': sealed },
        {},
        {
          unset: ['reporter.sealed'],
          append: { gone: names.map((name) => leaverMark(part.id, name, seal)) },
          add: { v: 1 },
        },
      );
  const { held, change } = cutFrom(report, aliases);
  const gone = names.map((name) => leaverMark(id, name, seal));
  if (await store.amend('reports', id, held, {}, { ...change, append: { gone } })) return;
  if (tries <= 1) throw new Error('a case moves too often for somebody to be taken out of it');
  await leaveCase(id, leaver, outside, tries - 1);
}

/** Every identity of a person, once no case names it. */
export async function removeIdentities({ openid }: CancellationDoc, { store, seal }: Outside): Promise<void> {
  const some = () => store.page('identities', { ...page, match: { openid }, by: '_id' });
  await untilNone(some, async (id) => {
    await store.remove('identities', id);
    seal.takeBack(id);
  });
}

/** What they agreed to, what they let us remind them, what they ordered, how often they tried a code. */
export async function removeTraces({ openid }: CancellationDoc, { store, files }: Outside): Promise<void> {
  await store.remove('consents', consentIdOf(openid));
  const credits = () => store.page('credits', { ...page, match: { openid }, by: 'template' });
  await untilNone(credits, (id) => store.remove('credits', id));
  const exports = () => store.page('exports', { ...page, match: { who: openid }, by: 'createdAt' });
  await untilNone(exports, async (id) => {
    const made = await store.read('exports', id);
    if (made?.fileId !== undefined) await files.remove([made.fileId]);
    await store.remove('exports', id);
  });
  // NB: an attempt's id is the person, `/`, and the hour; `:` comes after every digit.
  const own = { after: `${openid}/`, upTo: `${openid}/:` };
  const attempts = () => store.page('attempts', { ...page, ...own, match: {}, by: '_id' });
  await untilNone(attempts, (id) => store.remove('attempts', id));
}

const page = { direction: 'asc', after: null, limit: atOnce, fields: ['_id'] } as const;

/** However many there are; what one call has no time for, the clock goes on with. */
async function untilNone(
  some: () => Promise<readonly { readonly _id: string }[]>,
  remove: (id: string) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const found = await some();
    if (found.length === 0) return;
    for (const { _id } of found) await remove(_id);
  }
}

/** Every membership of theirs; the school's count is due before one of them goes, and marked anew by the clock. */
export async function leaveTeams({ openid }: CancellationDoc, { store, now }: Outside): Promise<void> {
  const some = () => store.page('volunteers', { ...page, match: { openid }, by: '_id' });
  await untilNone(some, async (id) => {
    const volunteer = await store.read('volunteers', id);
    const set = { countDueAt: leased(now()) };
    if (volunteer !== null) await store.amend('volunteerTeams', volunteer.unit.id, {}, {}, { set });
    await store.remove('volunteers', id);
  });
}

/**
 * Every reward of theirs: what was never paid goes, with its reasons; what money was moved for stays in the books, and
 * leads to nobody. What is still to be paid cannot be any more: the centre gives the money back (F327).
 */
export async function leaveRewards(
  { openid }: CancellationDoc,
  { store, seal, now }: Outside,
): Promise<void> {
  for (const alias of seal.aliases(openid)) {
    const some = () => store.page('rewards', { ...page, match: { who: alias }, by: 'order' });
    await untilNone(some, async (id) => {
      const reward = await store.read('rewards', id);
      if (reward === null) return;
      if (reward.payout === undefined) return store.remove('rewards', id, { v: reward.v });
      const set = { who: '', 'payout.person': '', owed: [], payDueAt: now().toISOString(), v: reward.v + 1 };
      return store.amend('rewards', id, { v: reward.v }, {}, { set, unset: ['owedDueAt'] });
    });
  }
}

/** What is known of them as somebody of an office; stays while they hold a post. */
export async function removePerson(
  { openid }: CancellationDoc,
  { store, directory }: Outside,
): Promise<void> {
  const person = await directory.person(openid);
  if (person === null || person.posts.length > 0) return;
  await store.remove('directory', person._id, { v: person.v });
  directory.forget([person._id]);
}
