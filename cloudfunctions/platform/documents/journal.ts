import * as z from 'zod';
import type { StepInput } from '../../../typings/report';
import type { JournalEntry } from '../../../typings/reportDoc';
import { roles } from './shared';

const stepInput: z.ZodType<StepInput> = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string())]),
);

/** One entry of a chained journal. */
export const journalEntry: z.ZodType<JournalEntry> = z.object({
  at: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.object({
    role: z.enum([...roles, 'SYS', 'REPORTER']),
    title: z.string(),
    openid: z.string().exactOptional(),
    name: z.string().exactOptional(),
  }),
  input: stepInput,
  desk: z.string(),
  spoken: z.record(z.string(), z.string()),
  prev: z.string(),
  hash: z.string(),
});
