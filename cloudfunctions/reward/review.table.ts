import type { RewardState, RewardStep } from '../../typings/rewardReview';
import type { Allowed, Flow } from '../workflow/flow';

/** What must hold for a step, or for where it leads. */
export type RewardCondition = 'needsTwo' | 'firstAppeal';

export type RewardTell = 'person' | 'town' | 'centre';

export type RewardHolder = 'town' | 'centre' | 'person' | 'nobody';

type By = readonly Allowed<RewardCondition>[];

const town: By = [{ role: 'TOWN' }];
const centre: By = [{ role: 'SGC' }];
const either: By = [{ role: 'TOWN' }, { role: 'SGC' }];
/** NB: the person whose reward it is, whatever else they are. */
const self: By = [{ role: 'REPORTER', when: 'firstAppeal' }];

const reason = {
  name: 'reason',
  label: '原因',
  kind: 'words',
  required: true,
  max: 200,
  hint: '本人会看到',
} as const;
const facts = { name: 'facts', label: '核对的情况', kind: 'words', required: true, max: 200 } as const;
const case_ = { name: 'case', label: '申诉理由', kind: 'words', required: true, max: 300 } as const;

const approve = {
  to: 'approved',
  instead: { to: 'secondPending', when: 'needsTwo' },
  label: '同意奖励',
  tone: 'primary',
  by: centre,
  needs: [],
  tells: ['person'],
  done: '同意奖励',
  said: '已同意。',
} as const; // prettier-ignore

const send = { to: 'returned', label: '退回核对', tone: 'plain', by: centre, needs: [reason], tells: ['town'], done: '退回核对', said: '已退回镇网格中心核对。' } as const; // prettier-ignore

const refuse = { to: 'refused', label: '不予奖励', tone: 'danger', by: centre, needs: [reason], tells: ['person'], done: '不予奖励', said: '已告诉本人原因，本人可以申诉一次。' } as const; // prettier-ignore

const appeal = { to: 'appealed', label: '申诉', tone: 'plain', by: self, needs: [case_], tells: ['centre'], done: '本人申诉', said: '已提交，由另一位审核人复核。只能申诉一次。' } as const; // prettier-ignore

/** From candidate to approved or refused (W07, F322, F331). The town's check is optional: the centre may decide at once. */
export const rewardFlow = {
  states: {
    candidate: {
      label: '待审核',
      reporterSees: '待审核',
      tone: 'waiting',
      open: true,
      holder: 'centre',
      steps: {
        townCheck: { to: 'townChecked', label: '核对属实', tone: 'primary', by: town, needs: [facts], tells: ['centre'], done: '镇网格中心核对', said: '已核对，由区社治中心审核。' },
        approve,
        return: send,
        refuse,
      },
    },
    excluded: {
      label: '不符合条件',
      reporterSees: '不符合',
      tone: 'closed',
      open: false,
      holder: 'nobody',
      steps: { appeal },
    },
    townChecked: {
      label: '镇已核对，待审核',
      reporterSees: '待审核',
      tone: 'waiting',
      open: true,
      holder: 'centre',
      steps: { approve, return: send, refuse },
    },
    returned: {
      label: '退回核对',
      reporterSees: '核对中',
      tone: 'danger',
      open: true,
      holder: 'town',
      steps: {
        supplement: { to: 'townChecked', label: '补充核对情况', tone: 'primary', by: either, needs: [facts], tells: ['centre'], done: '补充核对情况', said: '已补充，由区社治中心审核。' },
      },
    },
    secondPending: {
      label: '待第二人审核',
      reporterSees: '待审核',
      tone: 'waiting',
      open: true,
      holder: 'centre',
      steps: {
        approve: { to: 'approved', label: '第二人同意奖励', tone: 'primary', by: centre, needs: [], tells: ['person'], done: '第二人同意奖励', said: '已同意，钱会预留并支付。' },
        return: send,
        refuse,
      },
    },
    approved: { label: '已同意，支付中', reporterSees: '已同意', tone: 'done', open: false, holder: 'nobody', steps: {} },
    refused: { label: '不予奖励', reporterSees: '不予奖励', tone: 'closed', open: false, holder: 'nobody', steps: { appeal } },
    appealed: {
      label: '申诉，待另一人复核',
      reporterSees: '申诉中',
      tone: 'waiting',
      open: true,
      holder: 'centre',
      steps: {
        approve,
        refuse: { ...refuse, label: '维持不予奖励', done: '维持不予奖励', said: '已告诉本人原因。' },
      },
    },
  },
} as const satisfies Flow<RewardState, RewardStep, RewardCondition, RewardTell, RewardHolder>; // prettier-ignore
