import type { StepInput } from '../report';
import type {
  AskedVolunteerStep,
  Briefing,
  BriefingResult,
  MyVolunteering,
  VolunteerApplication,
  VolunteerBox,
  VolunteerCard,
  VolunteerKind,
  VolunteerOffer,
  VolunteerPage,
  VolunteerSums,
  VolunteerTeam,
} from '../volunteer';

/** Those who help a school: applying, reviewing, the briefing, captains and groups (F027–F029, F351). */
export interface VolunteerActions {
  /** What one reads before applying, by the school or by a group's code. */
  'volunteer.offer': {
    ask: { readonly unitId: string | null; readonly code: string | null };
    answer: VolunteerOffer;
  };
  'volunteer.apply': {
    ask: VolunteerApplication;
    answer: { readonly id: string; readonly said: string };
  };
  'volunteer.mine': {
    ask: Record<string, never>;
    answer: { readonly rows: readonly MyVolunteering[] };
  };
  'volunteer.briefing': { ask: Record<string, never>; answer: Briefing };
  'volunteer.brief': {
    ask: {
      readonly id: string;
      readonly version: string;
      readonly answers: readonly { readonly question: string; readonly choice: string }[];
    };
    answer: BriefingResult;
  };
  /** One step of a membership, at the version one has seen. */
  'volunteer.act': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly step: AskedVolunteerStep;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** The volunteers of one's own school. */
  'volunteer.list': {
    ask: { readonly box: VolunteerBox; readonly cursor: string | null };
    answer: { readonly cards: readonly VolunteerCard[]; readonly next: string | null };
  };
  'volunteer.read': { ask: { readonly id: string }; answer: VolunteerPage };
  /** The whole mobile number, for a reason that is written down. */
  'volunteer.reveal': {
    ask: { readonly id: string; readonly v: number; readonly reason: string };
    answer: { readonly mobile: string; readonly v: number };
  };
  'volunteer.team': { ask: Record<string, never>; answer: VolunteerTeam };
  /** Files a WeChat group; the same `requestId` is the same group. */
  'volunteer.fileGroup': {
    ask: {
      readonly requestId: string;
      readonly name: string;
      readonly owner: string;
      readonly kind: VolunteerKind;
    };
    answer: { readonly id: string; readonly said: string };
  };
  'volunteer.changeGroup': {
    ask: { readonly id: string; readonly v: number; readonly change: 'renew' | 'revoke' };
    answer: { readonly said: string };
  };
  /** The picture of a group's code, as an inline image: scanned in WeChat it opens the application. */
  'volunteer.groupCode': { ask: { readonly id: string }; answer: { readonly picture: string } };
  /** How many volunteers the schools of a town have. */
  'volunteer.counts': {
    ask: { readonly townId: string; readonly cursor: string | null };
    answer: { readonly rows: readonly VolunteerSums[]; readonly next: string | null };
  };
}
