import * as z from 'zod';
import type { Ask } from '../../../typings/contract';
import { mostThanksWords, thanksReasons } from './reasons.table';

const whom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volunteer'), id: z.string().regex(/^[0-9a-f]{40}$/) }),
  z.strictObject({ kind: z.literal('team'), unitId: z.string().regex(/^[\w-]{1,64}$/) }),
]);

export const thanksSendAsk = z.strictObject({
  whom,
  reason: z.enum(thanksReasons),
  /** Words of a line or two; nothing that cannot be seen. */
  words: z
    .string()
    .trim()
    .max(mostThanksWords)
    .regex(/^[^\p{C}<>]*$/u),
}) satisfies z.ZodType<Ask<'thanks.send'>>;

export const thanksListAsk = z.strictObject({ whom: whom.nullable() }) satisfies z.ZodType<
  Ask<'thanks.list'>
>;
