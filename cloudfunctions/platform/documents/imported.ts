import * as z from 'zod';
import type { ImportDoc } from '../../../typings/imported';

/** The door of collection `imports`. */
export const imported: z.ZodType<ImportDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  file: z.string(),
  rows: z.number(),
  gridsFrom: z.number(),
  open: z.boolean().exactOptional(),
  startedAt: z.string(),
  finishedAt: z.string().exactOptional(),
});
