import type { CaseUrgency, ClockSettings, Duration, TimeLimit, TimeUnit } from '../../typings/deadline';
import type { NamedThing } from '../../typings/routing';
import { stageLabels } from '../stageLabels.table';

export const urgencyWords = {
  normal: '一般',
  urgent: '正在发生',
} as const satisfies Readonly<Record<CaseUrgency, string>>;

export const unitWords = {
  hours: '小时',
  workHours: '个工作小时',
  workDays: '个工作日',
} as const satisfies Readonly<Record<TimeUnit, string>>;

export const settingWords = {
  dueSoonHours: '到期前几小时提醒',
  escalateHours: '超期几小时后报上一级',
  answerDays: '上报人几天不补充就由网格员决定',
  reopenDays: '办结后几天内可以重开',
} as const satisfies Readonly<Record<keyof ClockSettings, string>>;

/** `2 个工作小时`. */
export const durationWords = ({ amount, unit }: Duration): string => `${amount} ${unitWords[unit]}`;

/** `校外摊点 · 一般 · 全程办结`; an item that is gone from the checklist keeps its id. */
export function limitWords({ item, urgency, stage }: TimeLimit, items: readonly NamedThing[]): string {
  const name = item === null ? '所有事项' : (items.find(({ id }) => id === item)?.name ?? item);
  return `${name} · ${urgencyWords[urgency]} · ${stageLabels[stage]}`;
}
