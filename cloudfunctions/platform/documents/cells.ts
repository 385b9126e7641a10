import * as z from 'zod';
import { journalEntry } from './journal';

/** The cells of a school; the whole is held against its type where the collections are listed. */
export const cells = z.object({
  _id: z.string(),
  v: z.number(),
  unit: z.object({ id: z.string(), name: z.string() }),
  cells: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      part: z.enum([
        'infrastructure', 'buildings', 'defences', 'fire', 'food', 'order', 'traffic', 'hazardous', 'dormitory',
      ]), // prettier-ignore
      people: z.array(z.string()),
      duties: z.array(z.string()),
    }),
  ),
  postersDueAt: z.string().exactOptional(),
  journal: z.array(journalEntry),
});
