import type { RoundFlag } from '../../typings/round';

interface FlagRow {
  readonly label: string;
  /** True: such a round does not count until an officer or head says that it does. */
  readonly setsAside: boolean;
}

/** What a round is flagged with, for somebody to look at; nobody is punished by it. In the order in which it is said. */
export const roundFlags = {
  INCOMPLETE: { label: '没有走完', setsAside: true },
  FUTURE: { label: '时间在以后', setsAside: true },
  OLD: { label: '两周以前的', setsAside: true },
  WRONG_CODE: { label: '有码不是本校的点', setsAside: false },
  FAR: { label: '有点离得太远', setsAside: false },
  FAST: { label: '走得太快', setsAside: false },
  NO_LEADER: { label: '没有值班领导带队', setsAside: false },
  OFF_TIME: { label: '不在规定时段', setsAside: false },
  CLOCK: { label: '手机时间不准', setsAside: false },
  SENT_LATE: { label: '过后补传', setsAside: false },
} as const satisfies { readonly [F in RoundFlag]: FlagRow };

export const flagsInOrder = Object.keys(roundFlags) as readonly RoundFlag[];
