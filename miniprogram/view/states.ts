import type { ReportState } from '../../typings/report';

/** The official words for the states, in the order of the way; a test holds them against the workflow's own. */
export const stateLabels: Readonly<Record<ReportState, string>> = {
  submitted: '待核实',
  heldReview: '内容待审',
  needInfo: '待补充',
  withdrawn: '已撤回',
  rejected: '不予受理',
  verified: '已核实',
  selfHandling: '自行处置中',
  selfClosed: '自办结',
  townPending: '待网格中心受理',
  townReturned: '网格中心退回',
  dispatched: '已交办，待签收',
  districtDispatched: '区级交办，待签收',
  deptReturned: '部门退回',
  accepted: '已签收',
  handling: '处置中',
  feedback: '已反馈，待现场核查',
  rework: '返工',
  escalated: '已上报区平台',
  districtReturned: '区退镇',
  difficult: '疑难事项',
  suspended: '挂账',
  govReported: '已专报党委政府',
  closed: '结案',
  evaluated: '已评价',
  reopened: '重开，待核实',
  merged: '已并案',
  split: '已分案，分别办理',
};

const isState = (name: string): name is ReportState => name in stateLabels;

/** Every state, to choose from. */
export const states: readonly ReportState[] = Object.keys(stateLabels).filter(isState);
