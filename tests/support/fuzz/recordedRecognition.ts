import type { RecognitionActions } from '../../../typings/actions/recognition';
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
  'certificate.export': {
    by: 'parent',
    ask: ({ certificate, fresh }) => ({ requestId: `fuzzed_paper_${fresh()}`, number: certificate }),
  },
};
