import type { SweepState, SweepStep } from '../../../typings/sweep';
import type { Flow } from '../../workflow/flow';
import type { PatrolHolder } from '../flow.table';

/**
 * onTeam: named as one who walks along. whole: no finding's report is waited for. missing: one is. nothingFound: there
 * is nothing that a report was begun about.
 */
export type SweepCondition = 'onTeam' | 'whole' | 'missing' | 'nothingFound';

export type SweepTell = 'head' | 'officer';

const reason = (label: string, hint: string) =>
  ({ name: 'reason', label, kind: 'words', required: true, max: 100, hint }) as const;

const arrive = { to: 'stay', label: '上报已送达', tone: 'plain', by: [{ role: 'SYS' }], needs: [], tells: [], done: '上报已送达', said: '已连上。' } as const; // prettier-ignore

/** One 集中排查, from its beginning to its feedback: it is closed with a summary only (F195). */
export const sweepFlow = {
  states: {
    running: {
      label: '排查中',
      reporterSees: '排查中',
      tone: 'moving',
      open: true,
      holder: 'school',
      steps: {
        find: {
          to: 'stay',
          label: '记一处问题',
          tone: 'plain',
          by: [
            { role: 'OFF' },
            { role: 'HEAD', when: 'onTeam' },
            { role: 'PRIN', when: 'onTeam' },
            { role: 'TEACH', when: 'onTeam' },
            { role: 'AUX', when: 'onTeam' },
            { role: 'POL', when: 'onTeam' },
          ],
          needs: [],
          tells: [],
          done: '发现问题',
          said: '已记下，请接着写完上报。',
        },
        close: {
          to: 'closed',
          label: '写反馈并办结',
          tone: 'primary',
          by: [{ role: 'OFF', when: 'whole' }],
          needs: [{ name: 'summary', label: '反馈小结', kind: 'words', required: true, max: 500, hint: '查了哪里、发现几处、怎么处理、还要谁做什么' }],
          tells: ['head'],
          done: '办结',
          said: '已办结，反馈小结送给网格长。',
        },
        giveUp: {
          to: 'stay',
          label: '不再等没送到的上报',
          tone: 'plain',
          by: [{ role: 'OFF', when: 'missing' }],
          needs: [reason('为什么不等了', '如：现场已经整改，没有上报')],
          tells: [],
          done: '不再等没送到的上报',
          said: '不再等了；之后送到的还会连上。',
        },
        cancel: {
          to: 'cancelled',
          label: '撤销这次排查',
          tone: 'danger',
          by: [{ role: 'OFF', when: 'nothingFound' }],
          needs: [reason('为什么撤销', '如：改期')],
          tells: [],
          done: '撤销',
          said: '已撤销。',
        },
        arrive,
      },
    },
    closed: {
      label: '已反馈',
      reporterSees: '已反馈',
      tone: 'done',
      open: false,
      holder: 'nobody',
      steps: {
        sendBack: {
          to: 'running',
          label: '退回补充',
          tone: 'danger',
          by: [{ role: 'HEAD' }],
          needs: [reason('要补充什么', '网格员会收到')],
          tells: ['officer'],
          done: '退回补充',
          said: '已退回责任网格员补充。',
        },
        arrive,
      },
    },
    cancelled: { label: '已撤销', reporterSees: '已撤销', tone: 'closed', open: false, holder: 'nobody', steps: {} },
  },
} as const satisfies Flow<SweepState, SweepStep, SweepCondition, SweepTell, PatrolHolder>; // prettier-ignore

/** Those that are somebody's button, in their order. */
export const sweepButtons = ['close', 'giveUp', 'sendBack', 'cancel'] as const satisfies readonly SweepStep[];

/** No school sweeps for more, on a day, with more people, or finds more at once. */
export const sweepMost = { items: 40, team: 30, findings: 60, daysBack: 60, daysAhead: 180 } as const;
