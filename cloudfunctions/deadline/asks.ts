import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { CalendarYear, ClockSettings, OfficeHours, TimeLimit } from '../../typings/deadline';

/* Shapes only: what is wrong with a date or a number is said by name, in faults.rules.ts. */

const word = z.string().max(20);
const number = z.number();

const limit: z.ZodType<TimeLimit> = z.strictObject({
  item: word.nullable(),
  urgency: z.enum(['normal', 'urgent']),
  stage: z.enum(['whole', 'verify', 'accept', 'handle', 'check']),
  duration: z.strictObject({ amount: number, unit: z.enum(['hours', 'workHours', 'workDays']) }),
});

const hours: z.ZodType<OfficeHours> = z.strictObject({ from: word, to: word });

const year: z.ZodType<CalendarYear> = z.strictObject({
  year: number,
  source: z.string().trim().max(200),
  settled: z.boolean(),
  off: z.array(word).max(366),
  on: z.array(word).max(366),
});

const settings: z.ZodType<ClockSettings> = z.strictObject({
  dueSoonHours: number,
  escalateHours: number.nullable(),
  answerDays: number.nullable(),
  reopenDays: number,
});

export const deadlineReadAsk = z.strictObject({}) satisfies z.ZodType<Ask<'deadline.read'>>;

export const deadlineSetAsk = z.strictObject({
  v: z.int().min(0),
  calendar: z.strictObject({ hours: z.array(hours).max(12), years: z.array(year).max(30) }),
  settings,
  limits: z.array(limit).max(400),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'deadline.set'>>;
