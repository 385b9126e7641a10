import type { ClockStage } from '../typings/deadline';

/** What a time limit is for, in the order of a case's way. */
export const stageLabels = {
  whole: '全程办结',
  verify: '学校核实',
  accept: '受理交办',
  handle: '承办处置',
  check: '核查结案',
} as const satisfies { readonly [S in ClockStage]: string };
