import type { Me, Post } from '../../typings/person';
import type { BoxCount } from '../../typings/report';
import type { BoxView, RoleChip } from './person';
import { boxesOf, countWords, roleChips } from './person';

/** What home shows before any list has been read: who I act as, and what I work with. */
export interface HomeView {
  readonly chips: readonly RoleChip[];
  readonly isCitizen: boolean;
  readonly boxes: readonly (BoxView & { readonly count: string })[];
}

/** Home for the post I act in; null as a citizen. */
export function homeView(me: Me | null, post: Post | null, counts: readonly BoxCount[]): HomeView {
  return {
    chips: roleChips(me, post?.id ?? ''),
    isCitizen: post === null,
    boxes: post === null ? [] : boxesOf(post).map((box) => ({ ...box, count: countWords(counts, box.box) })),
  };
}
