import * as z from 'zod';
import { checklistEntry } from './directory';
import { journalEntry } from './journal';

const counts = z.object({ items: z.number(), added: z.number(), changed: z.number(), removed: z.number() });

/** A version of the checklist; the whole is held against its type where the collections are listed. */
export const checklistVersion = z.object({
  _id: z.string(),
  v: z.number(),
  version: z.string(),
  state: z.enum(['draft', 'approved', 'dropped']),
  validFrom: z.string(),
  source: z.string(),
  items: z.array(checklistEntry),
  counts,
  order: z.string(),
  dueAt: z.string().exactOptional(),
  journal: z.array(journalEntry),
});
