import type { SwapState, SwapStep } from '../../typings/shift';
import type { Allowed, Flow } from '../workflow/flow';

/** What must hold for a step: whose swap it is, and whom it asks. */
export type SwapCondition = 'isGiver' | 'mayCome' | 'isAskedAlone';

/** Whom a step tells: who wanted to give the turn away, or who keeps the rota. */
export type SwapTell = 'giver' | 'keepers';

/** In whose hands it is. */
export type SwapHolder = 'asked' | 'nobody';

/** NB: whoever stands at the gate is `VOL` here, whatever else they are. */
const when = (condition: SwapCondition): readonly Allowed<SwapCondition>[] => [
  { role: 'VOL', when: condition },
];
const clock: readonly Allowed<SwapCondition>[] = [{ role: 'SYS' }];

const over = (label: string) =>
  ({ label, reporterSees: label, tone: 'closed', open: false, holder: 'nobody', steps: {} }) as const;

/** One turn on its way from one to another: F183, F182. Both have it changed, or neither (ADR 0019). */
export const swapFlow = {
  states: {
    asked: {
      label: '等人来接',
      reporterSees: '等人来接',
      tone: 'waiting',
      open: true,
      holder: 'asked',
      steps: {
        take: { to: 'taken', label: '我来接这一班', tone: 'primary', by: when('mayCome'), needs: [], tells: ['giver'], done: '接了这一班', said: '这一班是您的了，开始前会提醒您。' },
        decline: { to: 'declined', label: '我来不了', tone: 'plain', by: when('isAskedAlone'), needs: [], tells: ['giver', 'keepers'], done: '来不了', said: '已告诉对方和队长。' },
        withdraw: { to: 'withdrawn', label: '不换了', tone: 'plain', by: when('isGiver'), needs: [], tells: [], done: '不换了', said: '不换了，这一班仍是您的。' },
        lapse: { to: 'lapsed', label: '没有人接', tone: 'plain', by: clock, needs: [], tells: ['giver', 'keepers'], done: '没有人接', said: '没有人接。' },
        end: { to: 'ended', label: '不用换了', tone: 'plain', by: clock, needs: [], tells: [], done: '班有变动', said: '这一班有变动，不用换了。' },
      },
    },
    taken: { ...over('已换'), tone: 'done' },
    declined: over('对方来不了'),
    withdrawn: over('不换了'),
    lapsed: over('没有人接'),
    ended: over('班有变动'),
  },
} as const satisfies Flow<SwapState, SwapStep, SwapCondition, SwapTell, SwapHolder>; // prettier-ignore

/** Steps that somebody takes by a button, in the order of the buttons. */
export const swapButtons = ['take', 'decline', 'withdraw'] as const satisfies readonly SwapStep[];
