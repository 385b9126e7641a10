import type { Post, Role } from '../../typings/person';
import { deskOf } from '../receiver.rules';
import { personList } from '../report/silent.rules';

const overview: { readonly [R in Role]?: (place: string) => string } = {
  TOWN: deskOf.town,
  EDU: deskOf.bureau,
  CHIEF: deskOf.bureau,
};

/** In which list of silence this post looks: a town's, the district's, else what the person has to acknowledge (F119). */
export const unackedList = ({ role, place }: Post, openid: string): string =>
  overview[role]?.(place.id) ?? personList(openid);

/** Whose morning digest this post reads; null when it reads none. */
export const digestPlace = ({ role, place }: Post): string | null => overview[role]?.(place.id) ?? null;
