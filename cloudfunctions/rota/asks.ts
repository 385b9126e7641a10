import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { Days, FreeTime, Needs, RotaPlan, Weekday } from '../../typings/rota';
import type { ShiftDeed } from '../../typings/shift';
import { guardPostKinds } from './force.table';

const unitId = z.string().min(1).max(40);
const shiftId = z.string().regex(/^[\w.-]{1,200}$/);
const v = z.int().min(0);
const id = z.string().regex(/^[0-9A-Za-z_-]{1,24}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0).max(30);
const who = z.string().regex(/^[0-9a-f]{16}$/);

const days: z.ZodType<Days> = z.strictObject({ from: day, to: day });
const weekday: z.ZodType<Weekday> = z.literal([1, 2, 3, 4, 5, 6, 7]);
const weekly = { weekdays: z.array(weekday).max(7), from: time, to: time };
const free: z.ZodType<FreeTime> = z.strictObject(weekly);
const needs: z.ZodType<Needs> = z.strictObject({
  of: z.strictObject({
    police: count.exactOptional(),
    joint: count.exactOptional(),
    parent: count.exactOptional(),
    teacher: count.exactOptional(),
    guard: count.exactOptional(),
    neighbour: count.exactOptional(),
  }),
  any: count,
});

const plan: z.ZodType<RotaPlan> = z.strictObject({
  one: z.enum(['police', 'joint']),
  joint: z.string().max(40),
  jointTeam: z.array(who).max(60),
  posts: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(Object.keys(guardPostKinds) as readonly (keyof typeof guardPostKinds)[]),
        name: z.string().max(20),
        point: z
          .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
          .nullable(),
        needs,
        windows: z.array(z.strictObject({ id, ...weekly })).max(12),
      }),
    )
    .max(12),
  terms: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(30),
        from: day,
        to: day,
        off: z.array(days).max(40),
        instead: z.array(z.strictObject({ day, as: weekday })).max(40),
      }),
    )
    .max(4),
  settings: z.strictObject({
    withdrawHours: z.int().min(0).max(168),
    openDays: z.int().min(1).max(200),
    mostPerWeek: z.int().min(1).max(30),
    confirmMinutes: z.int().min(10).max(2880),
  }),
});

export const rotaReadAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'rota.read'>>;

export const rotaSaveAsk = z.strictObject({ unitId, v, plan }) satisfies z.ZodType<Ask<'rota.save'>>;

export const rotaMakeAsk = z.strictObject({
  unitId,
  days,
  seed: z.int().min(0).max(4_294_967_295).nullable(),
}) satisfies z.ZodType<Ask<'rota.make'>>;

export const rotaFillGapsAsk = z.strictObject({
  unitId,
  days,
  seed: z.int().min(0).max(4_294_967_295),
}) satisfies z.ZodType<Ask<'rota.fillGaps'>>;

export const shiftListAsk = z.strictObject({
  unitId: unitId.nullable(),
  from: day,
  cursor: z.string().max(240).nullable(),
}) satisfies z.ZodType<Ask<'shift.list'>>;

export const shiftReadAsk = z.strictObject({ id: shiftId, candidates: z.boolean() }) satisfies z.ZodType<
  Ask<'shift.read'>
>;

export const shiftSignUpAsk = z.strictObject({ ids: z.array(shiftId).min(1).max(10) }) satisfies z.ZodType<
  Ask<'shift.signUp'>
>;

export const shiftCalendarAsk = z.strictObject({ id: shiftId.nullable() }) satisfies z.ZodType<
  Ask<'shift.calendar'>
>;

const deed: z.ZodType<ShiftDeed> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['withdraw', 'confirm', 'decline', 'call']) }),
  z.strictObject({ kind: z.enum(['assign', 'remove']), who }),
  z.strictObject({ kind: z.literal('askSwap'), name: z.string().trim().max(20) }),
  z.strictObject({
    kind: z.literal('swap'),
    id: z.string().regex(/^s\d{1,4}$/),
    step: z.enum(['take', 'decline', 'withdraw']),
  }),
  z.strictObject({ kind: z.literal('cancel'), why: z.string().trim().min(2).max(100) }),
]);

export const shiftActAsk = z.strictObject({ id: shiftId, v, deed }) satisfies z.ZodType<Ask<'shift.act'>>;

export const shiftFreeAsk = z.strictObject({
  free: z.array(free).max(14),
  away: z.array(days).max(20),
}) satisfies z.ZodType<Ask<'shift.free'>>;

export const shiftTimesAsk = z.strictObject({}) satisfies z.ZodType<Ask<'shift.times'>>;
