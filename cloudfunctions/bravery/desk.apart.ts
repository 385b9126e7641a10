/* What applicants and offices ask: loaded then, and not by each cold start. */
export { actOnBravery } from './act';
export { applyForBravery, offerBravery } from './apply';
export { listBravery, listOwnBravery, listPublicDeeds, measureBravery } from './list';
export { readBravery, unsealBravery } from './read';
