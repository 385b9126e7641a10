import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const checklistReadAsk = z.strictObject({
  version: z.string().max(60).nullable(),
}) satisfies z.ZodType<Ask<'checklist.read'>>;
