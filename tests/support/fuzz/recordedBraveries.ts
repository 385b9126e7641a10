import type { BraveryActions } from '../../../typings/actions/braveries';
import { aBravery, anApplication } from '../braveries';
import type { Recorded } from './recorded';

const { _id: id } = aBravery();

/** The lines of recorded.ts for applications for bravery: one that was confirmed lies there. */
export const recordedBraveries: { readonly [A in keyof BraveryActions]: Recorded<A> } = {
  'bravery.offer': { by: 'parent', ask: () => ({}) },
  'bravery.apply': { by: 'parent', ask: () => anApplication({ draftId: 'fuzzed_bravery_0000000000' }) },
  'bravery.mine': { by: 'parent', ask: () => ({ cursor: null }) },
  'bravery.list': { by: 'police', ask: () => ({ box: 'open', cursor: null }) },
  'bravery.read': { by: 'police', ask: () => ({ id }) },
  'bravery.act': {
    by: 'reviewer',
    ask: ({ versionOf }) => ({
      id,
      v: versionOf('braveries', id),
      step: 'decide',
      input: { grade: '二等', yuan: '5000', ref: '武见基〔2026〕3号' },
    }),
  },
  'bravery.unseal': {
    by: 'reviewer',
    ask: ({ versionOf }) => ({
      id,
      v: versionOf('braveries', id),
      whom: 'hero',
      reason: '告诉基金会给谁发奖',
    }),
  },
  'bravery.figures': { by: 'reviewer', ask: () => ({}) },
  'bravery.public': { by: 'neighbour', ask: () => ({ cursor: null }) },
};
