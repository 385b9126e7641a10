import type { ClockLevel, ClockStage } from '../../typings/deadline';
import type { ReportState } from '../../typings/report';

export interface StateClock {
  /** The part of the way that time in this state counts for; null: for the whole only. */
  readonly stage: Exclude<ClockStage, 'whole'> | null;
  /** False: the clock stands still; whoever is waited for is not an office (F049, F102). */
  readonly runs: boolean;
}

/** Whose time it is, by state (W01, column Deadline). States that are over are never asked. */
export const stateClocks = {
  submitted: { stage: 'verify', runs: true },
  // The school's time has not begun; the whole runs on.
  heldReview: { stage: null, runs: true },
  needInfo: { stage: 'verify', runs: false },
  verified: { stage: 'verify', runs: true },
  reopened: { stage: 'verify', runs: true },
  townReturned: { stage: 'verify', runs: true },
  selfHandling: { stage: 'handle', runs: true },
  townPending: { stage: 'accept', runs: true },
  deptReturned: { stage: 'accept', runs: true },
  escalated: { stage: 'accept', runs: true },
  districtReturned: { stage: 'accept', runs: true },
  difficult: { stage: 'accept', runs: true },
  dispatched: { stage: 'handle', runs: true },
  districtDispatched: { stage: 'handle', runs: true },
  accepted: { stage: 'handle', runs: true },
  handling: { stage: 'handle', runs: true },
  rework: { stage: 'handle', runs: true },
  suspended: { stage: 'handle', runs: false },
  govReported: { stage: 'handle', runs: false },
  feedback: { stage: 'check', runs: true },
  split: { stage: null, runs: true },
  withdrawn: { stage: null, runs: false },
  rejected: { stage: null, runs: false },
  selfClosed: { stage: null, runs: false },
  closed: { stage: null, runs: false },
  evaluated: { stage: null, runs: false },
  merged: { stage: null, runs: false },
} as const satisfies { readonly [S in ReportState]: StateClock };

export interface LevelRow {
  /** What it counts from: the warning before the end, the end, the question that was asked, the review day. */
  readonly from: 'soon' | 'end' | 'question' | 'review';
  /** How many times the profile's escalation time lies between. */
  readonly steps: 0 | 1 | 2;
  readonly tells: 'desks' | 'supervisor' | 'orderer';
  /** The heading of its entry in the timeline. */
  readonly title: string;
  /** At most five characters, for the message. */
  readonly phrase: string;
  /** At most twenty. */
  readonly hint: string;
}

/** What happens as time passes, in order; each once, however the clock jumps (F100, F116; W01 rows 3 and 20). */
export const levels = {
  noAnswer: {
    from: 'question',
    steps: 0,
    tells: 'desks',
    title: '上报人逾期未补充，由网格员决定',
    phrase: '未补充',
    hint: '上报人没有补充，请您直接决定',
  },
  review: {
    from: 'review',
    steps: 0,
    tells: 'desks',
    title: '到复查日期',
    phrase: '请复查',
    hint: '挂账事项今天复查，请核实后处理',
  },
  dueSoon: {
    from: 'soon',
    steps: 0,
    tells: 'desks',
    title: '快到办理期限，已提醒',
    phrase: '快到期',
    hint: '时间是办理期限，请在此前办好',
  },
  overdue: {
    from: 'end',
    steps: 0,
    tells: 'desks',
    title: '已超过办理期限，已提醒',
    phrase: '已超期',
    hint: '时间是办理期限，请尽快办结',
  },
  supervisor: {
    from: 'end',
    steps: 1,
    tells: 'supervisor',
    title: '超期未办，已报上一级督促',
    phrase: '请督促',
    hint: '超期未办，请督促承办单位',
  },
  order: {
    from: 'end',
    steps: 2,
    tells: 'orderer',
    title: '仍未办结，已拟督办单草稿',
    phrase: '请督办',
    hint: '已拟督办单草稿，请决定是否签发',
  },
} as const satisfies { readonly [L in ClockLevel]: LevelRow };
