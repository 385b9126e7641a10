import * as z from 'zod';

/** The fields of a certificate of hours; held against `CertificateDoc` where the collections are listed. */
export const certificate = z.object({
  _id: z.string(),
  v: z.number(),
  once: z.string().exactOptional(),
  openid: z.string(),
  name: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  from: z.string(),
  to: z.string(),
  minutes: z.number(),
  times: z.number(),
  posts: z.array(z.string()),
  thanks: z.string(),
  issuedOn: z.string(),
  order: z.string(),
});
