import * as z from 'zod';
import type { Ask } from '../../../typings/contract';
import type { TierInput } from '../../../typings/guardRule';

/* Shapes only: what is wrong with a number or a day is said by its place, in faults.rules.ts. */

const tier: z.ZodType<TierInput> = z.strictObject({
  from: z.number(),
  guards: z.number(),
  thenPer: z.number().exactOptional(),
});

const tiers = z.array(tier).max(40);

export const guardRuleReadAsk = z.strictObject({}) satisfies z.ZodType<Ask<'guardRule.read'>>;
export const guardRuleTryAsk = z.strictObject({ tiers }) satisfies z.ZodType<Ask<'guardRule.try'>>;
export const guardRuleSetAsk = z.strictObject({
  v: z.int().min(0),
  tiers,
  source: z.string().trim().max(60),
  validFrom: z.string().max(20),
  reason: z.string().trim().max(200),
}) satisfies z.ZodType<Ask<'guardRule.set'>>;
