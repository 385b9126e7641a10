import type { OwedMessage } from '../../typings/message';
import type { RotaDoc } from '../../typings/rota';
import type { ShiftDoc } from '../../typings/shift';
import { lookAgainAt } from '../workflow/line.rules';
import type { World } from '../world';
import { namedIn } from './record.rules';
import { toldOf } from './told.rules';

/** Who was given a turn by the automatic rota. */
export interface Given {
  readonly shift: ShiftDoc;
  readonly who: readonly string[];
  /** Names the occasion, so that the same is told once and another again. */
  readonly happening: string;
}

/** Whoever moves the plan meanwhile costs another try. */
const mostTries = 4;

/** Each person once, however many turns they were given. */
export async function tellEach(rota: RotaDoc, given: readonly Given[], world: World): Promise<void> {
  const openids = [...new Set(given.flatMap(({ who }) => who))];
  if (openids.length === 0) return;
  const at = world.now();
  const told = openids.flatMap((openid): readonly OwedMessage[] => {
    const own = given.filter(({ who }) => who.includes(openid));
    const [first] = own;
    const words = `给您排了${own.length}班，请打开查看`;
    return first === undefined
      ? []
      : [toldOf(first.shift, { happening: `${first.shift._id}-${first.happening}`, openid, words, at })];
  });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = (await world.store.read('rotas', rota._id)) ?? rota;
    // NB: what was settled is not kept for good; a message keeps its place while one of them is still owed.
    const kept = before.owed.every(({ dueAt }) => dueAt === null) ? [] : before.owed;
    const owed = [...kept, ...told];
    const named = namedIn(before.jointTeam, before.captains, owed);
    const set = { owed, named, owedDueAt: lookAgainAt(owed) ?? at.toISOString() };
    if (!(await world.store.amend('rotas', rota._id, { v: before.v }, {}, { set, add: { v: 1 } }))) continue;
    await world.courier.deliver({ ...before, owed, v: before.v + 1 }, told, 'rotas');
    return;
  }
}
