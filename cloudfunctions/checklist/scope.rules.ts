import type { Post } from '../../typings/person';
import { reachOf } from '../permission.rules';
import { refuse } from '../refuse';

/** What of the routing a post may see: everything, one town, or nothing. */
export type RoutingScope = { readonly kind: 'all' | 'none' } | { readonly kind: 'town'; readonly id: string };

export function routingScopeOf(post: Post | null): RoutingScope {
  const reach = post === null ? null : reachOf('config.readRouting', post.role);
  if (post !== null && reach === 'T') return { kind: 'town', id: post.place.id };
  return { kind: reach === 'D' ? 'all' : 'none' };
}

export const noRouting = refuse('FORBIDDEN', '您现在的身份不能查看流转设置，请在“我的”里切换身份。');
