import * as z from 'zod';
import type { BillDoc, ReconciliationDoc } from '../../../typings/bill';
import { owedMessage } from './message';

/** The fields of a bill that was handed over. */
export const handed = z.object({
  _id: z.string(),
  v: z.number(),
  reward: z.string(),
  person: z.string(),
  fen: z.number(),
  day: z.string(),
  triedAt: z.string(),
  refused: z.string(),
}) satisfies z.ZodType<BillDoc>;

/** A day that was compared. */
export const reconciliation = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['agrees', 'differs']),
  lines: z.number(),
  differences: z.array(z.string()),
  at: z.string(),
  owed: z.array(owedMessage).default([]),
  owedDueAt: z.string().exactOptional(),
}) satisfies z.ZodType<ReconciliationDoc>;
