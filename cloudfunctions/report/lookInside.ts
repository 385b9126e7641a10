import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { refuse } from '../refuse';
import type { Asker, World } from '../world';
import { type Sight, sightOf } from './access.rules';
import { type Opened, opening } from './opening.rules';
import { actorOf } from './step.rules';

/** A case that is not there for this person, or not at all: the same words. */
export const gone = refuse(
  'NOT_FOUND',
  '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。',
  'id',
);

const moved = refuse('CONFLICT', '这条上报刚刚有了新进展，请再点一次。', 'id');

const mostTries = 5;

/** A look that has to be written down first, and what is shown once it is. */
export interface Look<A> extends Omit<Opened, 'by' | 'at'> {
  readonly show: () => Outcome<A> | Promise<Outcome<A>>;
}

type Decide<A> = (report: ReportDoc, sight: Sight, at: Date) => Outcome<A> | Look<A>;

/**
 * Looks behind a seal: the reason goes into the journal first; what cannot be written down is not shown. Whoever has to
 * be told of it is told. Somebody who moves the case meanwhile costs another try (§2.3: R).
 */
export async function lookInside<A>(
  id: string,
  asker: Asker,
  world: World,
  decide: Decide<A>,
  tries = mostTries,
): Promise<Outcome<A>> {
  const report = await world.store.read('reports', id);
  if (report === null) return gone;
  const at = world.now();
  const decided = decide(report, sightOf(report, asker, at), at);
  if ('ok' in decided) return decided;
  const { show, ...look } = decided;
  const by = actorOf({ ...asker, isJoined: false });
  const { after, change } = opening(report, { ...look, by, at });
  if (!(await world.store.amend('reports', report._id, { v: report.v }, {}, change)))
    return tries > 1 ? lookInside(id, asker, world, decide, tries - 1) : moved;
  if (look.owed.length > 0) await world.courier.deliver(after, look.owed);
  return show();
}
