import type {
  CalendarYear,
  Choice,
  ClockSettings,
  DeadlineInput,
  DeadlinePage,
  Duration,
  OfficeHours,
  TimeLimit,
} from '../../typings/deadline';
import { daysIn, daysText } from './days';

/** The time limits while they are being changed: days and numbers as they are typed. */
export interface DeadlineDraft {
  readonly limits: readonly TimeLimit[];
  readonly hours: readonly OfficeHours[];
  readonly years: readonly YearDraft[];
  readonly settings: readonly SettingDraft[];
}

export interface YearDraft extends Omit<CalendarYear, 'off' | 'on'> {
  readonly off: string;
  readonly on: string;
}

interface SettingDraft extends Choice<keyof ClockSettings> {
  readonly value: string;
}

/** Before anything was read. */
export const noDraft: DeadlineDraft = { limits: [], hours: [], years: [], settings: [] };

/** What was read, ready to be typed over. */
export const draftOf = ({ limits, calendar, settings, settingNames }: DeadlinePage): DeadlineDraft => ({
  limits,
  hours: calendar.hours,
  years: calendar.years.map((year) => ({ ...year, off: daysText(year.off), on: daysText(year.on) })),
  settings: settingNames.map(({ id, name }) => ({ id, name, value: String(settings[id] ?? '') })),
});

/** What is sent. NB: what is no number or no day goes along as it is: the cloud says by name what is wrong with it. */
export function inputOf({ limits, hours, years, settings }: DeadlineDraft): DeadlineInput {
  const valueOf = (name: keyof ClockSettings): string =>
    settings.find(({ id }) => id === name)?.value.trim() ?? '';
  const orNull = (name: keyof ClockSettings): number | null =>
    valueOf(name) === '' ? null : numberIn(valueOf(name));
  return {
    limits,
    calendar: {
      hours,
      years: years.map((year) => ({
        ...year,
        off: daysIn(year.off, year.year),
        on: daysIn(year.on, year.year),
      })),
    },
    settings: {
      dueSoonHours: numberIn(valueOf('dueSoonHours')),
      escalateHours: orNull('escalateHours'),
      answerDays: orNull('answerDays'),
      reopenDays: numberIn(valueOf('reopenDays')),
    },
  };
}

/** Words that are no number are nought, which no limit may be. */
const numberIn = (words: string): number => {
  const value = Number(words);
  return Number.isFinite(value) ? value : 0;
};

/** The year to add: this one, the next, or the one behind the last. */
export function yearToAdd(years: readonly YearDraft[], thisYear: number): number {
  const known = years.map(({ year }) => year);
  const near = [thisYear, thisYear + 1].find((year) => !known.includes(year));
  return near ?? Math.max(...known) + 1;
}

export const emptyYear = (year: number): YearDraft => ({ year, source: '', settled: false, off: '', on: '' });

/** One limit as a line of the list. */
export interface LimitLine {
  readonly key: number;
  readonly name: string;
  readonly note: string;
  readonly words: string;
}

export const limitLines = (limits: readonly TimeLimit[], page: DeadlinePage): readonly LimitLine[] =>
  limits.map(({ item, stage, urgency, duration: { amount, unit } }, key) => ({
    key,
    name: item === null ? everyItem.name : nameOf(page.items, item),
    note: `${nameOf(page.stages, stage)} · ${nameOf(page.urgencies, urgency)}`,
    words: `${amount} ${nameOf(page.units, unit)}`,
  }));

const nameOf = (choices: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  choices.find((one) => one.id === id)?.name ?? id;

const everyItem = { id: '', name: '所有事项' };

/** The items to choose from: all of them first. */
export const itemChoices = ({ items }: DeadlinePage) => [everyItem, ...items];

/** One limit in its form: places in the lists of choices, and the amount as it is typed. `nth` is -1 for a new one. */
export interface LimitForm {
  readonly nth: number;
  readonly item: number;
  readonly urgency: number;
  readonly stage: number;
  readonly unit: number;
  readonly amount: string;
}

export const newLimit: LimitForm = { nth: -1, item: 0, urgency: 0, stage: 0, unit: 1, amount: '' };

const placeOf = (choices: readonly { readonly id: string }[], id: string): number =>
  Math.max(
    0,
    choices.findIndex((one) => one.id === id),
  );

export const limitForm = (limits: readonly TimeLimit[], nth: number, page: DeadlinePage): LimitForm => {
  const limit = limits[nth];
  if (limit === undefined) return newLimit;
  return {
    nth,
    item: placeOf(itemChoices(page), limit.item ?? ''),
    urgency: placeOf(page.urgencies, limit.urgency),
    stage: placeOf(page.stages, limit.stage),
    unit: placeOf(page.units, limit.duration.unit),
    amount: String(limit.duration.amount),
  };
};

/** The limits after the form was closed with yes. */
export function withLimit(
  limits: readonly TimeLimit[],
  form: LimitForm,
  page: DeadlinePage,
): readonly TimeLimit[] {
  const item = itemChoices(page)[form.item]?.id ?? '';
  const unit: Duration['unit'] = page.units[form.unit]?.id ?? 'hours';
  const limit: TimeLimit = {
    item: item === '' ? null : item,
    urgency: page.urgencies[form.urgency]?.id ?? 'normal',
    stage: page.stages[form.stage]?.id ?? 'whole',
    duration: { amount: numberIn(form.amount), unit },
  };
  return form.nth < 0 ? [...limits, limit] : limits.map((one, nth) => (nth === form.nth ? limit : one));
}

export const withoutLimit = (limits: readonly TimeLimit[], nth: number): readonly TimeLimit[] =>
  limits.filter((_, index) => index !== nth);

/** Which part of the page a refusal is about; the one that stands open when it is about none. */
export const tabOf = (field: string | undefined, open: string): string =>
  field === 'limits' || field === 'calendar' || field === 'settings' ? field : open;
