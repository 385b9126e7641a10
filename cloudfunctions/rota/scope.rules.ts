import type { Post } from '../../typings/person';
import { reachOf } from '../permission.rules';
import type { Member } from './reasons.rules';

/** Who keeps a school's rota: its officer, its head, the police of its post, and the captain of its volunteers (§2.3). */
export const keepsRota = (post: Post | null, member: Member | null, unitId: string): boolean =>
  (post !== null && reachOf('rota.create', post.role) === 'S' && post.place.id === unitId) ||
  member?.captain === true;
