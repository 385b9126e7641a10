import * as z from 'zod';
import type { AckRecord, NoticeDoc, Silence } from '../../../typings/notice';
import { owedMessage } from './message';

/** What became of a message that has to be acknowledged, as it stands in the case. */
export const ackRecord: z.ZodType<AckRecord> = z.object({
  key: z.string(),
  what: z.enum(['passedOn', 'raised', 'acknowledged', 'answered']),
  at: z.string(),
  by: z.object({ openid: z.string(), title: z.string() }).exactOptional(),
  told: z.array(z.string()).exactOptional(),
  toldTitle: z.string().exactOptional(),
});

/** Somebody who has not acknowledged, as it stands in the case. */
export const silence: z.ZodType<Silence> = z.object({
  key: z.string(),
  desk: z.string(),
  openid: z.string(),
  title: z.string(),
  since: z.string(),
  raised: z.boolean(),
});

/** The fields of a notice; the whole is held against `NoticeDoc` where the collections are listed. */
export const notice = z.object({
  _id: z.string(),
  v: z.number(),
  dueAt: z.string().exactOptional(),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
}) satisfies z.ZodType<NoticeDoc>;
