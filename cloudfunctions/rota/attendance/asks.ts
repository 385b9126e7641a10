import * as z from 'zod';
import type { AttendanceDeed, Evidence } from '../../../typings/attendance';
import type { Ask } from '../../../typings/contract';

const shiftId = z.string().regex(/^[\w.-]{1,200}$/);
const unitId = z.string().min(1).max(40);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const keptAt = z.iso.datetime().nullable();

const evidence: z.ZodType<Evidence> = z.strictObject({
  fix: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      accuracyMetres: z.number().min(0).max(100_000),
    })
    .nullable(),
  code: z.string().min(1).max(400).nullable(),
  photo: z.string().min(1).max(400).nullable(),
});

export const checkInAsk = z.strictObject({ id: shiftId, evidence, keptAt }) satisfies z.ZodType<
  Ask<'attendance.checkIn'>
>;

export const checkOutAsk = z.strictObject({ id: shiftId, keptAt }) satisfies z.ZodType<
  Ask<'attendance.checkOut'>
>;

export const turnsAsk = z.strictObject({}) satisfies z.ZodType<Ask<'attendance.turns'>>;

export const listAttendanceAsk = z.strictObject({ unitId, day }) satisfies z.ZodType<Ask<'attendance.list'>>;

const deed: z.ZodType<AttendanceDeed> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['came', 'refuse']) }),
  z.strictObject({ kind: z.literal('excuse'), why: z.string().trim().min(2).max(100) }),
]);

export const attendanceActAsk = z.strictObject({
  id: shiftId,
  who: z.string().regex(/^[0-9a-f]{16}$/),
  v: z.int().min(0),
  deed,
}) satisfies z.ZodType<Ask<'attendance.act'>>;

export const hoursAsk = z.strictObject({ from: day, to: day }) satisfies z.ZodType<Ask<'attendance.hours'>>;

export const codesAsk = z.strictObject({
  unitId,
  renew: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,24}$/)
    .nullable(),
}) satisfies z.ZodType<Ask<'attendance.codes'>>;

export const dutyBoardAsk = z.strictObject({
  from: day,
  days: z.literal([1, 7]),
  town: z.string().min(1).max(40).exactOptional(),
}) satisfies z.ZodType<Ask<'attendance.board'>>;
