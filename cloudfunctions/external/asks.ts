import * as z from 'zod';
import type { Ask } from '../../typings/contract';

/** A file of 100 lines has a tenth of this. */
export const externalRecordAsk = z.strictObject({
  file: z.string().min(1).max(9000),
}) satisfies z.ZodType<Ask<'external.record'>>;
