import type { DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { NamedThing } from '../../typings/routing';
import { reachOf } from '../permission.rules';
import { refuse } from '../refuse';

/** The towns whose register a post may look at: its own, or all of them. */
export function townsFor(post: Post | null, { towns }: DistrictDoc): readonly NamedThing[] {
  const reach = post === null ? null : reachOf('grids.read', post.role);
  const named = towns.map(({ id, name }) => ({ id, name }));
  if (reach === 'D') return named;
  return reach === 'T' ? named.filter(({ id }) => id === post?.place.id) : [];
}

export const mayPropose = (post: Post | null): boolean =>
  post !== null && reachOf('grids.propose', post.role) !== null;

export const mayApprove = (post: Post | null): boolean =>
  post !== null && reachOf('grids.approve', post.role) !== null;

export const noRegister = refuse('FORBIDDEN', '您现在的身份不能查看网格登记表，请在“我的”里切换身份。');
