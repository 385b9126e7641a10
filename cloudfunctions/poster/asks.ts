import * as z from 'zod';
import type { Ask } from '../../typings/contract';

const unitId = z.string().min(1).max(40);
const v = z.int().min(1);

export const posterReadAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'poster.read'>>;

export const posterProveAsk = z.strictObject({
  unitId,
  v,
  place: z.string().trim().min(2).max(60),
  photos: z.array(z.string().max(300)).min(1).max(3),
}) satisfies z.ZodType<Ask<'poster.prove'>>;

export const posterConsentAsk = z.strictObject({ unitId, v, agree: z.boolean() }) satisfies z.ZodType<
  Ask<'poster.consent'>
>;

export const posterCheckAsk = z.strictObject({
  unitId,
  v,
  fine: z.boolean(),
  words: z.string().max(200),
}) satisfies z.ZodType<Ask<'poster.check'>>;

export const posterListAsk = z.strictObject({
  state: z.enum(['never', 'current', 'stale']),
  town: z.string().min(1).max(40).nullable(),
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'poster.list'>>;
