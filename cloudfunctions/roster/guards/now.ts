import type { GuardsDoc } from '../../../typings/guardRule';
import type { GuardFormula } from '../../../typings/roster';
import { dayOf } from '../../calendar.rules';
import type { World } from '../../world';
import { guardFormula } from '../guards.table';
import { formulaOn, noGuards } from './versions.rules';

/** The register, read afresh, so that whoever has just saved sees it; `isStored` false before the first change. */
export async function openGuards({
  store,
}: Pick<World, 'store'>): Promise<{ readonly guards: GuardsDoc; readonly isStored: boolean }> {
  const stored = await store.read('directory', 'guards');
  return stored?.kind === 'guards'
    ? { guards: stored, isStored: true }
    : { guards: noGuards, isStored: false };
}

/** What holds where the bureau has set nothing: what the district began with, else the standard. */
export const baseFormula = async ({ directory }: Pick<World, 'directory'>): Promise<GuardFormula> =>
  (await directory.district()).guardFormula ?? guardFormula;

/** The formula that holds today; another instance learns of a change within the minute (F020, T31). */
export async function formulaNow(world: Pick<World, 'directory' | 'now'>): Promise<GuardFormula> {
  const { versions } = await world.directory.guards();
  return formulaOn(versions, dayOf(world.now()), await baseFormula(world));
}
