import * as z from 'zod';
import type { OwedMessage } from '../../../typings/message';

/** A message as it stands in the document that owes it. */
export const owedMessage: z.ZodType<OwedMessage> = z.object({
  key: z.string(),
  template: z.enum(['report.arrived', 'report.moved', 'shift.told', 'patrol.told']),
  page: z.string(),
  fields: z.record(z.string(), z.string()),
  ladder: z.array(z.object({ openid: z.string(), title: z.string() })),
  rung: z.number(),
  state: z.enum(['owed', 'sent', 'listed']),
  attempts: z.array(z.object({ at: z.string(), rung: z.number(), code: z.number().nullable() })),
  dueAt: z.string().nullable(),
  wakes: z.enum(['all', 'first']).exactOptional(),
  heldUntil: z.string().exactOptional(),
  ack: z.object({ desk: z.string(), minutes: z.number() }).exactOptional(),
  digest: z.string().exactOptional(),
});
