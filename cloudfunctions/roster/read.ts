import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { guardCount } from './guards.rules';
import { formulaNow } from './guards/now';
import { openRoster, studentsOf } from './open';
import { rosterPage } from './page.rules';

/** A school's roster, for the school and the bureau (F018–F023). */
export async function readRoster(
  { unitId }: Ask<'roster.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.read'>>> {
  const opened = await openRoster(unitId, asker, world);
  if (!opened.ok) return opened;
  const { roster, unit } = opened.answer;
  const formula = await formulaNow(world);
  return grant(
    rosterPage({ ...opened.answer, guards: guardCount(roster.rows, studentsOf(unit, roster), formula) }),
  );
}
