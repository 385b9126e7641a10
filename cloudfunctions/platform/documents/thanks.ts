import * as z from 'zod';
import { roles } from './shared';

/** The fields of a thank-you; held against `ThanksDoc` where the collections are listed. */
export const thanks = z.object({
  _id: z.string(),
  for: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  from: z.enum(['school', 'bureau']),
  reason: z.enum(['weather', 'steady', 'busyDay', 'spotted', 'helped']),
  words: z.string(),
  by: z.object({
    role: z.enum([...roles, 'SYS', 'REPORTER']),
    title: z.string(),
    openid: z.string().exactOptional(),
    name: z.string().exactOptional(),
  }),
  day: z.string(),
  order: z.string(),
});
