import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { chance } from '../support/chance';
import { walked } from '../support/walk/histories';

const happening = fc.record({ kind: fc.nat({ max: 99 }), seed: fc.nat({ max: 0x7fff_ffff }) });

describe('whatever happens to cases', () => {
  it('they are held by somebody who can act, told once, counted rightly, and can be closed', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (happenings) => {
        walked(happenings);
      }),
      chance(1000),
    );
  });
});
