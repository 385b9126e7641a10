import type { PatrolPage } from '../../typings/patrol';
import type { RoundCard, WeekCard, WeekState } from '../../typings/round';
import type { Walk } from './round';
import { dayOf, moment } from './time';

export interface CircuitView {
  readonly id: string;
  readonly name: string;
  readonly kindLabel: string;
  /** `今天 3/5 轮`. */
  readonly count: string;
  readonly isShort: boolean;
  readonly words: string;
}

/** Circuits as they are offered, what is missing today first. */
export const circuitViews = (page: PatrolPage | null): readonly CircuitView[] =>
  (page?.circuits ?? []).map(({ id, name, kindLabel, done, needed, stops, from, to }) => ({
    id,
    name,
    kindLabel: name.includes(kindLabel) ? '' : kindLabel,
    count: needed === 0 ? '今天不用走' : `今天 ${done}/${needed} 轮`,
    isShort: done < needed,
    words: `${stops.length} 个点${from === to ? '' : ` · ${from}–${to}`}`,
  }));

export interface WalkView {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly tag: string;
  readonly tone: string;
}

const states = {
  walking: { tag: '没走完', tone: 'moving' },
  waiting: { tag: '待发送', tone: 'waiting' },
  failed: { tag: '未能发送', tone: 'danger' },
  sent: { tag: '已送到', tone: 'done' },
} as const;

/** Rounds that are on this phone; what has arrived stands in the list below. */
export const walkViews = (walks: readonly Walk[], now: number): readonly WalkView[] =>
  walks
    .filter(({ state }) => state !== 'sent')
    .map(({ roundId, circuitName, startedAt, stops, state, reason }) => ({
      id: roundId,
      name: circuitName,
      words: reason === '' ? `${moment(startedAt, now)} 开始 · 到了 ${stops.length} 个点` : reason,
      ...states[state],
    }));

export interface RoundView {
  readonly id: string;
  readonly name: string;
  readonly who: string;
  readonly when: string;
  readonly stops: string;
  readonly flags: string;
  readonly tag: string;
  readonly tone: string;
}

/** Rounds that arrived. */
export const roundViews = (rounds: readonly RoundCard[], now: number): readonly RoundView[] =>
  rounds.map(({ id, circuit, who, startedAt, stops, findings, flags, state }) => ({
    id,
    name: circuit,
    who,
    when: moment(startedAt, now),
    stops: `${stops}${findings === 0 ? '' : ` · ${findings} 处异常`}`,
    flags: flags.join('、'),
    tag: state.text,
    tone: state.tone,
  }));

export interface WeekView {
  readonly id: string;
  readonly v: number;
  readonly title: string;
  readonly unit: string;
  readonly sum: string;
  readonly isShort: boolean;
  readonly days: readonly { readonly day: string; readonly words: string; readonly isShort: boolean }[];
  readonly words: string;
  readonly signedBy: string;
  readonly maySign: boolean;
}

const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Weeks with their days, as they are signed. */
/** Where the week of a day is listed: among those that run, or those that are over. */
export const weekBox = (day: string, now: number): WeekState =>
  day >= mondayBefore(dayOf(now)) ? 'running' : 'due';

const mondayBefore = (day: string): string => {
  const at = new Date(`${day}T00:00:00.000Z`);
  const back = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - back * 86_400_000).toISOString().slice(0, 10);
};

export const weekViews = (weeks: readonly WeekCard[]): readonly WeekView[] =>
  weeks.map(({ id, v, unit, week, needed, done, shortBy, days, words, signedBy, maySign }) => ({
    id,
    v,
    title: `${shortDay(week)}那一周`,
    unit: unit.name,
    sum: `${done} 轮，应走 ${needed} 轮${shortBy === 0 ? '' : `，少 ${shortBy} 轮`}`,
    isShort: shortBy > 0,
    days: days.map(({ day, circuits }) => ({
      day: shortDay(day),
      words: circuits.map((one) => `${one.name} ${one.done}/${one.needed}`).join('，'),
      isShort: circuits.some((one) => one.done < one.needed),
    })),
    words,
    signedBy,
    maySign,
  }));
