import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Asker, World } from '../world';

type Answering<A extends 'rota.read' | 'rota.save' | 'rota.make' | 'rota.fillGaps'> = (
  ask: Ask<A>,
  asker: Asker,
  world: World,
) => Promise<Outcome<Answer<A>>>;

/** The plan of a school, and what is missing in it. */
export const readRota: Answering<'rota.read'> = async (ask, asker, world) =>
  (await import('./keeping.apart')).showPlan(ask, asker, world);

export const saveRota: Answering<'rota.save'> = async (ask, asker, world) =>
  (await import('./keeping.apart')).keepPlan(ask, asker, world);

export const makeShifts: Answering<'rota.make'> = async (ask, asker, world) =>
  (await import('./keeping.apart')).makeAll(ask, asker, world);

export const fillGaps: Answering<'rota.fillGaps'> = async (ask, asker, world) =>
  (await import('./keeping.apart')).fillAll(ask, asker, world);
