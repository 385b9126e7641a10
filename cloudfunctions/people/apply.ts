import type { Applied } from '../../typings/directory';
import type { ChangeDoc, PostChange } from '../../typings/people';
import type { Outside } from './outside';
import { documentOf } from './place.rules';
import { seatsSet } from './seats.rules';

const mostTries = 12;

const isApplied = ({ applied }: Applied, { chain, nth }: ChangeDoc): boolean =>
  (applied?.[chain] ?? 0) >= Number(nth);

const mark = ({ chain, nth }: ChangeDoc) => ({ [`applied.${chain}`]: Number(nth) });

/** Gives and takes somebody's posts, once for each change. A person is made by their first post. */
export async function applyPosts(change: ChangeDoc, post: PostChange, { store }: Outside): Promise<void> {
  const { openid, name, drop, put, locked } = post;
  const _id = `person:${openid}`;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const person = await store.read('directory', _id);
    if (person === null) {
      const made = { _id, kind: 'person', v: 1, applied: { [change.chain]: Number(change.nth) }, openid, name, posts: put } as const; // prettier-ignore
      if ((await store.insert('directory', made)) === 'inserted') return;
      continue;
    }
    if (person.kind !== 'person' || isApplied(person, change)) return;
    const gone = new Set([...drop, ...put.map(({ id }) => id)]);
    const posts = [...person.posts.filter(({ id }) => !gone.has(id)), ...put];
    const set = { posts, ...mark(change), ...(locked === undefined ? {} : { locked }) };
    if (await store.amend('directory', _id, { v: person.v }, {}, { set, add: { v: 1 } })) return;
  }
  throw new Error(`the posts of change ${change._id} could not be written`);
}

/** Brings the seats of every document that the change touches to where it says, once. */
export async function applySeats(change: ChangeDoc, outside: Outside): Promise<void> {
  const ids = [...new Set(change.seats.map(({ place }) => documentOf(place)))];
  for (const id of ids) await applyTo(id, change, outside);
  outside.directory.forget(ids);
}

async function applyTo(id: string, change: ChangeDoc, { store }: Outside): Promise<void> {
  const touching = change.seats.filter(({ place }) => documentOf(place) === id);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const document = await store.read('directory', id);
    if (document === null || (document.kind !== 'unit' && document.kind !== 'district')) return;
    if (isApplied(document, change)) return;
    const set = { ...seatsSet(document, touching), ...mark(change) };
    if (await store.amend('directory', id, { v: document.v }, {}, { set, add: { v: 1 } })) return;
  }
  throw new Error(`the seats of change ${change._id} could not be written`);
}
