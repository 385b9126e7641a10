import * as z from 'zod';
import type { Ask } from '../../typings/contract';

const point = z.strictObject({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
});

export const gridUnitAsk = z.strictObject({
  unitId: z.string().min(1).max(40),
}) satisfies z.ZodType<Ask<'grid.unit'>>;

export const gridNearestAsk = z.strictObject({ point }) satisfies z.ZodType<Ask<'grid.nearest'>>;

const named = z.string().min(1).max(60);

const plan = z.strictObject({
  seq: z.int().min(1).max(1_000_000).nullable(),
  name: z.string().max(60),
  units: z.array(z.string().min(1).max(40)).max(200),
  newUnits: z.array(z.strictObject({ name: z.string().max(60), level: z.string().max(20) })).max(20),
});

const words = (most: number) => z.string().trim().max(most);

const profile = z.strictObject({
  level: words(20),
  studentCount: z.int().min(1).max(50_000).nullable(),
  nature: z.enum(['公办', '民办', '']),
  setting: z.enum(['城区', '镇区', '乡村', '']),
  boarding: z.enum(['寄宿', '走读', '']),
  address: words(100),
  station: words(40),
  gates: z.array(z.strictObject({ name: words(20), point })).max(20),
  boundary: z.array(point).max(60),
  measure: z.enum(['boundary', 'gates', 'point']),
});

const unitId = z.string().min(1).max(40);

export const schoolReadAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'school.read'>>;

export const schoolSaveAsk = z.strictObject({
  unitId,
  v: z.int().min(0),
  profile,
}) satisfies z.ZodType<Ask<'school.save'>>;

export const gridRegisterAsk = z.strictObject({
  town: named.nullable(),
}) satisfies z.ZodType<Ask<'grid.register'>>;

export const gridProposeAsk = z.strictObject({
  requestId: z.string().regex(/^[0-9A-Za-z_-]{16,40}$/),
  town: named,
  kind: z.enum(['rename', 'split', 'merge', 'add', 'confirm']),
  of: z.array(z.int().min(1).max(1_000_000)).max(20),
  after: z.array(plan).max(20),
  fileId: z
    .string()
    .max(300)
    .regex(/^(cloud:\/\/[^\s]+\/grid\/[^\s]+)?$/),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'grid.propose'>>;

export const gridDecideAsk = z.strictObject({
  id: z.string().min(1).max(60),
  v: z.int().min(1),
  decision: z.enum(['approve', 'withdraw', 'drop']),
  validFrom: z.string().max(10),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'grid.decide'>>;

export const gridSearchAsk = z.strictObject({
  words: z.string().max(40),
}) satisfies z.ZodType<Ask<'grid.search'>>;
