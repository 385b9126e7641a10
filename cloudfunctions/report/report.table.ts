import type { ReportFlag, ReportState, ReportStep, Tone } from '../../typings/report';
import type { ReportOutcome } from '../../typings/reportDoc';
import type { Allowed, Flow } from '../workflow/flow';
import { needs } from './needs.table';

/** What must be true of the case, as it stands to the actor, for a step to be theirs. */
export type ReportCondition =
  /** This role received the report in place of the officer: vacancy, no school, complaint. */
  | 'standsIn'
  /** The school's own team received it. */
  | 'schoolReceives'
  /** The school's team sent it back three times or the reporter objected: the bureau decides. */
  | 'bureauDecides'
  /** The actor's department leads. */
  | 'leads'
  /** The actor's department helps and has not replied. */
  | 'helps'
  /** The actor's desk dispatched it. */
  | 'dispatched'
  /** The same, and a unit that got it has nobody to receive (F009). */
  | 'unreceived'
  /** A department has asked for more time, and waits. */
  | 'asked'
  /** Nobody has looked for the licence of row 2 yet (T08). */
  | 'licenceUnknown'
  /** A department has sent it back before: the second time the chief decides (W01 row 12). */
  | 'returnedBefore'
  /** The reporter has not objected before. */
  | 'firstObjection'
  /** The bureau kept it back for what it says: an objection brings it there again (F060). */
  | 'wasHeld'
  /** A picture in it is kept back (F060). */
  | 'pictureHeld'
  /** A severe bullying lead of which the police are not known to have been told (F152). */
  | 'policeOwed';

/**
 * Whom a step tells: all who reported or joined, the first reporter alone, those who hold it now, those who held it
 * before, whoever acted last, the units that work on it, who dispatched them (with the town, if the district did: W01
 * row 18), the school, the town, the police of the place, the bureau.
 */
export type ReportTell =
  | 'reporter' | 'first' | 'desks' | 'left' | 'sender' | 'handlers' | 'dispatcher' | 'school' | 'town'
  | 'police' | 'bureau'; // prettier-ignore

/** In whose hands a state is; the desks are made from it. */
export type ReportHolder =
  'school' | 'town' | 'dispatcher' | 'departments' | 'platform' | 'bureau' | 'schoolOrBureau' | 'nobody';

type By = readonly Allowed<ReportCondition>[];

/** The school's officer, or whoever received the report in the officer's place. */
const school: By = [
  { role: 'OFF', when: 'schoolReceives' },
  { role: 'HEAD', when: 'standsIn' },
  { role: 'TOWN', when: 'standsIn' },
  { role: 'EDU', when: 'standsIn' },
];
const solvers: By = [{ role: 'OFF' }, { role: 'HEAD' }];
const reporter: By = [{ role: 'REPORTER' }];
const leads: By = [
  { role: 'TDEPT', when: 'leads' },
  { role: 'DDEPT', when: 'leads' },
];
const helpers: By = [
  { role: 'TDEPT', when: 'helps' },
  { role: 'DDEPT', when: 'helps' },
];
const dispatchers: By = [
  { role: 'TOWN', when: 'dispatched' },
  { role: 'DIST', when: 'dispatched' },
  { role: 'EDU', when: 'dispatched' },
  { role: 'CHIEF', when: 'dispatched' },
];
/** A town, the platform or, after a ruling, the bureau: who gave it to the departments answers them. */
const askedOnes: By = [
  { role: 'TOWN', when: 'asked' },
  { role: 'DIST', when: 'asked' },
  { role: 'EDU', when: 'asked' },
  { role: 'CHIEF', when: 'asked' },
];
const checkers: By = [...school, { role: 'TOWN', when: 'dispatched' }, { role: 'DIST', when: 'dispatched' }];
const bureau: By = [{ role: 'EDU' }, { role: 'CHIEF' }];
const townDispatched: By = [{ role: 'TOWN', when: 'dispatched' }];

const submitToTown = {
  to: 'townPending',
  label: '提交{centre}',
  by: school,
  needs: needs.submitToTown,
  tells: ['desks', 'reporter'],
  done: '已提交{desk}',
  said: '已提交{desk}，按清单交办。',
} as const;

const verify = {
  to: 'verified',
  label: '到场核实',
  tone: 'primary',
  by: school,
  needs: needs.verify,
  tells: ['reporter'],
  done: '已核实',
  said: '已记录核实情况，请选择自行处置或提交网格中心。',
} as const;

const reject = {
  to: 'rejected',
  label: '不予受理',
  tone: 'danger',
  by: school,
  needs: needs.reject,
  tells: ['reporter'],
  done: '不予受理',
  said: '已告知上报人不予受理的原因。',
} as const;

const withdraw = {
  to: 'withdrawn',
  label: '撤回上报',
  tone: 'danger',
  by: reporter,
  needs: needs.withdraw,
  tells: ['left'],
  done: '上报人撤回',
  said: '已撤回。',
} as const;

const merge = {
  to: 'merged',
  label: '并入同一件事',
  tone: 'plain',
  by: school,
  needs: needs.merge,
  tells: ['reporter'],
  done: '已并入同一件事，一起办理',
  said: '已并入，两边的上报人会一起收到结果。',
} as const;

const split = {
  to: 'split',
  label: '分成几件办理',
  tone: 'plain',
  by: school,
  needs: needs.split,
  tells: ['reporter'],
  done: '已分成几件，分别办理',
  said: '已分案，每一件都在您的待办里；全部办完后自动结案。',
} as const;

const selfHandle = {
  to: 'selfHandling',
  label: '本校自行处置',
  tone: 'primary',
  by: solvers,
  needs: needs.selfHandle,
  tells: ['reporter'],
  done: '本校自行处置',
  said: '已转为本校自行处置，完成后请拍照办结。',
} as const;

const dispatch = {
  to: 'dispatched',
  label: '交办',
  tone: 'primary',
  by: [{ role: 'TOWN' }],
  needs: needs.dispatch,
  tells: ['desks', 'sender', 'reporter'],
  done: '已交办：{desk}',
  said: '已交办给{desk}。',
} as const;

const districtDispatch = {
  ...dispatch,
  to: 'districtDispatched',
  label: '区级交办',
  by: [{ role: 'DIST' }],
  tells: ['desks', 'town', 'reporter'],
} as const;

const checkLicence = {
  to: 'stay',
  label: '核实办学许可证',
  tone: 'primary',
  by: [
    { role: 'TOWN', when: 'licenceUnknown' },
    { role: 'EDU', when: 'licenceUnknown' },
  ],
  needs: needs.checkLicence,
  tells: ['desks'],
  done: '已核实办学许可证',
  said: '已记录，可以交办了。',
} as const;

const escalate = {
  to: 'escalated',
  label: '本级无法化解，上报区平台',
  tone: 'plain',
  by: [{ role: 'TOWN' }],
  needs: needs.escalate,
  tells: ['desks', 'left', 'school', 'reporter'],
  done: '已上报区网格平台',
  said: '已上报区网格平台。',
} as const;

const assign = {
  to: 'districtDispatched',
  label: '裁定承办单位',
  tone: 'primary',
  by: bureau,
  needs: needs.assign,
  tells: ['desks', 'dispatcher', 'town', 'school'],
  done: '总网格长裁定：{desk}',
  said: '已裁定由{desk}承办。',
} as const;

/** Where nobody receives, it is given to somebody else: no case waits for an empty desk. */
const elsewhere = { label: '改交其他单位', tone: 'plain' } as const;

const sign = {
  to: 'accepted',
  label: '签收',
  tone: 'primary',
  by: leads,
  needs: needs.sign,
  tells: ['dispatcher'],
  done: '已签收',
  said: '已签收，请尽快处置。',
} as const;

const returnNotOurs = {
  to: 'deptReturned',
  label: '退回：非本部门职责',
  tone: 'danger',
  by: leads,
  needs: needs.returnNotOurs,
  tells: ['desks', 'dispatcher', 'left'],
  instead: { to: 'difficult', when: 'returnedBefore' },
  done: '退回：非本部门职责',
  said: '已退回{desk}。',
} as const;

const reply = {
  to: 'stay',
  label: '协办反馈',
  tone: 'primary',
  by: helpers,
  needs: needs.reply,
  tells: ['desks', 'dispatcher'],
  done: '协办单位已反馈',
  said: '已反馈给牵头单位。',
} as const;

const waive = {
  to: 'stay',
  label: '免除协办',
  tone: 'plain',
  by: dispatchers,
  needs: needs.waive,
  tells: ['desks', 'left'],
  done: '免除协办',
  said: '已免除，牵头单位可以办结反馈了。',
} as const;

const start = {
  to: 'handling',
  label: '开始处置',
  tone: 'primary',
  by: leads,
  needs: needs.start,
  tells: ['reporter', 'dispatcher'],
  done: '处置中',
  said: '已记录处置措施。',
} as const;

const toDifficult = {
  to: 'difficult',
  label: '提请总网格长裁定',
  tone: 'danger',
  by: dispatchers,
  needs: needs.toDifficult,
  tells: ['desks', 'sender', 'school'],
  done: '转疑难事项',
  said: '已转总网格长，由其协调裁定。',
} as const;

const suspend = {
  to: 'suspended',
  label: '挂账',
  tone: 'plain',
  by: dispatchers,
  needs: needs.suspend,
  tells: ['left', 'school', 'reporter'],
  done: '已挂账',
  said: '已挂账，到复查日期会再提醒。',
} as const;

const close = {
  to: 'closed',
  label: '核查通过，结案',
  tone: 'primary',
  by: checkers,
  needs: needs.close,
  tells: ['reporter', 'handlers', 'dispatcher', 'left'],
  done: '核查通过，结案',
  said: '已结案，并告知上报人。',
} as const;

const evaluate = {
  to: 'evaluated',
  label: '评价',
  tone: 'primary',
  by: reporter,
  needs: needs.evaluate,
  tells: [],
  done: '上报人已评价',
  said: '谢谢您的评价。',
} as const;

const reopen = {
  to: 'reopened',
  label: '没有解决，要求重办',
  tone: 'danger',
  by: [...reporter, { role: 'JOINED' }, ...solvers, { role: 'TOWN' }, { role: 'DIST' }, ...bureau],
  needs: needs.reopen,
  tells: ['desks', 'sender', 'reporter'],
  done: '重新办理',
  said: '已重新办理，{desk}会再到现场。',
} as const;

/** A picture that must not be shown is the bureau's to decide about; the case goes on meanwhile (F060). */
export const holdPicture = {
  to: 'stay',
  label: '照片未通过内容检查',
  tone: 'plain',
  by: [{ role: 'SYS' }],
  needs: [],
  tells: ['bureau'],
  done: '照片未通过内容检查，由教育局查看',
  said: '已转教育局查看。',
} as const;

/** What an officer, a head, a town or the bureau may see in a case at any time while it is open (F149, F152). */
const marking = {
  mark: {
    to: 'stay',
    label: '标记为…',
    tone: 'plain',
    by: [{ role: 'OFF' }, { role: 'HEAD' }, { role: 'TOWN' }, { role: 'EDU' }],
    needs: needs.mark,
    tells: ['police', 'bureau', 'desks'],
    done: '已标记，转为限制查看',
    said: '已标记。现在只有经办的人能看内容，公安和教育局已列入告知。',
  },
  reportPolice: {
    to: 'stay',
    label: '登记报警',
    tone: 'plain',
    by: [
      { role: 'OFF', when: 'policeOwed' },
      { role: 'HEAD', when: 'policeOwed' },
      { role: 'TOWN', when: 'policeOwed' },
      { role: 'EDU', when: 'policeOwed' },
    ],
    needs: needs.reportPolice,
    tells: ['bureau'],
    done: '已报警并登记',
    said: '已登记，教育局会知道。',
  },
  holdPicture,
  showPicture: {
    to: 'stay',
    label: '放行照片',
    tone: 'plain',
    by: [{ role: 'EDU', when: 'pictureHeld' }],
    needs: needs.showPicture,
    tells: ['desks'],
    done: '教育局已放行照片',
    said: '已放行，经办的人可以看到照片了。',
  },
} as const;

const withDepartments = { tone: 'moving', open: true, holder: 'departments' } as const;
const atSchool = { open: true, holder: 'school' } as const;
const over = { open: false, holder: 'nobody' } as const;

/** The law of a report: W01, rows 1 to 23, and who may what by §2.3 (F049, F050, F082–F105, F115). */
export const reportFlow = {
  states: {
    submitted: {
      label: '待核实',
      reporterSees: '已收到',
      tone: 'waiting',
      ...atSchool,
      steps: {
        ...marking,
        verify,
        reject,
        askInfo: {
          to: 'needInfo',
          label: '请上报人补充',
          tone: 'plain',
          by: school,
          needs: needs.askInfo,
          tells: ['first'],
          done: '请上报人补充',
          said: '已请上报人补充。',
        },
        merge,
        split,
        withdraw,
      },
    },
    heldReview: {
      label: '内容待审',
      reporterSees: '审核中',
      tone: 'waiting',
      open: true,
      holder: 'bureau',
      steps: {
        release: {
          to: 'submitted',
          label: '内容可以，转给学校',
          tone: 'primary',
          by: [{ role: 'EDU' }],
          needs: needs.release,
          tells: ['desks', 'reporter'],
          done: '内容已看过，转给{desk}',
          said: '已转给{desk}。',
        },
        reject: { ...reject, by: [{ role: 'EDU' }] },
        withdraw,
      },
    },
    needInfo: {
      label: '待补充',
      reporterSees: '请您补充',
      tone: 'waiting',
      ...atSchool,
      steps: {
        ...marking,
        addInfo: {
          to: 'submitted',
          label: '补充说明',
          tone: 'primary',
          by: reporter,
          needs: needs.addInfo,
          tells: ['desks'],
          done: '上报人已补充',
          said: '已补充，网格员会继续核实。',
        },
        verify,
        reject,
        merge,
        split,
        withdraw,
      },
    },
    withdrawn: { label: '已撤回', reporterSees: '已撤回', tone: 'closed', ...over, steps: {} },
    rejected: {
      label: '不予受理',
      reporterSees: '不予受理',
      tone: 'closed',
      ...over,
      steps: {
        object: {
          to: 'submitted',
          label: '不认可，请教育局复核',
          tone: 'plain',
          by: [{ role: 'REPORTER', when: 'firstObjection' }],
          needs: needs.object,
          tells: ['desks', 'sender'],
          instead: { to: 'heldReview', when: 'wasHeld' },
          done: '上报人不认可，由教育部门复核',
          said: '已转{desk}复核。',
        },
      },
    },
    verified: {
      label: '已核实',
      reporterSees: '核实中',
      tone: 'moving',
      ...atSchool,
      steps: { ...marking, selfHandle, submitToTown: { ...submitToTown, tone: 'plain' }, merge, split },
    },
    selfHandling: {
      label: '自行处置中',
      reporterSees: '处理中',
      tone: 'moving',
      ...atSchool,
      steps: {
        ...marking,
        selfClose: {
          to: 'selfClosed',
          label: '处置完成，办结',
          tone: 'primary',
          by: solvers,
          needs: needs.selfClose,
          tells: ['reporter'],
          done: '本校已处置办结',
          said: '已办结，并告知上报人。',
        },
        submitToTown: { ...submitToTown, tone: 'plain' },
      },
    },
    selfClosed: {
      label: '自办结',
      reporterSees: '已解决',
      tone: 'done',
      ...over,
      steps: { evaluate, reopen },
    },
    townPending: {
      label: '待{desk}受理',
      reporterSees: '已交办',
      tone: 'waiting',
      open: true,
      holder: 'town',
      steps: {
        ...marking,
        checkLicence,
        dispatch,
        returnToSchool: {
          to: 'townReturned',
          label: '退回学校',
          tone: 'danger',
          by: [{ role: 'TOWN' }],
          needs: needs.returnToSchool,
          tells: ['desks'],
          done: '网格中心退回',
          said: '已退回{desk}。',
        },
        escalate,
        merge: { ...merge, by: [{ role: 'TOWN' }], tells: ['school', 'reporter'] },
      },
    },
    townReturned: {
      label: '网格中心退回',
      reporterSees: '核实中',
      tone: 'waiting',
      open: true,
      holder: 'schoolOrBureau',
      steps: {
        ...marking,
        resubmit: {
          ...submitToTown,
          tone: 'primary',
          label: '补正后再提交',
          by: [...school, { role: 'EDU', when: 'bureauDecides' }],
        },
        selfHandle: { ...selfHandle, tone: 'plain', tells: ['sender', 'reporter'] },
        reject: {
          ...reject,
          by: [{ role: 'EDU', when: 'bureauDecides' }],
          tells: ['school', 'town', 'reporter'],
        },
      },
    },
    dispatched: {
      label: '已交办，待签收',
      reporterSees: '已交办',
      ...withDepartments,
      steps: {
        ...marking,
        sign,
        returnNotOurs,
        reply,
        waive,
        dispatch: {
          ...dispatch,
          ...elsewhere,
          by: [{ role: 'TOWN', when: 'unreceived' }],
          tells: ['desks', 'left', 'reporter'],
        },
        escalate: { ...escalate, by: townDispatched },
      },
    },
    districtDispatched: {
      label: '区级交办，待签收',
      reporterSees: '已交办',
      ...withDepartments,
      steps: {
        ...marking,
        sign,
        returnNotOurs,
        reply,
        waive,
        districtDispatch: {
          ...districtDispatch,
          ...elsewhere,
          by: [{ role: 'DIST', when: 'unreceived' }],
          tells: ['desks', 'left', 'town', 'reporter'],
        },
        assign: {
          ...assign,
          ...elsewhere,
          by: [
            { role: 'EDU', when: 'unreceived' },
            { role: 'CHIEF', when: 'unreceived' },
          ],
          tells: ['desks', 'left', 'dispatcher', 'town', 'school'],
        },
      },
    },
    deptReturned: {
      label: '部门退回',
      reporterSees: '已交办',
      tone: 'waiting',
      open: true,
      holder: 'dispatcher',
      steps: {
        ...marking,
        dispatch: { ...dispatch, label: '重新交办', by: townDispatched },
        districtDispatch: {
          ...districtDispatch,
          label: '重新交办',
          by: [{ role: 'DIST', when: 'dispatched' }],
        },
        escalate: { ...escalate, by: townDispatched },
        toDifficult,
      },
    },
    accepted: {
      label: '已签收',
      reporterSees: '处理中',
      ...withDepartments,
      steps: { ...marking, start, reply, waive, escalate: { ...escalate, by: townDispatched } },
    },
    handling: {
      label: '处置中',
      reporterSees: '处理中',
      ...withDepartments,
      steps: {
        ...marking,
        feedback: {
          to: 'feedback',
          label: '办结反馈',
          tone: 'primary',
          by: leads,
          needs: needs.feedback,
          tells: ['desks', 'dispatcher'],
          done: '已反馈，待现场核查',
          said: '已反馈，等待{desk}到现场核查。',
        },
        reply,
        waive,
        askExtension: {
          to: 'stay',
          label: '申请延期',
          tone: 'plain',
          by: leads,
          needs: needs.askExtension,
          tells: ['dispatcher'],
          done: '申请延期',
          said: '已提交延期申请。',
        },
        grantExtension: {
          to: 'stay',
          label: '同意延期',
          tone: 'primary',
          by: askedOnes,
          needs: needs.grantExtension,
          tells: ['desks'],
          done: '同意延期',
          said: '已同意延期。',
        },
        denyExtension: {
          to: 'stay',
          label: '不同意延期',
          tone: 'plain',
          by: askedOnes,
          needs: needs.denyExtension,
          tells: ['desks'],
          done: '不同意延期',
          said: '已告知承办单位。',
        },
        suspend,
        escalate: { ...escalate, by: townDispatched },
      },
    },
    feedback: {
      label: '已反馈，待现场核查',
      reporterSees: '待现场核查',
      tone: 'waiting',
      ...atSchool,
      steps: {
        ...marking,
        close,
        rework: {
          to: 'rework',
          label: '没有做好，退回返工',
          tone: 'danger',
          by: checkers,
          needs: needs.rework,
          tells: ['desks', 'dispatcher', 'reporter'],
          done: '核查未通过，返工',
          said: '已退回{desk}返工。',
        },
      },
    },
    rework: {
      label: '返工',
      reporterSees: '处理中',
      ...withDepartments,
      steps: { ...marking, start, reply, waive, escalate: { ...escalate, by: townDispatched } },
    },
    escalated: {
      label: '已上报区平台',
      reporterSees: '已交办',
      tone: 'waiting',
      open: true,
      holder: 'platform',
      steps: {
        ...marking,
        districtDispatch,
        districtReturn: {
          to: 'districtReturned',
          label: '退回镇级并指导',
          tone: 'plain',
          by: [{ role: 'DIST' }],
          needs: needs.districtReturn,
          tells: ['desks'],
          done: '区平台退回并指导',
          said: '已退回{desk}。',
        },
      },
    },
    districtReturned: {
      label: '区退镇',
      reporterSees: '已交办',
      tone: 'waiting',
      open: true,
      holder: 'town',
      steps: { ...marking, checkLicence, dispatch, escalate },
    },
    difficult: {
      label: '疑难事项',
      reporterSees: '协调中',
      tone: 'waiting',
      open: true,
      holder: 'bureau',
      steps: {
        ...marking,
        assign,
      },
    },
    suspended: {
      label: '挂账',
      reporterSees: '暂缓办理',
      tone: 'closed',
      open: true,
      holder: 'dispatcher',
      steps: {
        ...marking,
        resume: {
          to: 'handling',
          label: '恢复办理',
          tone: 'primary',
          by: dispatchers,
          needs: needs.resume,
          tells: ['desks', 'reporter'],
          done: '恢复办理',
          said: '已恢复办理。',
        },
        govReport: {
          to: 'govReported',
          label: '专报党委政府',
          tone: 'plain',
          by: bureau,
          needs: needs.govReport,
          tells: ['desks', 'school'],
          done: '已专报党委政府',
          said: '已记录专报。',
        },
      },
    },
    govReported: {
      label: '已专报党委政府',
      reporterSees: '协调中',
      tone: 'closed',
      open: true,
      holder: 'dispatcher',
      steps: {
        ...marking,
        resume: {
          to: 'handling',
          label: '恢复办理',
          tone: 'primary',
          by: [...dispatchers, ...bureau],
          needs: needs.resume,
          tells: ['desks', 'dispatcher', 'reporter'],
          done: '恢复办理',
          said: '已恢复办理。',
        },
      },
    },
    closed: { label: '结案', reporterSees: '已办结', tone: 'done', ...over, steps: { evaluate, reopen } },
    evaluated: { label: '已评价', reporterSees: '已办结', tone: 'done', ...over, steps: { reopen } },
    split: {
      label: '已分案，分别办理',
      reporterSees: '分别办理',
      tone: 'moving',
      ...atSchool,
      steps: {
        closeParts: {
          to: 'closed',
          label: '各件全部办结',
          tone: 'primary',
          by: [{ role: 'SYS' }],
          needs: [],
          tells: ['left', 'reporter'],
          done: '各件都已办结',
          said: '已结案。',
        },
      },
    },
    merged: { label: '已并案', reporterSees: '一并办理', tone: 'closed', ...over, steps: {} },
    reopened: {
      label: '重开，待核实',
      reporterSees: '核实中',
      tone: 'waiting',
      ...atSchool,
      steps: { ...marking, verify, submitToTown: { ...submitToTown, tone: 'plain' } },
    },
  },
} as const satisfies Flow<ReportState, ReportStep, ReportCondition, ReportTell, ReportHolder>;

/** The order in which buttons stand. */
export const reportSteps = [
  'release', 'verify', 'addInfo', 'checkLicence', 'dispatch', 'districtDispatch', 'assign', 'sign', 'start', 'feedback', 'reply', 'close',
  'selfHandle', 'selfClose', 'resubmit', 'submitToTown', 'resume', 'grantExtension', 'denyExtension', 'evaluate', 'askInfo',
  'askExtension', 'waive', 'suspend', 'escalate', 'districtReturn', 'govReport', 'object', 'rework', 'returnToSchool',
  'returnNotOurs', 'toDifficult', 'showPicture', 'reportPolice', 'mark', 'merge', 'split', 'reopen', 'reject', 'withdraw', 'closeParts', 'holdPicture',
] as const satisfies readonly ReportStep[]; // prettier-ignore

/** How a flag is shown beside the state. */
export const flagLabels = {
  EMERGENCY: { text: '紧急', tone: 'danger' },
  RESTRICTED: { text: '限制查看', tone: 'closed' },
  BYPASS: { text: '反映学校', tone: 'waiting' },
  NO_OFFICER: { text: '无责任网格员', tone: 'waiting' },
  SUPERVISE: { text: '应督办', tone: 'danger' },
  NO_CONTACT: { text: '未落实接收人', tone: 'danger' },
  HELD: { text: '疑似违规内容', tone: 'danger' },
} as const satisfies { readonly [F in ReportFlag]: { readonly text: string; readonly tone: Tone } };

/** 办结 is not 解决: how a closed case ended, in words. */
export const outcomeLabels = {
  solved: '已解决',
  notOurs: '不属受理',
  cannot: '无法办理',
} as const satisfies { readonly [O in ReportOutcome]: string };
