import * as z from 'zod';
import type {
  CalendarYear,
  CaseClock,
  ClockSettings,
  DeadlineDoc,
  Duration,
  OrderDraft,
  TimeLimit,
} from '../../../typings/deadline';
import { journalEntry } from './journal';

const duration: z.ZodType<Duration> = z.object({
  amount: z.number(),
  unit: z.enum(['hours', 'workHours', 'workDays']),
});

const limit: z.ZodType<TimeLimit> = z.object({
  item: z.string().nullable(),
  urgency: z.enum(['normal', 'urgent']),
  stage: z.enum(['whole', 'verify', 'accept', 'handle', 'check']),
  duration,
});

const year: z.ZodType<CalendarYear> = z.object({
  year: z.number(),
  source: z.string(),
  settled: z.boolean(),
  off: z.array(z.string()),
  on: z.array(z.string()),
});

const settings: z.ZodType<ClockSettings> = z.object({
  dueSoonHours: z.number(),
  escalateHours: z.number().nullable(),
  answerDays: z.number().nullable(),
  reopenDays: z.number(),
});

/** The profile of time limits, as it is kept in the directory. */
export const deadlines = z.object({
  _id: z.literal('deadlines'),
  kind: z.literal('deadlines'),
  v: z.number(),
  calendar: z.object({
    hours: z.array(z.object({ from: z.string(), to: z.string() })),
    years: z.array(year),
  }),
  settings,
  limits: z.array(limit),
  journal: z.array(journalEntry),
}) satisfies z.ZodType<DeadlineDoc>;

/** What a case was given of it. */
export const caseClock: z.ZodType<CaseClock> = z.object({
  profile: z.number(),
  limits: z.object({
    whole: duration.exactOptional(),
    verify: duration.exactOptional(),
    accept: duration.exactOptional(),
    handle: duration.exactOptional(),
    check: duration.exactOptional(),
  }),
  dueSoonHours: z.number(),
  escalateHours: z.number().nullable(),
  answerDays: z.number().nullable(),
  told: z.array(z.string()),
});

/** An order laid before whoever may issue it. */
export const orderDraft: z.ZodType<OrderDraft> = z.object({
  at: z.string(),
  desks: z.array(z.string()),
  target: z.string(),
  matter: z.string(),
  dueAt: z.string(),
  supervisor: z.string(),
});
