import type { ClockSettings, TimeLimit, TimeUnit } from '../../typings/deadline';
import type { Refused } from '../../typings/refusal';
import type { NamedThing } from '../../typings/routing';
import { refuse } from '../refuse';
import { limitWords, settingWords, unitWords } from './words.rules';

/** A year of each: whatever takes longer has no limit. */
const most = { hours: 8760, workHours: 2000, workDays: 250 } as const satisfies Readonly<
  Record<TimeUnit, number>
>;

const limitKey = ({ item, urgency, stage }: TimeLimit): string => `${item ?? ''}/${urgency}/${stage}`;

const isWhole = (amount: number, from: number, to: number): boolean =>
  Number.isInteger(amount) && amount >= from && amount <= to;

/** What is wrong with the limits, the first by their order; null when nothing is. */
export function limitsFault(limits: readonly TimeLimit[], items: readonly NamedThing[]): Refused | null {
  const seen = new Set<string>();
  for (const limit of limits) {
    const fault = limitFault(limit, seen, items);
    if (fault !== null) return fault;
    seen.add(limitKey(limit));
  }
  return null;
}

function limitFault(
  limit: TimeLimit,
  seen: ReadonlySet<string>,
  items: readonly NamedThing[],
): Refused | null {
  const { item, duration } = limit;
  if (item !== null && items.every(({ id }) => id !== item))
    return refuse('INVALID', '有一条期限的事项不在清单里，请重新选择事项，或删去这一条。', 'limits');
  const name = limitWords(limit, items);
  if (seen.has(limitKey(limit))) return refuse('INVALID', `“${name}”有两条期限，请只留一条。`, 'limits');
  const { amount, unit } = duration;
  return isWhole(amount, 1, most[unit])
    ? null
    : refuse(
        'INVALID',
        `“${name}”的期限请填 1 到 ${most[unit]} ${unitWords[unit]}的整数；不限时请删去这一条。`,
        'limits',
      );
}

interface Range {
  readonly to: number;
  readonly mayBeEmpty: boolean;
}

const ranges = {
  dueSoonHours: { to: 720, mayBeEmpty: false },
  escalateHours: { to: 2000, mayBeEmpty: true },
  answerDays: { to: 365, mayBeEmpty: true },
  reopenDays: { to: 1095, mayBeEmpty: false },
} as const satisfies Readonly<Record<keyof ClockSettings, Range>>;

const settingNames = Object.keys(ranges) as readonly (keyof ClockSettings)[];

/** What is wrong with the reminders; null when nothing is. */
export function settingsFault(settings: ClockSettings): Refused | null {
  const wrong = settingNames.find((name) => {
    const value = settings[name];
    return value === null ? !ranges[name].mayBeEmpty : !isWhole(value, 1, ranges[name].to);
  });
  if (wrong === undefined) return null;
  const { to, mayBeEmpty } = ranges[wrong];
  const empty = mayBeEmpty ? '；不需要时请留空' : '';
  return refuse('INVALID', `“${settingWords[wrong]}”请填 1 到 ${to} 的整数${empty}。`, 'settings');
}
