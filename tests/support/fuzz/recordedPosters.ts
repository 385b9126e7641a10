import type { Action } from '../../../typings/contract';
import type { Recorded } from './recorded';

/** The lines of recorded.ts for what hangs on a school's wall. */
export const recordedPosters: {
  readonly [A in Extract<Action, `poster.${string}`>]: Recorded<A>;
} = {
  'poster.read': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'poster.prove': {
    by: 'bureau',
    ask: ({ versionOf }) => ({ unitId: 'u2', v: versionOf('posters', 'u2') || 1, place: '东门外墙', photos: ['cloud://local-env/poster/u2/1.jpg'] }),
  }, // prettier-ignore
  'poster.consent': {
    by: 'officer',
    ask: ({ versionOf }) => ({ unitId: 'u2', v: versionOf('posters', 'u2') || 1, agree: true }),
  },
  'poster.check': {
    by: 'bureau',
    ask: ({ versionOf }) => ({ unitId: 'u2', v: versionOf('posters', 'u2') || 1, fine: true, words: '' }),
  },
  'poster.list': { by: 'bureau', ask: () => ({ state: 'current', town: null, cursor: null }) },
  'poster.public': { by: 'parent', ask: () => ({ unitId: 'u1' }) },
};
