import type { PersonDoc } from '../../typings/directory';
import type { Role } from '../../typings/person';
import type { Outside } from './outside';
import { type Staffed, whoOf } from './place.rules';

/** Somebody who holds a role at a place. */
export interface Member {
  readonly openid: string;
  readonly name: string;
  readonly title: string;
}

/** The person whom a screen calls `who`: of the seats, or of those who hold a post here without one. */
export async function memberOf(
  at: Staffed,
  role: Role,
  who: string,
  outside: Outside,
): Promise<Member | null> {
  const seat = at.seats.find((one) => one.role === role && whoOf(one.openid) === who);
  if (seat !== undefined) return seat;
  const held = (await withPostsAt(at, outside)).find(({ openid }) => whoOf(openid) === who);
  const post = held?.posts.find(({ id }) => id === `${role}@${at.place.id}`);
  return held === undefined || post === undefined
    ? null
    : { openid: held.openid, name: held.name, title: post.title };
}

const mostWithoutSeat = 100;

/** Those who hold a post at this place without a seat in it, by the index on posts. */
export async function withPostsAt(at: Staffed, { store }: Outside): Promise<readonly PersonDoc[]> {
  const held = await store.page('directory', {
    match: { 'posts.place.id': at.place.id },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: mostWithoutSeat,
    fields: ['_id'],
  });
  const found =
    held.length === 0
      ? []
      : await store.readAll(
          'directory',
          held.map(({ _id }) => _id),
        );
  return found.filter((document) => document.kind === 'person');
}
