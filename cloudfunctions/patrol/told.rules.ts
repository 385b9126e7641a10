import type { Addressee, OwedMessage } from '../../typings/message';
import type { CircuitDay } from '../../typings/round';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';

interface Telling {
  /** Names what happened: the same is told once. */
  readonly key: string;
  readonly what: string;
  readonly unit: string;
  readonly words: string;
  /** Opened by it; the weeks where nothing is said. */
  readonly page?: string;
  readonly ladder: readonly Addressee[];
  readonly at: Date;
}

/** Tells somebody of a school's patrols; no name of anybody (F117). */
export const toldOf = ({ key, what, unit, words, page = 'packages/patrol/pages/weeks/index', ladder, at }: Telling): OwedMessage => ({
  key,
  template: 'patrol.told',
  page,
  fields: { thing1: thing(what), thing2: thing(unit), time3: spokenTimeOf(at), thing4: thing(words) },
  ladder,
  rung: 0,
  state: 'owed',
  attempts: [],
  // NB: the clock makes it, and sends it in the same round.
  dueAt: at.toISOString(),
}); // prettier-ignore

/** `保安巡更少1轮`, and others if there are. */
export function shortWords(circuits: readonly CircuitDay[]): string {
  const short = circuits.filter(({ needed, done }) => done < needed);
  const [first] = short;
  if (first === undefined) return '';
  const others = short.length === 1 ? '' : `等${short.length}条`;
  return `${first.name.slice(0, 10)}${others}少${short.reduce((sum, { needed, done }) => sum + needed - done, 0)}轮`;
} // prettier-ignore
