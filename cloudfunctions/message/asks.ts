import * as z from 'zod';
import type { Ask } from '../../typings/contract';

const cursor = z.string().max(80).nullable();

export const messageUnackedAsk = z.strictObject({ cursor }) satisfies z.ZodType<Ask<'message.unacked'>>;

export const messageAcknowledgeAsk = z.strictObject({
  id: z.string().min(1).max(40),
}) satisfies z.ZodType<Ask<'message.acknowledge'>>;

export const messageUndeliveredAsk = z.strictObject({ cursor }) satisfies z.ZodType<
  Ask<'message.undelivered'>
>;
