import type { DistrictDoc } from '../../typings/directory';
import type { Post, ToolKey } from '../../typings/person';
import type { Reach } from '../../typings/permission';
import { mayAsk, reachOf } from '../permission.rules';
import type { Permission } from '../permission.table';
import { braveryScope } from '../bravery/police.rules';
import { tools } from './tools.table';

interface Row {
  readonly row: Permission;
  readonly reach?: readonly Reach[];
}

const rows: readonly (readonly [ToolKey, Row])[] = (Object.keys(tools) as ToolKey[]).map((key) => [
  key,
  tools[key],
]);

/** The tools of a post, in the table's order. */
export const toolsOf = (post: Post): readonly ToolKey[] =>
  rows.filter(([, row]) => isOpenTo(row, post)).map(([key]) => key);

function isOpenTo({ row, reach }: Row, post: Post): boolean {
  if (!mayAsk([row], post)) return false;
  const held = reachOf(row, post.role);
  return reach === undefined || (held !== null && reach.includes(held));
}

/** What goes by the department besides the role: only the police, and the centre, work with applications for bravery. */
export const isToolAt = (
  key: ToolKey,
  post: Post,
  district: Pick<DistrictDoc, 'id' | 'departments'>,
): boolean => key !== 'braveries' || braveryScope(post, district) !== null;
