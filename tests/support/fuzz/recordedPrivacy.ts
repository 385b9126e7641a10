import { consents } from '../../../cloudfunctions/consents.table';
import type { Action } from '../../../typings/contract';
import type { Recorded } from './recorded';

type PrivacyAction = Extract<Action, `privacy.${string}`>;

/** The lines of recorded.ts for what somebody asks about their own data. */
export const recordedPrivacy: { readonly [A in PrivacyAction]: Recorded<A> } = {
  'privacy.read': { by: 'parent', ask: () => ({}) },
  'privacy.export': {
    by: 'parent',
    ask: ({ fresh }) => ({ requestId: `fuzzed_mine_${fresh()}`.padEnd(24, '0') }),
  },
  'privacy.exportState': { by: 'parent', ask: ({ mine }) => ({ id: mine }) },
  'privacy.consent': {
    by: 'parent',
    ask: () => ({ purpose: 'location', version: consents.location.version, agree: true }),
  },
  'privacy.correct': { by: 'parent', ask: () => ({ was: '沈女士', newName: '沈女士' }) },
  'privacy.cancel': { by: 'neighbour', ask: () => ({ agree: true }) },
};
