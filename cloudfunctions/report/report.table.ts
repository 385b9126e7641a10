import type { Need, ReportFlag, ReportState, ReportStep } from '../../typings/report';
import type { Allowed, Flow } from '../workflow/flow';

/** `standsIn`: this role received the report in place of the officer (vacancy, no school, complaint). */
export type ReportCondition = 'standsIn';

/** Whom a step tells: the reporter, or the desk that the report now lies on. */
export type ReportTell = 'reporter' | 'desk';

const verifiers: readonly Allowed<ReportCondition>[] = [
  { role: 'OFF' },
  { role: 'HEAD', when: 'standsIn' },
  { role: 'TOWN', when: 'standsIn' },
  { role: 'EDU', when: 'standsIn' },
];

const solvers: readonly Allowed<ReportCondition>[] = [{ role: 'OFF' }, { role: 'HEAD' }];

const submitters: readonly Allowed<ReportCondition>[] = [
  { role: 'OFF' },
  { role: 'HEAD', when: 'standsIn' },
  // NB: §2.3 gives the town no submitToTown; where it stands in, this is how it takes the report on (T06).
  { role: 'TOWN', when: 'standsIn' },
  { role: 'EDU', when: 'standsIn' },
];

const verifyNeeds: readonly Need[] = [
  {
    name: 'seen',
    label: '核实方式',
    kind: 'choice',
    required: true,
    options: [
      { value: 'onSite', label: '已到现场' },
      { value: 'remote', label: '未到现场' },
    ],
    start: 'onSite',
  },
  {
    name: 'photos',
    label: '现场照片',
    kind: 'photos',
    required: true,
    max: 9,
    when: { name: 'seen', is: 'onSite' },
  },
  {
    name: 'whyRemote',
    label: '未到现场的原因',
    kind: 'words',
    required: true,
    max: 200,
    when: { name: 'seen', is: 'remote' },
  },
  { name: 'item', label: '事项', kind: 'item', required: true, hint: '上报人可能选错，请以现场为准。' },
  {
    name: 'licence',
    label: '办学许可证',
    kind: 'choice',
    required: true,
    hint: '有证归教育局，无证归属地；看不到证就选“待核实”。',
    options: [
      { value: 'HAS_LICENCE', label: '有' },
      { value: 'NO_LICENCE', label: '无' },
      { value: 'LICENCE_UNKNOWN', label: '待核实' },
    ],
    start: 'LICENCE_UNKNOWN',
    when: { name: 'item', is: 'R02' },
  },
  {
    name: 'finding',
    label: '核实情况',
    kind: 'words',
    required: true,
    max: 500,
    hint: '看到了什么、影响多大。',
  },
];

const rejectNeeds: readonly Need[] = [
  {
    name: 'reason',
    label: '不予受理的原因',
    kind: 'choice',
    required: true,
    options: [
      { value: 'untrue', label: '经核实不属实' },
      { value: 'duplicate', label: '与已有上报重复' },
      { value: 'unclear', label: '信息不足，无法核实' },
    ],
  },
  {
    name: 'explain',
    label: '给上报人的说明',
    kind: 'words',
    required: true,
    max: 200,
    hint: '上报人会看到这段话。',
  },
];

const townNeeds: readonly Need[] = [
  { name: 'summary', label: '事项描述', kind: 'words', required: true, max: 500 },
  { name: 'address', label: '发生地点', kind: 'words', required: true, max: 100 },
  { name: 'taken', label: '已采取的措施', kind: 'words', required: true, max: 300, hint: '没有就写“暂无”。' },
  { name: 'asks', label: '需要协调解决的问题', kind: 'words', required: true, max: 300 },
  { name: 'photos', label: '补充照片', kind: 'photos', required: false, max: 9 },
];

const submitToTown = {
  to: 'townPending',
  label: '提交{centre}',
  by: submitters,
  needs: townNeeds,
  tells: ['desk', 'reporter'],
  done: '已提交{desk}',
  said: '已提交{centre}，按清单交办。',
} as const;

/** The law of a report, as far as the school's desk (W01 rows 2, 4, 6, 7, 8; F082–F084, F115). */
export const reportFlow = {
  states: {
    submitted: {
      label: '待核实',
      reporterSees: '已收到',
      tone: 'waiting',
      open: true,
      steps: {
        verify: {
          to: 'verified',
          label: '到场核实',
          tone: 'primary',
          by: verifiers,
          needs: verifyNeeds,
          tells: ['reporter'],
          done: '已核实',
          said: '已记录核实情况，请选择自行处置或提交网格中心。',
        },
        reject: {
          to: 'rejected',
          label: '不予受理',
          tone: 'danger',
          by: verifiers,
          needs: rejectNeeds,
          tells: ['reporter'],
          done: '不予受理',
          said: '已告知上报人不予受理的原因。',
        },
      },
    },
    verified: {
      label: '已核实',
      reporterSees: '核实中',
      tone: 'moving',
      open: true,
      steps: {
        selfHandle: {
          to: 'selfHandling',
          label: '本校自行处置',
          tone: 'primary',
          by: solvers,
          needs: [
            { name: 'plan', label: '处置措施', kind: 'words', required: true, max: 300 },
            { name: 'before', label: '处置前照片', kind: 'photos', required: true, max: 9 },
          ],
          tells: ['reporter'],
          done: '本校自行处置',
          said: '已转为本校自行处置，完成后请拍照办结。',
        },
        submitToTown: { ...submitToTown, tone: 'plain' },
      },
    },
    selfHandling: {
      label: '自行处置中',
      reporterSees: '处理中',
      tone: 'moving',
      open: true,
      steps: {
        selfClose: {
          to: 'selfClosed',
          label: '处置完成，办结',
          tone: 'primary',
          by: solvers,
          needs: [
            {
              name: 'result',
              label: '处置结果',
              kind: 'words',
              required: true,
              max: 300,
              hint: '上报人会看到这段话。',
            },
            {
              name: 'after',
              label: '处置后照片',
              hint: '上报人会看到，请勿拍到学生正脸。',
              kind: 'photos',
              required: true,
              max: 9,
            },
          ],
          tells: ['reporter'],
          done: '本校已处置办结',
          said: '已办结，并告知上报人。',
        },
        submitToTown: { ...submitToTown, tone: 'plain' },
      },
    },
    selfClosed: { label: '自办结', reporterSees: '已解决', tone: 'done', open: false, steps: {} },
    rejected: { label: '不予受理', reporterSees: '不予受理', tone: 'closed', open: false, steps: {} },
    townPending: { label: '待{desk}受理', reporterSees: '已交办', tone: 'moving', open: true, steps: {} },
  },
} as const satisfies Flow<ReportState, ReportStep, ReportCondition, ReportTell>;

/** The order in which buttons stand. */
export const reportSteps = [
  'verify',
  'selfHandle',
  'selfClose',
  'submitToTown',
  'reject',
] as const satisfies readonly ReportStep[];

/** How a flag is shown beside the state. */
export const flagLabels = {
  EMERGENCY: { text: '紧急', tone: 'danger' },
  RESTRICTED: { text: '限制查看', tone: 'closed' },
  BYPASS: { text: '反映学校', tone: 'waiting' },
  NO_OFFICER: { text: '无责任网格员', tone: 'waiting' },
} as const satisfies { readonly [F in ReportFlag]: { text: string; tone: string } };
