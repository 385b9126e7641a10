import type { Me, MyPost, Place, Post } from '../../typings/person';
import type { Box, BoxCount } from '../../typings/report';

/** One of the capacities a person can act in. */
export interface RoleChip {
  /** The post's id; empty as a citizen. */
  readonly id: string;
  /** The same, usable in an element id. */
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly chosen: boolean;
  readonly label: string;
}

const chip = (post: Post, actingId: string): RoleChip => ({
  id: post.id,
  key: post.id.replace('@', '-'),
  title: post.title,
  place: post.place.name,
  chosen: post.id === actingId,
  label: `以${post.place.name}${post.title}的身份`,
});

/** Every capacity I can act in: my posts, then as a citizen. Somebody without a post has only the last. */
export function roleChips(me: Me | null, actingId: string): readonly RoleChip[] {
  const citizen: RoleChip = {
    id: '',
    key: 'citizen',
    title: '上报人',
    place: '以个人身份',
    chosen: actingId === '',
    label: '以个人身份上报',
  };
  return [...(me?.posts ?? []).map((post) => chip(post, actingId)), citizen];
}

const wholePlace: Readonly<Record<Place['kind'], string>> = {
  unit: '本校全部',
  town: '本中心全部',
  department: '本部门全部',
  district: '全区全部',
};

/** A box of reports with its name. */
export interface BoxView {
  readonly box: Box;
  readonly label: string;
}

/** The boxes somebody in this post works with: to do; all of the place; those nobody answers for. Often none. */
export function boxesOf(post: MyPost): readonly BoxView[] {
  const labels = { todo: '待办', scope: wholePlace[post.place.kind], watch: '无人负责' };
  return post.boxes.map((box) => ({ box, label: labels[box] }));
}

/** The same for the page of the lists: what is to do, by its ends, behind what is to do; left out while nothing has an end. */
export function listsOf(post: MyPost, counts: readonly BoxCount[], open: Box): readonly BoxView[] {
  const count = countWords(counts, 'due');
  const isShown = post.boxes.includes('todo') && (open === 'due' || !['', '0'].includes(count));
  const due: readonly BoxView[] = isShown ? [{ box: 'due', label: `有期限 ${count}`.trim() }] : [];
  return boxesOf(post).flatMap((one) => (one.box === 'todo' ? [one, ...due] : [one]));
}

/** A count that stops at a hundred: `12`, `99+`; empty while it is not known. */
export function countWords(counts: readonly BoxCount[], box: Box): string {
  const found = counts.find((one) => one.box === box);
  if (found === undefined) return '';
  return found.more || found.count > 99 ? '99+' : String(found.count);
}

/** Who receives what is about a school itself, by the district's word; a general one while it is not known yet. */
export function bureauOf(me: Me | null): string {
  return me?.bureau ?? '教育主管部门';
}

/** The post a report is made in; empty as a citizen, also for an office that makes none. */
export const reportsAs = (post: MyPost | null): string => (post?.mayReport === true ? post.id : '');
