import type { ConsentDoc, DeletedCounts } from '../../typings/privacy';
import type { Post } from '../../typings/person';
import { isBy } from '../report/access.rules';
import { consentsOf } from '../consents';
import type { Asker, World } from '../world';

/** Beyond that it is only said that there are so many. */
const most = 1000;

/** Whose data it is, without what they act in. */
export type Owner = Pick<Asker, 'openid' | 'aliases'>;

export interface Held {
  readonly counts: DeletedCounts;
  readonly posts: readonly Post[];
  /** How they wanted to be called, each once. */
  readonly names: readonly string[];
  /** Every name of theirs that is kept, also before it was corrected, and in an office. */
  readonly known: readonly string[];
  readonly consents: ConsentDoc;
}

/** How much is kept of a person, by kind; each number at most 1000 for each key in use. */
export async function heldOf({ openid, aliases }: Owner, world: World | Outside): Promise<Held> {
  const { store, directory } = world;
  const [
    person,
    consents,
    identities,
    credits,
    exports,
    helps,
    shifts,
    diary,
    presses,
    certificates,
    thanks,
    rounds,
    sweeps,
    pairs,
    ...pages
  ] = await Promise.all([
    directory.person(openid),
    consentsOf(openid, world),
    store.page('identities', of({ openid }, '_id', ['callMe', 'corrected'])),
    store.page('credits', of({ openid }, 'template', ['template'])),
    store.page('exports', of({ who: openid }, 'createdAt', ['_id'])),
    store.page('volunteers', of({ openid }, '_id', ['_id'])),
    store.page('shifts', of({ named: openid }, 'order', ['_id'])),
    store.read('diaries', openid),
    store.page('attendances', of({ openid }, 'order', ['_id'])),
    store.page('certificates', of({ openid }, 'order', ['_id'])),
    store.page('thanks', of({ for: openid }, 'order', ['_id'])),
    store.page('rounds', of({ 'who.openid': openid }, 'order', ['_id'])),
    store.page('patrolSweeps', of({ named: openid }, 'order', ['_id'])),
    store.page('substitutes', of({ named: openid }, '_id', ['_id'])),
    ...aliases.map((alias) => store.page('reports', of({ followers: alias }, 'order', ['_id', 'reporter']))),
  ]);
  const rewarded = await Promise.all(
    aliases.map((alias) => store.page('rewards', of({ who: alias }, 'order', ['_id']))),
  );
  const applied = await Promise.all(
    aliases.map((alias) => store.page('braveries', of({ who: alias }, 'order', ['_id']))),
  );
  const followed = pages.flat();
  const reports = followed.filter(({ reporter }) => isBy(reporter, { aliases })).length;
  const posts = person?.posts ?? [];
  return {
    posts,
    consents,
    names: [...new Set(identities.map(({ callMe }) => callMe))].filter((name) => name !== ''),
    known: [
      ...(person === null ? [] : [person.name]),
      ...identities.flatMap(({ callMe, corrected = [] }) => [callMe, ...corrected.map(({ from }) => from)]),
    ],
    counts: {
      reports,
      joins: followed.length - reports,
      identity: identities.length,
      reminders: credits.length,
      exports: exports.length,
      consents: consents.given.length,
      posts: person === null ? 0 : Math.max(1, posts.length),
      volunteering: helps.length,
      shifts: shifts.length,
      diary: diary === null ? 0 : 1,
      attendances: presses.length,
      substitutes: pairs.length,
      certificates: certificates.length,
      thanks: thanks.length,
      rewards: rewarded.flat().length,
      braveries: applied.flat().length,
      rounds: rounds.length,
      sweeps: sweeps.length,
    },
  };
}

export type Outside = Omit<World, 'courier'>;

const of = <K>(match: Readonly<Record<string, string>>, by: string, fields: readonly K[]) => ({
  match,
  by,
  direction: 'asc' as const,
  after: null,
  limit: most,
  fields,
});
