import type { Need } from '../../typings/report';
import { marks, risks } from './marks.table';

/*
 * What the steps of a report ask for. Choices of towns and departments are filled in from the directory when the form
 * is shown, and again when it is checked.
 */

const words = (name: string, label: string, max: number, hint?: string): Need => ({
  name,
  label,
  kind: 'words',
  required: true,
  max,
  ...(hint === undefined ? {} : { hint }),
});

const photos = (name: string, label: string, required: boolean, hint?: string): Need => ({
  name,
  label,
  kind: 'photos',
  required,
  max: 9,
  ...(hint === undefined ? {} : { hint }),
});

const shownToReporter = '上报人会看到这段话。';

/** On site with a picture, or not on site and why. */
const seen: readonly Need[] = [
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
  { ...photos('photos', '现场照片', true), when: { name: 'seen', is: 'onSite' } },
  { ...words('whyRemote', '未到现场的原因', 200), when: { name: 'seen', is: 'remote' } },
];

const checkedOnSite: readonly Need[] = seen.map((need) =>
  need.name === 'seen' ? { ...need, label: '核查方式' } : need,
);

const licenceOptions = [
  { value: 'HAS_LICENCE', label: '有' },
  { value: 'NO_LICENCE', label: '无' },
  { value: 'LICENCE_UNKNOWN', label: '待核实' },
] as const;

const licenceHint = '有证归教育局，无证归属地；看不到证就选“待核实”。';

const lead: Need = { name: 'lead', label: '牵头单位', kind: 'department', required: true };

const dispatch: readonly Need[] = [
  lead,
  { name: 'co', label: '协办单位', kind: 'departments', required: false, max: 6 },
  words('requirement', '办理要求', 300),
  { name: 'dueOn', label: '办理期限', kind: 'day', required: false, hint: '没有规定期限可以不填。' },
  {
    name: 'overrideWhy',
    label: '与预判不同的理由',
    kind: 'words',
    required: false,
    max: 200,
    hint: '选了预判以外的单位时必须填写，会留痕。',
  },
];

const town: Need = {
  name: 'town',
  label: '发生地',
  kind: 'choice',
  required: true,
  hint: '以事情发生的地方为准，不是以学校为准。',
};

/** A report that is more than five things is better sent back. */
export const mostParts = 5;

/** Two at least; the others as far as there are any. */
const parts: readonly Need[] = Array.from({ length: mostParts }, (_, index) => index + 1).flatMap((place) => [
  { name: `item${place}`, label: `第 ${place} 件的事项`, kind: 'item', required: place <= 2 },
  { name: `words${place}`, label: `第 ${place} 件的情况`, kind: 'words', required: place <= 2, max: 500 },
]);

/** The rows of a table as choices. */
const choices = (rows: Readonly<Record<string, string>>): NonNullable<Need['options']> =>
  Object.entries(rows).map(([value, label]) => ({ value, label }));

const marking: readonly Need[] = [
  {
    name: 'mark',
    label: '标记为',
    kind: 'choice',
    required: true,
    hint: '标记后只有经办的人能看内容，并马上告诉公安和教育局。',
    options: choices({ bullying: marks.bullying.label, escalation: marks.escalation.label }),
  },
  {
    name: 'severe',
    label: '有多严重',
    kind: 'choice',
    required: true,
    hint: '有人受伤、多人参与、多次发生或拍视频传播，选“严重”。严重的要先报警，才能办结。',
    options: choices({ yes: '严重', no: '一般' }),
    when: { name: 'mark', is: 'bullying' },
  },
  {
    name: 'risk',
    label: '可能发生什么',
    kind: 'choice',
    required: true,
    options: choices(risks),
    when: { name: 'mark', is: 'escalation' },
  },
  words('why', '依据', 300, '写看到、听到的事，不写学生姓名。'),
];

const policeReport: readonly Need[] = [
  words('receivedBy', '哪个派出所、谁接的警', 60),
  words('calledAt', '什么时候报的警', 40),
  words('alarmNumber', '接警编号', 60, '没有就写“暂无”。'),
  photos('photos', '回执照片', false),
];

const platformForm: readonly Need[] = [
  words('summary', '事项描述', 500),
  words('address', '发生地点', 100),
  town,
  words('taken', '已采取的措施', 300, '没有就写“暂无”。'),
  words('asks', '需要协调解决的问题', 300),
  photos('photos', '补充照片', false),
];

export const needs = {
  askInfo: [words('question', '需要补充什么', 200, shownToReporter)],
  addInfo: [words('answer', '补充说明', 500), photos('photos', '补充照片', false)],
  release: [{ ...words('note', '审看意见', 200), required: false }],
  showPicture: [words('why', '放行理由', 200, '照片放行后，经办的人都能看到。')],
  withdraw: [{ ...words('why', '撤回原因', 200), required: false }],
  verify: [
    ...seen,
    { name: 'item', label: '事项', kind: 'item', required: true, hint: '上报人可能选错，请以现场为准。' },
    {
      name: 'licence',
      label: '办学许可证',
      kind: 'choice',
      required: true,
      hint: licenceHint,
      options: licenceOptions,
      start: 'LICENCE_UNKNOWN',
      when: { name: 'item', is: 'R02' },
    },
    words('finding', '核实情况', 500, '看到了什么、影响多大。'),
  ],
  reject: [
    {
      name: 'reason',
      label: '不予受理的原因',
      kind: 'choice',
      required: true,
      options: [
        { value: 'untrue', label: '经核实不属实' },
        { value: 'duplicate', label: '与已有上报重复' },
        { value: 'unclear', label: '信息不足，无法核实' },
        { value: 'channel', label: '属于国家安全线索，已告知官方渠道' },
      ],
    },
    words('explain', '给上报人的说明', 200, shownToReporter),
  ],
  merge: [
    {
      name: 'target',
      label: '并入哪一件',
      kind: 'choice',
      required: true,
      hint: '并入后一起办理、一起办结，两边的上报人都会被告知。',
    },
  ],
  split: parts,
  object: [words('why', '不认可的理由', 300), photos('photos', '照片', false)],
  selfHandle: [words('plan', '处置措施', 300), photos('before', '处置前照片', true)],
  selfClose: [
    words('result', '处置结果', 300, shownToReporter),
    photos('after', '处置后照片', true, '上报人会看到，请勿拍到学生正脸。'),
  ],
  submitToTown: platformForm,
  returnToSchool: [words('why', '退回原因', 300, '写清楚缺什么、怎么补。')],
  checkLicence: [
    {
      name: 'licence',
      label: '办学许可证',
      kind: 'choice',
      required: true,
      hint: licenceHint,
      options: licenceOptions.slice(0, 2),
    },
  ],
  dispatch,
  sign: [],
  returnNotOurs: [
    words('basis', '不属本单位职责的依据', 300, '写明职责依据；同一事项只能退一次，再退由总网格长裁定。'),
  ],
  start: [words('measures', '处置措施', 300)],
  reply: [words('result', '本单位办理情况', 300), photos('photos', '佐证照片', true)],
  waive: [
    { name: 'department', label: '免除哪个协办单位', kind: 'department', required: true },
    words('why', '免除理由', 200),
  ],
  askExtension: [
    { name: 'until', label: '延期到', kind: 'day', required: true },
    words('why', '延期理由', 200),
  ],
  grantExtension: [],
  denyExtension: [words('why', '不同意的理由', 200)],
  feedback: [
    {
      name: 'outcome',
      label: '办理结果',
      kind: 'choice',
      required: true,
      options: [
        { value: 'solved', label: '已解决' },
        { value: 'notOurs', label: '不属受理范围' },
        { value: 'cannot', label: '无法办理' },
      ],
      start: 'solved',
    },
    words('result', '处置结果', 500, shownToReporter),
    photos('photos', '处置后照片', true, '上报人会看到，请勿拍到学生正脸。'),
  ],
  close: [...checkedOnSite, words('finding', '核查情况', 300, shownToReporter)],
  rework: [words('why', '返工原因', 300), photos('photos', '现场照片', true)],
  escalate: [
    words('tried', '已采取的措施', 500, '镇级做过什么、为什么没有化解。'),
    words('opinions', '镇级部门意见', 300),
    words('why', '上报理由', 300),
  ],
  districtReturn: [words('guidance', '指导意见', 300)],
  toDifficult: [words('dispute', '争议或困难所在', 300)],
  assign: [
    words('record', '协调会商记录', 500),
    lead,
    { name: 'co', label: '协办单位', kind: 'departments', required: false, max: 6 },
    words('requirement', '办理要求', 300),
    { name: 'dueOn', label: '办理期限', kind: 'day', required: false },
  ],
  suspend: [
    words('tempMeasure', '临时防范措施', 300),
    words('owner', '责任人（单位和职务）', 60),
    { name: 'reviewOn', label: '复查日期', kind: 'day', required: true },
  ],
  govReport: [photos('document', '专报文件照片', true), words('why', '专报说明', 300)],
  resume: [words('why', '恢复办理说明', 300)],
  evaluate: [
    { name: 'stars', label: '您满意吗', kind: 'stars', required: true },
    { name: 'comment', label: '想说的话', kind: 'words', required: false, max: 200 },
  ],
  mark: marking,
  reportPolice: policeReport,
  reopen: [words('why', '哪里还没有解决', 300), photos('photos', '现在的照片', false)],
} as const satisfies Readonly<Record<string, readonly Need[]>>;
