import type { RoundState, RoundStep, WeekState, WeekStep } from '../../typings/round';
import type { Allowed, Flow } from '../workflow/flow';

/** Every report of it is there, and it was walked by somebody else: nobody decides about their own. */
export type RoundCondition = 'othersWhole';

/** Whom a step tells; a round tells nobody: the day's end does. */
export type PatrolTell = 'head';

export type PatrolHolder = 'school' | 'nobody';

const school: readonly Allowed<RoundCondition>[] = [{ role: 'OFF' }, { role: 'HEAD' }];

const reason = (label: string) =>
  ({ name: 'reason', label, kind: 'words', required: true, max: 100, hint: '走的人也看得到' }) as const;

const setAside = { to: 'aside', label: '不计入', tone: 'danger', by: school, needs: [reason('为什么不计入')], tells: [], done: '不计入', said: '已不计入，原因记下了。' } as const; // prettier-ignore

const arrive = { label: '上报已送达', tone: 'plain', by: [{ role: 'SYS' }], needs: [], tells: [], done: '上报已送达', said: '已连上。' } as const; // prettier-ignore

/** One round, from its arrival: whether it counts (F190, F191). Only people set aside what was whole. */
export const roundFlow = {
  states: {
    awaiting: {
      label: '等上报送达',
      reporterSees: '等上报',
      tone: 'waiting',
      open: true,
      holder: 'nobody',
      steps: { arrive: { ...arrive, to: 'counted' }, void: setAside },
    },
    counted: {
      label: '已计入',
      reporterSees: '已计入',
      tone: 'done',
      open: false,
      holder: 'nobody',
      steps: { void: setAside },
    },
    aside: {
      label: '未计入',
      reporterSees: '未计入',
      tone: 'danger',
      open: true,
      holder: 'school',
      steps: {
        arrive: { ...arrive, to: 'stay' },
        count: { to: 'counted', label: '计入', tone: 'primary', by: [{ role: 'OFF', when: 'othersWhole' }, { role: 'HEAD', when: 'othersWhole' }], needs: [reason('为什么可以计入')], tells: [], done: '计入', said: '已计入。' },
      },
    },
  },
} as const satisfies Flow<RoundState, RoundStep, RoundCondition, PatrolTell, PatrolHolder>; // prettier-ignore

export const roundSteps = ['count', 'void', 'arrive'] as const satisfies readonly RoundStep[];

/** One school's week: it ends by itself, and the head signs it with a word (F192). */
export const weekFlow = {
  states: {
    running: {
      label: '本周',
      reporterSees: '本周',
      tone: 'moving',
      open: true,
      holder: 'nobody',
      steps: {
        end: { to: 'due', label: '一周结束', tone: 'plain', by: [{ role: 'SYS' }], needs: [], tells: ['head'], done: '一周结束', said: '等网格长签字。' },
      },
    },
    due: {
      label: '待签',
      reporterSees: '待签',
      tone: 'waiting',
      open: true,
      holder: 'school',
      steps: {
        sign: { to: 'signed', label: '签字', tone: 'primary', by: [{ role: 'HEAD' }], needs: [{ name: 'words', label: '督导意见', kind: 'words', required: true, max: 200, hint: '如：周三少一轮，已提醒值班保安' }], tells: [], done: '网格长签字', said: '已签字。之后补传的巡查会另外注明。' },
      },
    },
    signed: { label: '已签', reporterSees: '已签', tone: 'done', open: false, holder: 'nobody', steps: {} },
  },
} as const satisfies Flow<WeekState, WeekStep, never, PatrolTell, PatrolHolder>; // prettier-ignore
