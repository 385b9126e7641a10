import type { SubstituteState, SubstituteStep } from '../../../typings/substitute';
import type { Allowed, Flow } from '../../workflow/flow';

/** What must hold for a step: which of the two somebody is. */
export type SubstituteCondition = 'isGiver' | 'isAsked';

/** Whom a step tells: the other of the two. */
export type SubstituteTell = 'other';

/** In whose hands it is. */
export type SubstituteHolder = 'asked' | 'both' | 'nobody';

/** NB: whoever stands at the gate is `VOL` here, whatever else they are. */
const giver: Allowed<SubstituteCondition> = { role: 'VOL', when: 'isGiver' };
const asked: Allowed<SubstituteCondition> = { role: 'VOL', when: 'isAsked' };

const over = (label: string) =>
  ({ label, reporterSees: label, tone: 'closed', open: false, holder: 'nobody', steps: {} }) as const;

/** A substitute on the way from being named to being accepted, and out of it again by either: F182. */
export const substituteFlow = {
  states: {
    asked: {
      label: '等对方答应',
      reporterSees: '等答应',
      tone: 'waiting',
      open: true,
      holder: 'asked',
      steps: {
        accept: { to: 'accepted', label: '我愿意替', tone: 'primary', by: [asked], needs: [], tells: ['other'], done: '答应替班', said: '已登记。当天您可以替对方签到，时长算您的。' },
        decline: { to: 'declined', label: '我替不了', tone: 'plain', by: [asked], needs: [], tells: ['other'], done: '替不了', said: '已告诉对方。' },
        withdraw: { to: 'withdrawn', label: '取消登记', tone: 'plain', by: [giver], needs: [], tells: ['other'], done: '取消登记', said: '已取消，并告诉对方。' },
      },
    },
    accepted: {
      label: '可以替班',
      reporterSees: '可以替班',
      tone: 'done',
      open: true,
      holder: 'both',
      steps: {
        withdraw: { to: 'withdrawn', label: '取消登记', tone: 'plain', by: [giver, asked], needs: [], tells: ['other'], done: '取消登记', said: '已取消，并告诉对方。' },
      },
    },
    declined: over('替不了'),
    withdrawn: over('已取消'),
  },
} as const satisfies Flow<SubstituteState, SubstituteStep, SubstituteCondition, SubstituteTell, SubstituteHolder>; // prettier-ignore

/** The steps in the order of their buttons. */
export const substituteButtons = [
  'accept',
  'decline',
  'withdraw',
] as const satisfies readonly SubstituteStep[];
