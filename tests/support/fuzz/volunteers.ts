import type { VolunteerActions } from '../../../typings/actions/volunteers';
import { aGroup, aVolunteer, dayAhead, rightAnswers } from '../volunteers';
import type { Recorded } from './recorded';

/** One honest ask of each action of volunteers; the parent is one of u1, and applies at u2. */
export const recordedVolunteers: { readonly [A in keyof VolunteerActions]: Recorded<A> } = {
  'volunteer.offer': { by: 'neighbour', ask: () => ({ unitId: 'u1', code: null }) },
  'volunteer.apply': {
    by: 'parent',
    ask: () => ({ unitId: 'u2', kind: 'RES', name: '沈一禾', mobile: '13800000000', tie: '青禾新村', code: '', adult: true, agree: true }),
  }, // prettier-ignore
  'volunteer.mine': { by: 'parent', ask: () => ({}) },
  'volunteer.briefing': { by: 'parent', ask: () => ({}) },
  'volunteer.brief': {
    by: 'parent',
    ask: () => ({ id: aVolunteer()._id, version: rightAnswers.version, answers: rightAnswers.answers }),
  },
  'volunteer.act': {
    by: 'officer',
    ask: ({ versionOf }) => ({
      id: aVolunteer()._id,
      v: versionOf('volunteers', aVolunteer()._id),
      step: 'renew',
      input: { until: dayAhead(300) },
    }),
  },
  'volunteer.list': { by: 'officer', ask: () => ({ box: 'team', cursor: null }) },
  'volunteer.read': { by: 'officer', ask: () => ({ id: aVolunteer()._id }) },
  'volunteer.reveal': {
    by: 'officer',
    ask: ({ versionOf }) => ({
      id: aVolunteer()._id,
      v: versionOf('volunteers', aVolunteer()._id),
      reason: '联系值班',
    }),
  },
  'volunteer.team': { by: 'officer', ask: () => ({}) },
  'volunteer.fileGroup': {
    by: 'officer',
    ask: ({ fresh }) => ({ requestId: `fuzzed_group_${fresh()}`, name: '家委会群', owner: '沈一禾', kind: 'PAR' }),
  }, // prettier-ignore
  'volunteer.changeGroup': {
    by: 'officer',
    moves: true,
    ask: ({ versionOf }) => ({
      id: aGroup()._id,
      v: versionOf('volunteerGroups', aGroup()._id),
      change: 'renew',
    }),
  },
  'volunteer.groupCode': { by: 'officer', ask: () => ({ id: aGroup()._id }) },
  'volunteer.counts': { by: 'bureau', ask: () => ({ townId: 't1', cursor: null }) },
};
