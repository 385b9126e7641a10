import * as z from 'zod';
import type { PayAsk } from '../../typings/bill';
import type { Bill } from '../../typings/payout';

const bill: z.ZodType<Bill> = z.strictObject({
  bill: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  reward: z.string().min(1).max(64),
  fen: z.number().int().min(1).max(20_000_000),
  person: z.string().max(128),
  sentAt: z.string().max(32),
});

/**
 * What another function of ours asks; anything else is thrown at. NB: where a person's call is behind it, the platform adds
 * `userInfo` to what was asked: it is left out here.
 */
export const payAsk: z.ZodType<PayAsk> = z.union([
  z.object({ do: z.enum(['send', 'query', 'claim']), bill }),
  z.object({ do: z.literal('statement'), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
]);
