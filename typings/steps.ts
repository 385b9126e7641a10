/** The states of W01; the official words are in report/report.table.ts. */
export type ReportState =
  | 'submitted' // 待核实
  | 'heldReview' // 内容待审
  | 'needInfo' // 待补充
  | 'withdrawn' // 撤回
  | 'rejected' // 不予受理
  | 'verified' // 已核实
  | 'selfHandling' // 自行处置中
  | 'selfClosed' // 自办结
  | 'townPending' // 待网格中心受理
  | 'townReturned' // 网格中心退回
  | 'dispatched' // 镇级交办
  | 'districtDispatched' // 区级交办
  | 'deptReturned' // 部门退回
  | 'accepted' // 已签收
  | 'handling' // 处置中
  | 'feedback' // 已反馈待核查
  | 'rework' // 返工
  | 'escalated' // 已上报区平台
  | 'districtReturned' // 区退镇
  | 'difficult' // 疑难事项
  | 'suspended' // 挂账
  | 'govReported' // 已专报党委政府
  | 'closed' // 结案
  | 'evaluated' // 已评价
  | 'reopened' // 重开
  | 'merged' // 并案
  | 'split'; // 分案

export type ReportStep =
  | 'askInfo'
  | 'addInfo'
  | 'withdraw'
  | 'verify'
  | 'reject'
  | 'object'
  | 'selfHandle'
  | 'selfClose'
  | 'submitToTown'
  | 'resubmit'
  | 'returnToSchool'
  | 'checkLicence'
  | 'dispatch'
  | 'sign'
  | 'returnNotOurs'
  | 'start'
  | 'reply'
  | 'waive'
  | 'askExtension'
  | 'grantExtension'
  | 'denyExtension'
  | 'feedback'
  | 'close'
  | 'rework'
  | 'escalate'
  | 'districtDispatch'
  | 'districtReturn'
  | 'toDifficult'
  | 'assign'
  | 'suspend'
  | 'govReport'
  | 'resume'
  | 'evaluate'
  | 'reopen'
  | 'merge'
  | 'split'
  | 'mark'
  | 'reportPolice'
  | 'release'
  | 'holdPicture'
  | 'showPicture'
  | 'closeParts';
