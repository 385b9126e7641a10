import type { Post, Role } from '../../typings/person';
import type { Box } from '../../typings/report';
import { dueIn } from '../overdue.rules';
import { deskOf } from '../receiver.rules';
import type { Asker, Match } from '../world';

/** Every list that a post works with. */
type OfficeBox = Exclude<Box, 'mine'>;

/** What a box holds, and which way it is read: a to-do list oldest first, or by its ends, everything else newest first. */
export interface BoxQuery {
  readonly match: Match;
  readonly by: 'order' | 'dueOrder';
  readonly direction: 'asc' | 'desc';
}

/** The box as a query on an index, or null when this post has no such box. */
export function boxQuery(box: OfficeBox, post: Post | null): BoxQuery | null {
  return post === null ? null : boxes[box](post);
}

/** The same for whoever asks: one query, or for one's own reports one for every key that aliases were made with. */
export function boxQueries(
  box: Box,
  { aliases, post }: Pick<Asker, 'aliases' | 'post'>,
): readonly BoxQuery[] {
  if (box === 'mine')
    return aliases.map((alias) => ({
      match: { followers: alias },
      by: 'order' as const,
      direction: 'desc' as const,
    }));
  const query = boxQuery(box, post);
  return query === null ? [] : [query];
}

const boxes: { readonly [B in OfficeBox]: (post: Post) => BoxQuery | null } = {
  todo: (post) => {
    const desk = desks[post.role]?.(post.place.id);
    return desk === undefined ? null : { match: { desks: desk, open: true }, by: 'order', direction: 'asc' };
  },
  due: (post) => {
    const desk = desks[post.role]?.(post.place.id);
    const match = desk === undefined ? null : dueIn({ desks: desk });
    return match === null ? null : { match, by: 'dueOrder', direction: 'asc' };
  },
  scope: (post) => {
    const match = scopes[post.role]?.(post.place.id);
    return match === undefined ? null : { match, by: 'order', direction: 'desc' };
  },
  watch: (post) =>
    post.role === 'EDU' || post.role === 'CHIEF'
      ? { match: { districtId: post.place.id, noOfficer: true, open: true }, by: 'order', direction: 'asc' }
      : null,
};

const desks: { readonly [R in Role]?: (place: string) => string } = {
  OFF: deskOf.unit,
  HEAD: deskOf.unit,
  TOWN: deskOf.town,
  TDEPT: deskOf.department,
  DDEPT: deskOf.department,
  DIST: deskOf.platform,
  EDU: deskOf.bureau,
  CHIEF: deskOf.bureau,
};

const ofUnit = (place: string): Match => ({ 'unit.id': place, bypass: false });
const ofDepartment = (place: string): Match => ({ departments: place });
const ofDistrict = (place: string): Match => ({ districtId: place });

/** NB: `bypass: false` keeps a complaint about a school out of every list of that school (T21). */
const scopes: { readonly [R in Role]?: (place: string) => Match } = {
  OFF: ofUnit,
  HEAD: ofUnit,
  PRIN: ofUnit,
  POL: ofDepartment,
  TOWN: (place) => ({ townSees: place }),
  TDEPT: ofDepartment,
  DDEPT: ofDepartment,
  DIST: (place) => ({ districtSees: place }),
  EDU: ofDistrict,
  CHIEF: ofDistrict,
};
