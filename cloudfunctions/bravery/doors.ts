import type { BraveryActions } from '../../typings/actions/braveries';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Asker, World } from '../world';

type Answering<A extends keyof BraveryActions> = (
  ask: Ask<A>,
  asker: Asker,
  world: World,
) => Promise<Outcome<Answer<A>>>;

const desk = () => import('./desk.apart');

/** What one reads before applying. */
export const offerBravery: Answering<'bravery.offer'> = async (...given) =>
  (await desk()).offerBravery(...given);
/** Applying (F328). */
export const applyForBravery: Answering<'bravery.apply'> = async (...given) =>
  (await desk()).applyForBravery(...given);
/** One's own applications. */
export const listOwnBravery: Answering<'bravery.mine'> = async (...given) =>
  (await desk()).listOwnBravery(...given);
/** The lists of the police and the centre. */
export const listBravery: Answering<'bravery.list'> = async (...given) =>
  (await desk()).listBravery(...given);
/** One application. */
export const readBravery: Answering<'bravery.read'> = async (...given) =>
  (await desk()).readBravery(...given);
/** One step (W07). */
export const actOnBravery: Answering<'bravery.act'> = async (...given) =>
  (await desk()).actOnBravery(...given);
/** A name, for a reason (F330). */
export const unsealBravery: Answering<'bravery.unseal'> = async (...given) =>
  (await desk()).unsealBravery(...given);
/** How long it took (F329). */
export const measureBravery: Answering<'bravery.figures'> = async (...given) =>
  (await desk()).measureBravery(...given);
/** What anybody reads (F330). */
export const listPublicDeeds: Answering<'bravery.public'> = async (...given) =>
  (await desk()).listPublicDeeds(...given);
