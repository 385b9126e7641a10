import type { CaseFlow, DepartmentFlow, Stretch } from '../../typings/statistics';

/** Upper bounds of the latency buckets, in minutes; a last bucket holds what took longer. */
export const bucketMinutes = [15, 60, 240, 1440, 2880, 4320, 7200, 10080, 21600, 43200] as const;

/** The same in words, one more than there are bounds. */
export const bucketWords = [
  '15 分钟内', '1 小时内', '4 小时内', '1 天内', '2 天内', '3 天内', '5 天内', '7 天内', '15 天内', '30 天内', '30 天以上',
] as const; // prettier-ignore

/** What the flows of a case are called. @public */
export const caseFlowLabels = {
  received: '新收',
  looked: '首次查看',
  dispatched: '首次交办',
  solved: '已解决',
  notOurs: '不属受理',
  cannot: '无法办理',
  rejected: '不予受理',
  withdrawn: '撤回',
  merged: '并案',
  townReturns: '退回学校',
  notOursReturns: '部门退回',
  districtReturns: '区退镇',
  reworks: '返工',
  reopened: '重开',
  objected: '不认可',
  escalated: '上报区平台',
  difficult: '疑难事项',
  suspended: '挂账',
  rated: '已评价',
  stars: '评分合计',
} as const satisfies { readonly [F in CaseFlow]: string };

/** What the flows of a department are called. @public */
export const departmentFlowLabels = {
  given: '交办',
  signed: '签收',
  handled: '反馈',
  handledLate: '逾期反馈',
  sentBack: '退回',
  sentToRework: '返工',
  extensions: '申请延期',
} as const satisfies { readonly [F in DepartmentFlow]: string };

/** What the stretches are called. @public */
export const stretchLabels = {
  toLook: '首次查看用时',
  toDispatch: '首次交办用时',
  toClose: '办结用时',
  toSign: '签收用时',
  toHandle: '办理用时',
} as const satisfies { readonly [S in Stretch]: string };
