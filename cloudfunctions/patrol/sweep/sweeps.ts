import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { weeksScope } from '../scope.rules';
import { sweepCard, sweepPage } from './card.rules';
import { beginsAt, hidden, openTied, standingOf } from './open';

const pageOf = 20;
const notForYou = refuse('FORBIDDEN', '您现在的身份只能看自己参加的排查，请在“我的”里切换身份。', 'mine');

const shown = ['_id', 'title', 'unit', 'day', 'state', 'findings', 'order'] as const;

/** Sweeps of a state, the latest day first: a school's own, a town's, the district's; or all that I walk along on. */
export async function listSweeps(
  { mine, state, cursor }: Ask<'sweep.list'>,
  { openid, post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'sweep.list'>>> {
  const scope = weeksScope(post);
  if (!mine && scope === null) return notForYou;
  const sweeps = await store.page('patrolSweeps', {
    match: mine ? { named: openid } : { ...scope, state },
    by: 'order',
    direction: 'desc',
    after: cursor,
    limit: pageOf,
    fields: shown,
  });
  return grant({
    sweeps: sweeps.map(sweepCard),
    next: sweeps.length < pageOf ? null : (sweeps.at(-1)?.order ?? null),
    mayBegin: post !== null && beginsAt(post, post.place.id),
  });
}

export async function readSweep(
  { id }: Ask<'sweep.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'sweep.read'>>> {
  const sweep = await openTied(id, asker, world);
  return sweep === null ? hidden : grant(sweepPage(sweep, standingOf(asker)));
}
