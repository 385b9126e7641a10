import * as z from 'zod';
import type { ChecklistItem } from '../../../typings/checklist';
import type { ChecklistEntry, DirectoryDoc, IndexedUnit, Seat } from '../../../typings/directory';
import { deadlines } from './deadlines';
import { guardFormula, guards } from './guards';
import type { SchoolGround } from '../../../typings/school';
import { advice, call, point, post, role } from './shared';

const window = z.object({ from: z.string(), to: z.string() });

export const seat: z.ZodType<Seat> = z.object({
  role,
  openid: z.string(),
  name: z.string(),
  title: z.string(),
  filed: z.boolean(),
  away: z.array(window),
  deputy: z.boolean().exactOptional(),
  turns: z.array(window).exactOptional(),
  locked: z.boolean().exactOptional(),
});

const applied = { v: z.number(), applied: z.record(z.string(), z.number()).exactOptional() };

const ground: z.ZodType<SchoolGround> = z.object({
  nature: z.enum(['公办', '民办', '']),
  setting: z.enum(['城区', '镇区', '乡村', '']),
  boarding: z.enum(['寄宿', '走读', '']),
  address: z.string(),
  station: z.string(),
  gates: z.array(z.object({ name: z.string(), point })),
  boundary: z.array(point),
  measure: z.enum(['boundary', 'gates', 'point']),
});

const item = {
  id: z.string(),
  seq: z.number(),
  plain: z.string(),
  text: z.string(),
  subMatters: z.array(z.object({ id: z.string(), label: z.string() })),
  words: z.array(z.string()),
  emergency: z.object({ advice: z.string(), calls: z.array(call) }).nullable(),
  hint: z.string().nullable(),
  forCitizens: z.boolean(),
} as const satisfies { readonly [K in keyof ChecklistItem]: z.ZodType<ChecklistItem[K]> };

export const checklistEntry: z.ZodType<ChecklistEntry> = z.object({
  ...item,
  advice,
  restricted: z.boolean(),
  storesNoDetail: z.boolean(),
});

const indexedUnit: z.ZodType<IndexedUnit> = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  gridName: z.string(),
  townName: z.string(),
  unitKind: z.enum(['school', 'area']),
  point: point.nullable(),
  lookAlikes: z.array(z.string()),
  receiver: z.string(),
});

/** A document of collection `directory`, whichever of its kinds. */
export const directory: z.ZodType<DirectoryDoc> = z.discriminatedUnion('kind', [
  z.object({
    _id: z.string(),
    kind: z.literal('unit'),
    ...applied,
    id: z.string(),
    name: z.string(),
    unitKind: z.enum(['school', 'area']),
    level: z.string().nullable(),
    point: point.nullable(),
    grid: z.object({ seq: z.number(), name: z.string(), version: z.number() }),
    town: z.object({ id: z.string(), name: z.string() }),
    lookAlikes: z.array(z.string()),
    studentCount: z.number().exactOptional(),
    ground: ground.exactOptional(),
    pending: z.boolean().exactOptional(),
    closed: z.boolean().exactOptional(),
    seats: z.array(seat),
    postersDueAt: z.string().exactOptional(),
  }),
  z.object({
    _id: z.literal('district'),
    kind: z.literal('district'),
    ...applied,
    id: z.string(),
    name: z.string(),
    numberPrefix: z.string(),
    bureau: z.string(),
    bureauSeats: z.array(seat),
    towns: z.array(z.object({ id: z.string(), name: z.string(), centre: z.string(), seats: z.array(seat) })),
    lastGrid: z.number().exactOptional(),
    platformSeats: z.array(seat),
    departments: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: z.enum(['town', 'owner', 'district']),
        townId: z.string().nullable(),
        code: z.string(),
        seats: z.array(seat),
        outside: z.boolean().exactOptional(),
        activeFrom: z.string().exactOptional(),
        closesOn: z.string().exactOptional(),
      }),
    ),
    roleTitles: z.partialRecord(role, z.string()),
    // NB: a district that was filled before these existed keeps still by night all the same.
    reminders: z
      .object({ quietFrom: z.string(), quietUntil: z.string() })
      .default({ quietFrom: '22:00', quietUntil: '06:30' }),
    lookAlike: z
      .object({ lookAlikeFamilies: z.array(z.string()), shortNames: z.array(z.string()) })
      .exactOptional(),
    guardFormula: guardFormula.exactOptional(),
  }),
  z.object({
    _id: z.enum(['checklist', 'checklist:next']),
    kind: z.literal('checklist'),
    version: z.string(),
    validFrom: z.string().exactOptional(),
    items: z.array(checklistEntry),
  }),
  // NB: an index that was filled before grids could change has no count.
  z.object({
    _id: z.string(),
    kind: z.literal('index'),
    v: z.number().default(0),
    changedAt: z.string().exactOptional(),
    units: z.array(indexedUnit),
  }),
  z.object({
    _id: z.string(),
    kind: z.literal('person'),
    ...applied,
    openid: z.string(),
    name: z.string(),
    posts: z.array(post),
    locked: z.boolean().exactOptional(),
  }),
  deadlines,
  guards,
]);
