import type { ShiftCard, ShiftDeed, SignedUp } from '../../typings/shift';
import type { Query } from './opening';
import { dayOf } from './time';

const plainId = /^[\w.-]{1,200}$/;

/** The shift that a message or a card names; empty when it names none. */
export function shiftIdIn(query: Query): string {
  const id = query['id'] ?? '';
  return plainId.test(id) ? id : '';
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;
const dayLength = 86_400_000;

/** `周一`, of a calendar day. */
export const weekdayOf = (day: string): string =>
  `周${weekdays[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? ''}`;

/** So many days after a calendar day. */
export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayLength).toISOString().slice(0, 10);

/** A day as people say it: `明天 12月1日 周二`. */
export function dayWords(day: string, now: number): string {
  const today = dayOf(now);
  const near = day === today ? '今天 ' : day === laterDay(today, 1) ? '明天 ' : '';
  return `${near}${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${weekdayOf(day)}`;
}

/** Monday to Sunday of the week after this one: what a captain makes next. */
export function nextWeek(now: number): { readonly from: string; readonly to: string } {
  const today = dayOf(now);
  const weekday = new Date(`${today}T00:00:00.000Z`).getUTCDay() || 7;
  const from = laterDay(today, 8 - weekday);
  return { from, to: laterDay(from, 6) };
}

/** A shift as a line of a list. */
export interface ShiftRow {
  readonly id: string;
  readonly v: number;
  readonly time: string;
  readonly postName: string;
  readonly unitName: string;
  /** `还缺 2 人`, `已满，可候补`, `已取消`. */
  readonly state: string;
  readonly tone: 'done' | 'waiting' | 'closed' | 'danger';
  /** What is missing, a line each: places by force; for who keeps the rota also what it lacks of 1+N. */
  readonly missing: readonly string[];
  /** Where I stand, or why I cannot, or what to mind. */
  readonly mine: string;
  readonly whyNot: string;
  readonly mind: string;
  readonly maySignUp: boolean;
  readonly mayCall: boolean;
  readonly chosen: boolean;
  /** Read aloud. */
  readonly label: string;
}

export interface ShiftDay {
  readonly day: string;
  readonly words: string;
  readonly rows: readonly ShiftRow[];
}

const may = ({ mayDo }: ShiftCard, deed: ShiftDeed['kind'] | 'signUp'): boolean =>
  mayDo.some((one) => one.deed === deed);

/** Somebody is missing: a place that nobody holds, or a force without which the shift is not complete (F184, F186). */
export const hasGap = ({ gaps, lacks, isCancelled }: ShiftCard): boolean =>
  !isCancelled && gaps.length + lacks.length > 0;

function stateOf(card: ShiftCard): Pick<ShiftRow, 'state' | 'tone'> {
  if (card.isCancelled) return { state: '已取消', tone: 'closed' };
  const open = Math.max(0, card.needed - card.held);
  if (open > 0) return { state: `还缺 ${open} 人`, tone: 'waiting' };
  if (card.lacks.length > 0 && may(card, 'assign')) return { state: '力量不齐', tone: 'danger' };
  return { state: may(card, 'signUp') ? '已满，可候补' : '已排满', tone: 'done' };
}

/** A shift as a line; `chosen` are those that are about to be taken. */
export function shiftRow(card: ShiftCard, chosen: readonly string[]): ShiftRow {
  const { state, tone } = stateOf(card);
  const { id, v, time, postName, unit, mine, whyNot, mind } = card;
  return {
    id, v, time, postName, unitName: unit.name, state, tone, mine, mind,
    whyNot: card.isCancelled ? '' : whyNot,
    missing: card.isCancelled ? [] : [...card.gaps, ...(may(card, 'assign') ? card.lacks : [])],
    maySignUp: may(card, 'signUp'),
    mayCall: may(card, 'call'),
    chosen: chosen.includes(id),
    label: [time, postName, state, mine, whyNot].filter((words) => words !== '').join('，'),
  };
} // prettier-ignore

/** Shifts by day, in the order in which they begin; with `gapsFirst` those that lack somebody stand first in each day. */
export function shiftDays(
  cards: readonly ShiftCard[],
  { now, chosen = [], gapsFirst = false }: { readonly now: number; readonly chosen?: readonly string[]; readonly gapsFirst?: boolean },
): readonly ShiftDay[] {
  const days = [...new Set(cards.map(({ day }) => day))].sort();
  return days.map((day) => {
    const own = cards.filter((card) => card.day === day);
    const sorted = gapsFirst ? [...own.filter(hasGap), ...own.filter((card) => !hasGap(card))] : own;
    return { day, words: dayWords(day, now), rows: sorted.map((card) => shiftRow(card, chosen)) };
  });
} // prettier-ignore

/** What of the next two days is not complete (F184, F186). */
export const gapsSoon = (cards: readonly ShiftCard[], now: number): readonly ShiftCard[] => {
  const last = laterDay(dayOf(now), 1);
  return cards.filter((card) => card.day <= last && hasGap(card));
};

/** How each of several sign-ups ended, a line each. */
export const signedWords = (
  each: readonly SignedUp[],
  cards: readonly ShiftCard[],
): readonly { readonly key: string; readonly words: string; readonly ok: boolean }[] =>
  each.map(({ id, ok, said }) => {
    const card = cards.find((one) => one.id === id);
    const which = card === undefined ? '' : `${weekdayOf(card.day)} ${card.time} ${card.postName}：`;
    return { key: id, words: `${which}${said}`, ok };
  });
