import * as z from 'zod';
import type { Ask } from '../../../typings/contract';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** As somebody types it: what it is, the use case says. */
const number = z.string().trim().min(1).max(40);

export const certificateIssueAsk = z.strictObject({
  unitId: z.string().regex(/^[\w-]{1,64}$/),
  from: day,
  to: day,
}) satisfies z.ZodType<Ask<'certificate.issue'>>;

export const certificateListAsk = z.strictObject({
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'certificate.list'>>;

export const certificateVerifyAsk = z.strictObject({ number }) satisfies z.ZodType<Ask<'certificate.verify'>>;

export const certificateExportAsk = z.strictObject({
  requestId: z.string().regex(/^[\w-]{22,40}$/),
  number,
}) satisfies z.ZodType<Ask<'certificate.export'>>;
