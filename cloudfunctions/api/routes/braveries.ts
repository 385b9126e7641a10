import type { BraveryActions } from '../../../typings/actions/braveries';
import {
  braveryActAsk,
  braveryApplyAsk,
  braveryFiguresAsk,
  braveryListAsk,
  braveryMineAsk,
  braveryOfferAsk,
  braveryPublicAsk,
  braveryReadAsk,
  braveryUnsealAsk,
} from '../../bravery/asks';
import {
  actOnBravery,
  applyForBravery,
  listBravery,
  listOwnBravery,
  listPublicDeeds,
  measureBravery,
  offerBravery,
  readBravery,
  unsealBravery,
} from '../../bravery/doors';
import type { RoutesOf } from '../route';

const either = ['bravery.own', 'bravery.office'] as const;

/** 见义勇为, from the application to the public list. */
export const braveryRoutes = {
  'bravery.offer': { schema: braveryOfferAsk, may: ['bravery.own'], answer: offerBravery },
  'bravery.apply': { schema: braveryApplyAsk, may: ['bravery.own'], answer: applyForBravery },
  'bravery.mine': { schema: braveryMineAsk, may: ['bravery.own'], answer: listOwnBravery },
  'bravery.list': { schema: braveryListAsk, may: ['bravery.office'], answer: listBravery },
  'bravery.read': { schema: braveryReadAsk, may: either, answer: readBravery },
  'bravery.act': { schema: braveryActAsk, may: either, answer: actOnBravery },
  'bravery.unseal': { schema: braveryUnsealAsk, may: ['bravery.office'], answer: unsealBravery },
  'bravery.figures': { schema: braveryFiguresAsk, may: ['bravery.office'], answer: measureBravery },
  'bravery.public': { schema: braveryPublicAsk, may: ['public.read'], answer: listPublicDeeds },
} as const satisfies RoutesOf<BraveryActions>;
