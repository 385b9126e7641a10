import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const privacyReadAsk = z.strictObject({}) satisfies z.ZodType<Ask<'privacy.read'>>;

/** Somebody who has read what happens says so. */
export const privacyCancelAsk = z.strictObject({
  agree: z.literal(true),
}) satisfies z.ZodType<Ask<'privacy.cancel'>>;
