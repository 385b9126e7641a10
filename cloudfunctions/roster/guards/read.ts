import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { mayAsk } from '../../permission.rules';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { baseFormula, openGuards } from './now';
import { guardRulePage } from './page.rules';

/** How many guards a school should have, by which rule, since when and until when (F020). */
export async function readGuardRule(
  _ask: Ask<'guardRule.read'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'guardRule.read'>>> {
  const [{ guards }, base] = [await openGuards(world), await baseFormula(world)];
  return grant(guardRulePage(guards, base, mayAsk(['config.guards'], post), world.now()));
}
