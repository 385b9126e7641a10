import * as z from 'zod';
import type { Ask } from '../../../typings/contract';

const id = z.string().regex(/^[\w.-]{1,240}$/);

export const substituteAskAsk = z.strictObject({
  shift: id,
  whole: z.boolean(),
  name: z.string().trim().min(1).max(20),
}) satisfies z.ZodType<Ask<'substitute.ask'>>;

export const substituteListAsk = z.strictObject({}) satisfies z.ZodType<Ask<'substitute.list'>>;

export const substituteActAsk = z.strictObject({
  id,
  v: z.int().min(0),
  step: z.enum(['accept', 'decline', 'withdraw']),
}) satisfies z.ZodType<Ask<'substitute.act'>>;
