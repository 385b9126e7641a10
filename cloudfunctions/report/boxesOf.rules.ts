import type { Post, WorkBox } from '../../typings/person';
import { boxQuery } from './box.rules';

const known: readonly WorkBox[] = ['todo', 'scope', 'watch'];

/** The lists that a post works with, as `report.list` would answer them; often none (F026). */
export const boxesOf = (post: Post): readonly WorkBox[] =>
  known.filter((box) => boxQuery(box, post) !== null);
