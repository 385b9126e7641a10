import { moment } from './time';

/** A change as the cloud tells it. */
interface Change {
  readonly at: string;
  readonly who: string;
  readonly words: readonly string[];
  readonly reason: string;
}

/** A past change as a list shows it. */
export interface HistoryLine {
  readonly key: number;
  readonly when: string;
  readonly who: string;
  readonly words: string;
  readonly reason: string;
}

export const historyLines = (
  { history }: { readonly history: readonly Change[] },
  now: number,
): readonly HistoryLine[] =>
  history.map(({ at, who, words, reason }, key) => ({
    key,
    when: moment(at, now),
    who,
    words: words.join('\n'),
    reason,
  }));
