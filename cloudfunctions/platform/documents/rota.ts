import * as z from 'zod';
import type { Needs, Weekday } from '../../../typings/rota';
import type { DiaryDoc } from '../../../typings/shift';
import { journalEntry } from './journal';
import { owedMessage } from './message';
import { point } from './shared';

const place = z.object({ id: z.string(), name: z.string() });
const days = z.object({ from: z.string(), to: z.string() });
const kind = z.enum(['security', 'traffic', 'patrolPolice', 'mass']);
const force = z.enum(['police', 'joint', 'parent', 'teacher', 'guard', 'neighbour']);
const one = z.enum(['police', 'joint']);
const weekday: z.ZodType<Weekday> = z.literal([1, 2, 3, 4, 5, 6, 7]);
const needs: z.ZodType<Needs> = z.object({
  of: z.object({
    police: z.number().exactOptional(),
    joint: z.number().exactOptional(),
    parent: z.number().exactOptional(),
    teacher: z.number().exactOptional(),
    guard: z.number().exactOptional(),
    neighbour: z.number().exactOptional(),
  }),
  any: z.number(),
});
const weekly = { weekdays: z.array(weekday), from: z.string(), to: z.string() };

const owing = {
  captains: z.array(z.object({ openid: z.string(), name: z.string() })),
  named: z.array(z.string()),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
};

/** A school's rota; held against `RotaDoc` where the collections are listed. */
export const rota = z.object({
  _id: z.string(),
  v: z.number(),
  unit: place,
  one,
  joint: z.string(),
  jointTeam: z.array(z.string()),
  posts: z.array(
    z.object({
      id: z.string(),
      kind,
      name: z.string(),
      point: point.nullable(),
      needs,
      windows: z.array(z.object({ id: z.string(), ...weekly })),
    }),
  ),
  terms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ...days.shape,
      off: z.array(days),
      instead: z.array(z.object({ day: z.string(), as: weekday })),
    }),
  ),
  settings: z.object({
    withdrawHours: z.number(),
    openDays: z.number(),
    mostPerWeek: z.number(),
    confirmMinutes: z.number(),
  }),
  codes: z.record(z.string(), z.number()).exactOptional(),
  ...owing,
});

/** A shift; held against `ShiftDoc` where the collections are listed. */
export const shift = z.object({
  _id: z.string(),
  v: z.number(),
  unit: place,
  post: z.object({ id: z.string(), name: z.string(), kind, point: point.nullable().exactOptional() }),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  order: z.string(),
  needs,
  one,
  state: z.enum(['open', 'cancelled']),
  line: z.array(
    z.object({
      openid: z.string(),
      name: z.string(),
      force,
      at: z.string(),
      by: z.enum(['self', 'captain', 'fill', 'swap']),
      state: z.enum(['new', 'held', 'waiting', 'offered', 'left']),
      until: z.string().exactOptional(),
      leftAt: z.string().exactOptional(),
      insteadOf: z.string().exactOptional(),
    }),
  ),
  who: z.array(z.string()),
  swaps: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      at: z.string(),
      until: z.string(),
      state: z.enum(['asked', 'taken', 'declined', 'withdrawn', 'lapsed', 'ended']),
      by: z.string().exactOptional(),
    }),
  ),
  opensAt: z.string(),
  withdrawUntil: z.string(),
  mostPerWeek: z.number(),
  confirmMinutes: z.number(),
  ...owing,
  dueAt: z.string().exactOptional(),
  dutyDueAt: z.string().exactOptional(),
  unsettled: z.array(z.string()),
});

/** Somebody's diary. */
export const diary: z.ZodType<DiaryDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  turns: z.array(
    z.object({ id: z.string(), from: z.string(), to: z.string(), unit: place, settled: z.boolean() }),
  ),
  free: z.array(z.object(weekly)),
  away: z.array(days),
  dueAt: z.string().exactOptional(),
});
