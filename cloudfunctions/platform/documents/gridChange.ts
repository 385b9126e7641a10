import * as z from 'zod';
import { journalEntry } from './journal';

const named = z.object({ id: z.string(), name: z.string() });

/** A change of grids; the whole is held against its type where the collections are listed. */
export const gridChange = z.object({
  _id: z.string(),
  v: z.number(),
  town: named,
  kind: z.enum(['rename', 'split', 'merge', 'add', 'confirm']),
  state: z.enum(['draft', 'approved', 'dropped']),
  before: z.array(
    z.object({
      seq: z.number(),
      name: z.string(),
      version: z.number(),
      pending: z.boolean(),
      units: z.array(named),
    }),
  ),
  after: z.array(
    z.object({
      seq: z.number().nullable(),
      name: z.string(),
      units: z.array(z.string()),
      newUnits: z.array(z.object({ name: z.string(), level: z.string() })),
    }),
  ),
  alike: z
    .array(z.object({ name: z.string(), unitId: z.string(), other: z.string(), town: z.string() }))
    .exactOptional(),
  fileId: z.string(),
  reason: z.string(),
  validFrom: z.string(),
  order: z.string(),
  dueAt: z.string().exactOptional(),
  journal: z.array(journalEntry),
});
