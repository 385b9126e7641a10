import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const checklistReadAsk = z.strictObject({
  version: z.string().max(60).nullable(),
}) satisfies z.ZodType<Ask<'checklist.read'>>;

const id = z.string().min(1).max(40);

export const checklistSimulateAsk = z.strictObject({
  itemId: id,
  unitId: id,
  townId: id,
  licence: z.enum(['HAS_LICENCE', 'NO_LICENCE', 'LICENCE_UNKNOWN']).exactOptional(),
  pipe: z.string().min(1).max(20).exactOptional(),
  at: z.iso.datetime().exactOptional(),
}) satisfies z.ZodType<Ask<'checklist.simulate'>>;

export const checklistVersionsAsk = z.strictObject({
  look: z.string().min(1).max(60).exactOptional(),
}) satisfies z.ZodType<Ask<'checklist.versions'>>;

export const checklistImportAsk = z.strictObject({
  fileId: z
    .string()
    .max(300)
    .regex(/^cloud:\/\/[^\s]+\/checklist\/[^\s]+$/),
  dryRun: z.boolean(),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'checklist.import'>>;

export const checklistDecideAsk = z.strictObject({
  id: z.string().min(1).max(60),
  v: z.int().min(1),
  decision: z.enum(['approve', 'withdraw', 'drop']),
  validFrom: z.string().max(10),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'checklist.decide'>>;

export const checklistCoverageAsk = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,7}$/)
    .nullable(),
}) satisfies z.ZodType<Ask<'checklist.coverage'>>;
