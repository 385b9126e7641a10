import type { BraveryDoc, BraveryFigure } from '../../typings/bravery';
import { secondsAfter } from '../calendar.rules';
import { keptDays, reminders } from './limits.table';
import { waitingFor } from './subject.rules';

const daySeconds = 86_400;
const hourMilliseconds = 3_600_000;

const daysFrom = (since: string, days: number): string => secondsAfter(new Date(since), days * daySeconds);

/** When the clock looks at it next: to remind whoever waits, or to let go of what was kept long enough; null: never. */
export function nextLook(deed: BraveryDoc): string | null {
  const waits = waitingFor(deed);
  if (waits !== null) {
    const { days, most } = reminders[waits];
    return deed.reminded >= most ? null : daysFrom(deed.movedAt, days * (deed.reminded + 1));
  }
  if (deed.sealed === null) return null;
  return deed.state === 'unconfirmed' || deed.state === 'finished'
    ? daysFrom(deed.movedAt, keptDays[deed.state])
    : deed.movedAt;
}

/** `3 天`, `5 小时`: whole units, rounded down, since nobody waits for a fraction of a day. */
export function spokenSpan(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hourMilliseconds);
  if (hours < 1) return '不到 1 小时';
  return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
}

/** What is measured of each application, from the event on (F329). */
type Measured = Pick<BraveryDoc, 'eventAt' | 'confirmedAt' | 'awardedAt' | 'publishedAt'>;

const legs = [
  { label: '事发到核实', end: 'confirmedAt' },
  { label: '事发到奖励', end: 'awardedAt' },
  { label: '事发到宣传', end: 'publishedAt' },
] as const satisfies readonly { label: string; end: keyof Measured }[];

const spanOf = (deed: Measured, end: (typeof legs)[number]['end']): number | null => {
  const until = deed[end];
  return until === undefined ? null : Date.parse(until) - Date.parse(deed.eventAt);
};

/** How long each way took that is over: `事发到核实 2 天`. */
export const tookOf = (deed: Measured): readonly string[] =>
  legs.flatMap(({ label, end }) => {
    const span = spanOf(deed, end);
    return span === null ? [] : [`${label} ${spokenSpan(span)}`];
  });

/** Median and longest of each way; of an even number the lower of the two in the middle, which somebody really had. */
export const figuresOf = (deeds: readonly Measured[]): readonly BraveryFigure[] =>
  legs.map(({ label, end }) => {
    const spans = deeds.flatMap((deed) => spanOf(deed, end) ?? []).toSorted((one, other) => one - other);
    const middle = spans[Math.floor((spans.length - 1) / 2)];
    const longest = spans.at(-1);
    return {
      label,
      count: spans.length,
      median: middle === undefined ? '还没有' : spokenSpan(middle),
      longest: longest === undefined ? '还没有' : spokenSpan(longest),
    };
  });
