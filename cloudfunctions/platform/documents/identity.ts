import * as z from 'zod';

/** Who somebody is that reported: the only place where it stands. */
export const identity = z.object({
  _id: z.string(),
  openid: z.string(),
  kind: z.enum(['named', 'hidden']),
  callMe: z.string(),
  at: z.string(),
  corrected: z.array(z.object({ at: z.string(), from: z.string() })).exactOptional(),
});
