import type { VolunteerActions } from '../../../typings/actions/volunteers';
import { actOnVolunteer } from '../../volunteer/act';
import { applyAsVolunteer } from '../../volunteer/apply';
import {
  volunteerActAsk,
  volunteerApplyAsk,
  volunteerBriefAsk,
  volunteerBriefingAsk,
  volunteerChangeGroupAsk,
  volunteerCountsAsk,
  volunteerFileGroupAsk,
  volunteerGroupCodeAsk,
  volunteerListAsk,
  volunteerMineAsk,
  volunteerOfferAsk,
  volunteerReadAsk,
  volunteerRevealAsk,
  volunteerTeamAsk,
} from '../../volunteer/asks';
import { answerBriefing, readBriefing } from '../../volunteer/brief';
import { countVolunteers } from '../../volunteer/counts';
import { drawGroupCode } from '../../volunteer/drawGroupCode';
import { changeGroup, fileGroup } from '../../volunteer/group';
import { listVolunteers } from '../../volunteer/list';
import { readOwnVolunteering } from '../../volunteer/mine';
import { offerVolunteering } from '../../volunteer/offer';
import { readVolunteer, revealVolunteer } from '../../volunteer/read';
import { readVolunteerTeam } from '../../volunteer/team';
import type { RoutesOf } from '../route';

/** One's own membership, or one of the school that reviews it. */
const volunteers = ['volunteer.own', 'users.helpers'] as const;

/** Volunteers, from the offer to the group. */
export const volunteerRoutes = {
  'volunteer.offer': { schema: volunteerOfferAsk, may: ['volunteer.own'], answer: offerVolunteering },
  'volunteer.apply': { schema: volunteerApplyAsk, may: ['volunteer.own'], answer: applyAsVolunteer },
  'volunteer.mine': { schema: volunteerMineAsk, may: ['volunteer.own'], answer: readOwnVolunteering },
  'volunteer.briefing': { schema: volunteerBriefingAsk, may: ['volunteer.own'], answer: readBriefing },
  'volunteer.brief': { schema: volunteerBriefAsk, may: ['volunteer.own'], answer: answerBriefing },
  'volunteer.act': { schema: volunteerActAsk, may: volunteers, answer: actOnVolunteer },
  'volunteer.read': { schema: volunteerReadAsk, may: volunteers, answer: readVolunteer },
  'volunteer.list': { schema: volunteerListAsk, may: ['users.helpers'], answer: listVolunteers },
  'volunteer.reveal': { schema: volunteerRevealAsk, may: ['users.helpers'], answer: revealVolunteer },
  'volunteer.team': { schema: volunteerTeamAsk, may: ['users.helpers'], answer: readVolunteerTeam },
  'volunteer.fileGroup': { schema: volunteerFileGroupAsk, may: ['users.helpers'], answer: fileGroup },
  'volunteer.changeGroup': { schema: volunteerChangeGroupAsk, may: ['users.helpers'], answer: changeGroup },
  'volunteer.groupCode': { schema: volunteerGroupCodeAsk, may: ['users.helpers'], answer: drawGroupCode },
  'volunteer.counts': { schema: volunteerCountsAsk, may: ['users.helpers'], answer: countVolunteers },
} as const satisfies RoutesOf<VolunteerActions>;
