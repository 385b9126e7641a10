import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const privacyReadAsk = z.strictObject({}) satisfies z.ZodType<Ask<'privacy.read'>>;

export const privacyExportAsk = z.strictObject({
  requestId: z.string().regex(/^[\w-]{22,40}$/),
}) satisfies z.ZodType<Ask<'privacy.export'>>;

export const privacyExportStateAsk = z.strictObject({
  id: z.string().min(1).max(40),
}) satisfies z.ZodType<Ask<'privacy.exportState'>>;

export const privacyConsentAsk = z.strictObject({
  purpose: z.enum(['location', 'photos', 'phone']),
  version: z.number().int().min(1).max(1000),
  agree: z.boolean(),
}) satisfies z.ZodType<Ask<'privacy.consent'>>;

/** NB: never a phone number, as where it is first given. */
const callMe = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^(?!.*\d{5})/);

export const privacyCorrectAsk = z.strictObject({ was: callMe, newName: callMe }) satisfies z.ZodType<
  Ask<'privacy.correct'>
>;

/** Somebody who has read what happens says so. */
export const privacyCancelAsk = z.strictObject({
  agree: z.literal(true),
}) satisfies z.ZodType<Ask<'privacy.cancel'>>;
