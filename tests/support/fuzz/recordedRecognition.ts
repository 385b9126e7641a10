import type { RecognitionActions } from '../../../typings/actions/recognition';
import { aVolunteer } from '../volunteers';
import { openDay } from '../../rota/samples';
import type { Recorded } from './recorded';

/** The lines of recorded.ts for thanks without money; the parent has served one morning. */
export const recordedRecognition: { readonly [A in keyof RecognitionActions]: Recorded<A> } = {
  'certificate.issue': {
    by: 'parent',
    ask: () => ({ unitId: 'u1', from: openDay(-30), to: openDay(0) }),
  },
  'certificate.list': { by: 'parent', ask: () => ({ cursor: null }) },
  'certificate.verify': { by: 'neighbour', ask: ({ certificate }) => ({ number: certificate }) },
  'thanks.send': {
    by: 'officer',
    ask: () => ({ whom: { kind: 'volunteer', id: aVolunteer()._id }, reason: 'weather', words: '辛苦了' }),
  },
  'thanks.list': { by: 'officer', ask: () => ({ whom: { kind: 'volunteer', id: aVolunteer()._id } }) },
  'certificate.export': {
    by: 'parent',
    ask: ({ certificate, fresh }) => ({ requestId: `fuzzed_paper_${fresh()}`, number: certificate }),
  },
};
