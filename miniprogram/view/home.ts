import type { Me, MyPost } from '../../typings/person';
import type { BoxCount } from '../../typings/report';
import type { BoxView, RoleChip } from './person';
import { boxesOf, countWords, roleChips } from './person';
import type { ToolCounts, ToolView } from './tools';
import { toolViews } from './tools';

/** What home shows before any list has been read: who I act as, and what I work with. */
export interface HomeView {
  readonly chips: readonly RoleChip[];
  readonly isReporter: boolean;
  readonly listTitle: string;
  /** What the post works with besides its lists. */
  readonly tools: readonly ToolView[];
  readonly boxes: readonly (BoxView & { readonly count: string })[];
}

/** Home for the post I act in; null as a citizen. A post without a list of its own sees what a reporter sees. */
export function homeView(
  me: Me | null,
  post: MyPost | null,
  counts: readonly BoxCount[],
  waiting: ToolCounts = {},
): HomeView {
  const boxes = post === null ? [] : boxesOf(post);
  const [first] = boxes;
  return {
    chips: roleChips(me, post?.id ?? ''),
    isReporter: first === undefined,
    listTitle: first === undefined || first.box === 'todo' ? '待办，等得最久的在前' : first.label,
    tools: toolViews(post, waiting),
    boxes: boxes.map((box) => ({ ...box, count: countWords(counts, box.box) })),
  };
}
