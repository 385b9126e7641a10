import * as z from 'zod';
import { journalEntry } from './journal';

const named = z.object({ id: z.string(), name: z.string() });

/** What hangs on a school's wall. */
export const poster = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['never', 'current', 'stale', 'closed']),
  unit: named,
  town: named,
  districtId: z.string(),
  consents: z.record(z.string(), z.object({ openid: z.string(), at: z.string() })),
  print: z.string(),
  hangs: z.array(z.object({ what: z.string(), who: z.string(), print: z.string() })).exactOptional(),
  proof: z
    .object({ at: z.string(), place: z.string(), photos: z.array(z.string()), by: z.string() })
    .nullable(),
  check: z.object({ at: z.string(), fine: z.boolean(), words: z.string() }).nullable(),
  order: z.string(),
  journal: z.array(journalEntry),
});
