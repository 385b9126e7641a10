import type { Post } from '../../../typings/person';
import type { PatrolSweepDoc } from '../../../typings/sweep';
import { reachOf } from '../../permission.rules';
import { refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { overseesAt } from '../scope.rules';
import { isMissing, type Standing } from './step.rules';
import { keepSweep } from './keep';

export const hidden = refuse('NOT_FOUND', '没有找到这次排查，请返回刷新后再试。', 'id');
export const moved = refuse('CONFLICT', '这次排查刚刚有变动，请刷新看看再操作。', 'v');

/** Who begins sweeps at a school: its officer (F195). */
export const beginsAt = (post: Post | null, unitId: string): boolean =>
  post !== null && reachOf('patrol.sweep', post.role) === 'S' && post.place.id === unitId;

export const standingOf = ({ openid, post }: Asker): Standing | null =>
  post === null ? null : { actor: post.role, openid, placeId: post.place.id };

/** A sweep for who walks along, or looks after the school; for everybody else it is not there. */
export async function openSweep(
  id: string,
  { openid, post }: Asker,
  { store }: Pick<World, 'store'>,
): Promise<PatrolSweepDoc | null> {
  const sweep = await store.read('patrolSweeps', id);
  return sweep !== null && (sweep.named.includes(openid) || overseesAt(post, sweep)) ? sweep : null;
}

/** The same, tied to the reports that have arrived: whoever looks need not wait for the clock. */
export async function openTied(id: string, asker: Asker, world: World): Promise<PatrolSweepDoc | null> {
  const sweep = await openSweep(id, asker, world);
  if (sweep === null || !sweep.findings.some(isMissing)) return sweep;
  await keepSweep(id, world);
  return world.store.read('patrolSweeps', id);
}
