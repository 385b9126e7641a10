import type { RosterState, RosterStep } from '../../typings/roster';
import type { Allowed, Flow } from '../workflow/flow';

/** What must hold for a step, or for where it leads: a team was filed before, and is active. */
export type RosterCondition = 'filedBefore';

/** Whom a step tells: the school's head and officer, or the bureau. */
export type RosterTell = 'school' | 'bureau';

/** In whose hands a roster is. */
export type RosterHolder = 'school' | 'bureau' | 'nobody';

const school: readonly Allowed<RosterCondition>[] = [{ role: 'HEAD' }, { role: 'PRIN' }];
const bureau: readonly Allowed<RosterCondition>[] = [{ role: 'EDU' }];
const schoolWithTeam: readonly Allowed<RosterCondition>[] = [
  { role: 'HEAD', when: 'filedBefore' },
  { role: 'PRIN', when: 'filedBefore' },
];

const submit = {
  to: 'submitted',
  label: '提交备案',
  tone: 'primary',
  by: school,
  needs: [{ name: 'studentCount', label: '在校学生人数', kind: 'words', required: true, max: 6, hint: '学校档案里还没有，按它核对应配保安数' }],
  tells: ['bureau'],
  done: '提交备案',
  said: '已提交{bureau}备案。备案之前，原来的队伍照常接收上报。',
} as const; // prettier-ignore

const discard = {
  to: 'filed',
  label: '放弃变更',
  tone: 'danger',
  by: schoolWithTeam,
  needs: [],
  tells: [],
  done: '放弃变更',
  said: '已恢复为上次备案的名单。',
} as const;

/** The filing of a school's team: W19, and who may by §2.3 (F023). */
export const rosterFlow = {
  states: {
    draft: {
      label: '未备案',
      reporterSees: '未备案',
      tone: 'waiting',
      open: true,
      holder: 'school',
      steps: { submit },
    },
    submitted: {
      label: '待备案',
      reporterSees: '待备案',
      tone: 'moving',
      open: true,
      holder: 'bureau',
      steps: {
        file: {
          to: 'filed',
          label: '予以备案',
          tone: 'primary',
          by: bureau,
          needs: [],
          tells: ['school'],
          done: '已备案',
          said: '已备案，名单里的责任网格员、网格长开始接收上报。',
        },
        return: {
          to: 'returned',
          label: '退回修改',
          tone: 'danger',
          by: bureau,
          needs: [{ name: 'reason', label: '退回原因', kind: 'words', required: true, max: 200, hint: '写明哪一行、要改什么' }],
          tells: ['school'],
          done: '退回修改',
          said: '已退回，并告知学校原因。',
        },
        withdraw: {
          to: 'draft',
          instead: { to: 'amended', when: 'filedBefore' },
          label: '撤回修改',
          tone: 'plain',
          by: school,
          needs: [],
          tells: [],
          done: '学校撤回',
          said: '已撤回，可以继续修改。',
        },
      },
    },
    returned: {
      label: '已退回',
      reporterSees: '退回修改',
      tone: 'danger',
      open: true,
      holder: 'school',
      steps: { submit, discard },
    },
    filed: {
      label: '已备案',
      reporterSees: '已备案',
      tone: 'done',
      open: false,
      holder: 'nobody',
      steps: {
        amend: {
          to: 'amended',
          label: '变更名单',
          tone: 'plain',
          by: school,
          needs: [],
          tells: [],
          done: '开始变更',
          said: '可以修改了。重新备案之前，原来的队伍照常接收上报。',
        },
      },
    },
    amended: {
      label: '变更中',
      reporterSees: '变更中',
      tone: 'waiting',
      open: true,
      holder: 'school',
      steps: { submit: { ...submit, label: '重新提交备案' }, discard },
    },
  },
} as const satisfies Flow<RosterState, RosterStep, RosterCondition, RosterTell, RosterHolder>; // prettier-ignore

/** Every step, in the order in which its button stands. */
export const rosterSteps = [
  'submit',
  'file',
  'return',
  'withdraw',
  'amend',
  'discard',
] as const satisfies readonly RosterStep[];
