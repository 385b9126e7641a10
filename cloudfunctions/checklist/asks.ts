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

export const checklistCoverageAsk = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,7}$/)
    .nullable(),
}) satisfies z.ZodType<Ask<'checklist.coverage'>>;
