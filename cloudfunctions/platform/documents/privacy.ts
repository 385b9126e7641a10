import * as z from 'zod';

const count = z.number().exactOptional();

const counts = z.object({
  reports: count,
  joins: count,
  identity: count,
  reminders: count,
  exports: count,
  posts: count,
  consents: count,
  attempts: count,
  location: count,
  media: count,
  link: count,
  volunteering: count,
  shifts: count,
  diary: count,
  attendances: count,
  substitutes: count,
  certificates: count,
  thanks: count,
  rewards: count,
  rounds: count,
  sweeps: count,
});

/** The fields of a batch of what has been kept long enough. */
export const sweep = z.object({
  _id: z.string(),
  cause: z.string(),
  reports: z.array(z.string()),
  attempts: z.array(z.string()),
});

/** The fields of what one person agreed to. */
export const consent = z.object({
  _id: z.string(),
  v: z.number(),
  openid: z.string(),
  given: z.array(
    z.object({
      purpose: z.enum(['location', 'photos', 'phone']),
      version: z.number(),
      at: z.string(),
      withdrawnAt: z.string().exactOptional(),
      by: z.enum(['self', 'wechat']).exactOptional(),
    }),
  ),
  forgetDueAt: z.string().exactOptional(),
});

/** The fields of a cancellation that is not through yet. */
export const cancellation = z.object({
  _id: z.string(),
  openid: z.string(),
  cause: z.string(),
  counts,
  startedAt: z.string(),
  dueAt: z.string(),
  names: z.array(z.string()).exactOptional(),
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
