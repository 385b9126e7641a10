import * as z from 'zod';
import type { CreditDoc } from '../../../typings/person';

/** How many pushes somebody still allows. */
export const credit: z.ZodType<CreditDoc> = z.object({
  _id: z.string(),
  openid: z.string(),
  template: z.string(),
  left: z.number(),
  seen: z.array(z.string()),
});
