import type { Post } from '../../typings/person';
import type { JournalActor } from '../../typings/reportDoc';
import type { Asker } from '../world';

/** Who decided, as the chain keeps it. */
export const actorOf = ({ openid, name }: Asker, post: Post): JournalActor => ({
  role: post.role,
  title: post.title,
  openid,
  ...(name === null ? {} : { name }),
});

/** `云岭区教育局 某某`. */
export const spokenActor = ({ title, name }: JournalActor): string =>
  name === undefined ? title : `${title} ${name}`;
