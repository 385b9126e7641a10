import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const privacyReadAsk = z.strictObject({}) satisfies z.ZodType<Ask<'privacy.read'>>;

export const privacyExportAsk = z.strictObject({
  requestId: z.string().regex(/^[\w-]{22,40}$/),
}) satisfies z.ZodType<Ask<'privacy.export'>>;

export const privacyExportStateAsk = z.strictObject({
  id: z.string().min(1).max(40),
}) satisfies z.ZodType<Ask<'privacy.exportState'>>;

/** Somebody who has read what happens says so. */
export const privacyCancelAsk = z.strictObject({
  agree: z.literal(true),
}) satisfies z.ZodType<Ask<'privacy.cancel'>>;
