import type { Caps, Payout, Tally } from '../../typings/payout';
import type { Refused } from '../../typings/refusal';
import { dayBegins, dayOf } from '../calendar.rules';
import { refuse } from '../refuse';

/** Why a payout is not sent now, and from when it may be; null when only the centre can change that. */
export interface CapFault {
  readonly why: string;
  readonly until: string | null;
}

type Bound = keyof Caps;

const reached: Readonly<Record<Bound, string>> = {
  one: '这一笔超过单笔上限，请区社治中心改上限或改用其他办法支付。',
  personDay: '本人今天的奖励已到上限，明天再支付。',
  personMonth: '本人这个月的奖励已到上限，下个月再支付。',
  gridMonth: '这个网格这个月的奖励已到上限，下个月再支付。',
  allDay: '今天支付的总额已到上限，明天再支付。',
  all: '支付总额已到上限，请区社治中心调整后再支付。',
};

/** From what is hardest to move to what passes by itself: the first that is reached is the one that is said. */
const order: readonly Bound[] = ['one', 'all', 'gridMonth', 'personMonth', 'allDay', 'personDay'];

/** The first cap that this sum would go beyond, or null. Reaching a cap exactly is within it (F326). */
export function capFault(fen: number, caps: Caps | null, tally: Tally, at: Date): CapFault | null {
  if (caps === null) return { why: '还没有设置支付上限，请区社治中心先设置。', until: null };
  const bound = order.find((one) => sentBefore(one, tally) + fen > caps[one]);
  return bound === undefined ? null : { why: reached[bound], until: passesAt(bound, at) };
}

const sentBefore = (bound: Bound, tally: Tally): number => (bound === 'one' ? 0 : tally[bound]);

function passesAt(bound: Bound, at: Date): string | null {
  const today = dayOf(at);
  if (bound === 'personDay' || bound === 'allDay') return dayBegins(today, 1);
  if (bound === 'personMonth' || bound === 'gridMonth') return dayBegins(firstOfNextMonth(today), 0);
  return null;
}

/** `2026-12-31` → `2027-01-01`. */
function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** What counts against the caps of one payout: all that was sent and neither failed nor came back (F326). */
export function tallyFor(mine: Payout, all: readonly Payout[], at: Date): Tally {
  const day = dayOf(at);
  const sent = all.filter(({ reward, state }) => reward !== mine.reward && counts.has(state));
  const sum = (of: (payout: Payout, on: string) => boolean): number =>
    sent.reduce((total, payout) => (of(payout, sentOn(payout)) ? total + payout.fen : total), 0);
  const isThisMonth = (on: string): boolean => on.slice(0, 7) === day.slice(0, 7);
  return {
    personDay: sum(({ person }, on) => person === mine.person && on === day),
    personMonth: sum(({ person }, on) => person === mine.person && isThisMonth(on)),
    gridMonth: sum(({ grid }, on) => grid === mine.grid && isThisMonth(on)),
    allDay: sum((_, on) => on === day),
    all: sum(() => true),
  };
}

const counts: ReadonlySet<Payout['state']> = new Set(['sending', 'waiting', 'paid', 'disputed']);

const sentOn = ({ sentAt }: Payout): string => (sentAt === null ? '' : dayOf(new Date(sentAt)));

/** Pairs of which the first never makes sense above the second. */
const within: readonly (readonly [Bound, Bound, string])[] = [
  ['one', 'personDay', '单笔上限不能高于每人每天的上限，请改后再保存。'],
  ['personDay', 'personMonth', '每人每天的上限不能高于每人每月的上限，请改后再保存。'],
  ['allDay', 'all', '每天总额的上限不能高于全部总额的上限，请改后再保存。'],
];

/** Why caps contradict one another, or null. */
export const capsFault = (caps: Caps): Refused | null => {
  const fault = within.find(([small, large]) => caps[small] > caps[large]);
  return fault === undefined ? null : refuse('INVALID', fault[2], fault[0]);
};
