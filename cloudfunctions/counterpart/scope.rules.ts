import type { DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { NamedThing } from '../../typings/routing';
import { reachOf } from '../permission.rules';
import { refuse } from '../refuse';

/** The places whose table a post may look at: its own town, or every town and the district itself. */
export function placesFor(post: Post | null, { id, name, towns }: DistrictDoc): readonly NamedThing[] {
  const reach = post === null ? null : reachOf('config.readDirectory', post.role);
  const places = [...towns.map((town) => ({ id: town.id, name: town.name })), { id, name }];
  if (reach === 'D') return places;
  return reach === 'T' ? places.filter((place) => place.id === post?.place.id) : [];
}

/** True when this post may change the table of this place; it has to be able to look at it as well. */
export function mayEdit(post: Post | null, placeId: string): boolean {
  const reach = post === null ? null : reachOf('config.directory', post.role);
  return reach === 'D' || (reach === 'T' && post?.place.id === placeId);
}

export const noDirectory = refuse('FORBIDDEN', '您现在的身份不能查看对应单位表，请在“我的”里切换身份。');
