import type { RollupDoc } from '../../typings/statistics';
import { sumOf } from './batch.rules';
import { now } from './counting.rules';

/** One figure that is not what the journals say. */
export interface Difference {
  readonly scope: string;
  /** `now` for a stock, a month where the month's sum is not the sum of its days. */
  readonly day: string;
  readonly figure: string;
  readonly stands: number;
  readonly counted: number;
}

/** What a roll-up holds, by the keys of a tally. */
export function held({ scope, period, sum, days }: RollupDoc): readonly (readonly [string, number])[] {
  const byDay = period === now ? [[now, sum] as const] : Object.entries(days);
  return byDay.flatMap(([day, figures]) =>
    Object.entries(figures).map(([figure, count]) => [`${scope}|${period}|${day}|${figure}`, count] as const),
  );
}

/** Where a month's sum is not the sum of its days (F363). */
export function summed({ scope, period, sum, days }: RollupDoc): readonly Difference[] {
  if (period === now) return [];
  const ofDays = sumOf(Object.values(days));
  const names = new Set([...Object.keys(sum), ...Object.keys(ofDays)]);
  return [...names].flatMap((figure) => {
    const [stands, counted] = [sum[figure] ?? 0, ofDays[figure] ?? 0];
    return stands === counted ? [] : [{ scope, day: period, figure, stands, counted }];
  });
}

/** Every figure that differs; what is nowhere is zero. */
export function differencesBetween(
  standing: ReadonlyMap<string, number>,
  counted: ReadonlyMap<string, number>,
): readonly Difference[] {
  const keys = [...new Set([...standing.keys(), ...counted.keys()])].sort();
  return keys.flatMap((key) => {
    const [scope = '', , day = '', figure = ''] = key.split('|');
    const difference = { scope, day, figure, stands: standing.get(key) ?? 0, counted: counted.get(key) ?? 0 };
    return difference.stands === difference.counted ? [] : [difference];
  });
}
