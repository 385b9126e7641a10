import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { townBoards } from '../board';
import { tiersFault } from './faults.rules';
import { formulaNow } from './now';
import { trialOf } from './trial.rules';

/** What tiers would change, before anybody saves them: one read a town, nothing written but boards that were due (F020). */
export async function tryGuardRule(
  { tiers }: Ask<'guardRule.try'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'guardRule.try'>>> {
  const fault = tiersFault(tiers);
  if (fault !== null) return fault;
  return grant(trialOf(await townBoards(world), await formulaNow(world), tiers));
}
