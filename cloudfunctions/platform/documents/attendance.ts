import * as z from 'zod';
import type { DutyDayDoc } from '../../../typings/attendance';
import { journalEntry } from './journal';
import { point } from './shared';

const place = z.object({ id: z.string(), name: z.string() });

/** Whether somebody came; held against `AttendanceDoc` where the collections are listed. */
export const attendance = z.object({
  _id: z.string(),
  v: z.number(),
  openid: z.string(),
  name: z.string(),
  force: z.enum(['police', 'joint', 'parent', 'teacher', 'guard', 'neighbour']),
  unit: place,
  shift: z.string(),
  post: z.object({ id: z.string(), name: z.string(), point: point.nullable() }),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  order: z.string(),
  state: z.enum(['came', 'pending', 'absent', 'excused', 'refused', 'substituted']),
  by: z.enum(['location', 'code', 'photo', 'captain']).exactOptional(),
  inAt: z.string().exactOptional(),
  inReceivedAt: z.string().exactOptional(),
  outAt: z.string().exactOptional(),
  outReceivedAt: z.string().exactOptional(),
  metres: z.number().exactOptional(),
  accuracyMetres: z.number().exactOptional(),
  mark: z.string().exactOptional(),
  codeVersion: z.number().exactOptional(),
  photo: z.string().exactOptional(),
  flags: z.array(
    z.enum([
      'sameCoordinates', 'tooFast', 'codeFarAway', 'codeAlone', 'oldCode', 'clockAhead', 'sentLater', 'noError',
    ]),
  ),
  excuse: z.string().exactOptional(),
  substitute: z.string().exactOptional(),
  insteadOf: z.string().exactOptional(),
  journal: z.array(journalEntry),
  lookDueAt: z.string().exactOptional(),
}); // prettier-ignore

const part = z.object({
  name: z.string(),
  shifts: z.number(),
  covered: z.number(),
  needed: z.number(),
  held: z.number(),
  came: z.number(),
  late: z.number(),
  pending: z.number(),
  excused: z.number(),
  absent: z.number(),
  flagged: z.number(),
});

export const dutyDay: z.ZodType<DutyDayDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  day: z.string(),
  parts: z.record(z.string(), part),
  patrols: z
    .record(z.string(), z.object({ name: z.string(), needed: z.number(), shortBy: z.number() }))
    .exactOptional(),
});
