import type { RosterKind } from '../../typings/roster';

/** 工作内容 of each kind of officer, as it goes on the wall (F354), in the plan's own order of duties (S0 三(三), S1). */
export const workOf = {
  HEAD: '负责本校专属网格工作，督导网格巡查、事项上报和处置',
  OFF: '负责网格事项巡查、采集、上报；受理家长、邻居和商户报来的事项，到场核实、处置或提交网格中心',
  AUX: '协助责任网格员巡查、值守和上报',
} as const satisfies Readonly<Record<RosterKind, string>>;

/** What people are called there: a head and an officer by their post, an auxiliary by their kind. */
export const titleOf = {
  HEAD: '网格长',
  OFF: '责任网格员',
  AUX: '辅助网格员',
} as const satisfies Readonly<Record<RosterKind, string>>;
