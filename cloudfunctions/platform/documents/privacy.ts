import * as z from 'zod';

const counts = z.object({
  reports: z.number(),
  joins: z.number(),
  identity: z.number(),
  reminders: z.number(),
  exports: z.number(),
  posts: z.number(),
  volunteering: z.number().exactOptional(),
});

/** The fields of a cancellation that is not through yet. */
export const cancellation = z.object({
  _id: z.string(),
  openid: z.string(),
  cause: z.string(),
  counts,
  startedAt: z.string(),
  dueAt: z.string(),
});

/** The fields of a line of the deletion ledger. */
export const deletion = z.object({
  _id: z.string(),
  nth: z.number(),
  cause: z.string(),
  day: z.string(),
  counts,
  prev: z.string().nullable(),
  hash: z.string(),
});
