import * as z from 'zod';
import type { ReportState } from '../../../typings/report';
import type { Addition, BatchedReport, Counted, Figures, FoldDoc } from '../../../typings/statistics';
import { reportFlow } from '../../report/report.table';

const figures: z.ZodType<Figures> = z.record(z.string(), z.number());

const state = z.custom<ReportState | ''>(
  (held) => held === '' || (typeof held === 'string' && Object.hasOwn(reportFlow.states, held)),
);

/** What a report was counted for. */
export const counted: z.ZodType<Counted> = z.object({
  batch: z.number(),
  entries: z.number(),
  state,
  isOpen: z.boolean(),
  item: z.string(),
  town: z.string(),
  seenBy: z.string(),
  missed: z.number(),
  isOverdue: z.boolean(),
  owing: z.array(z.string()),
  late: z.array(z.string()),
});

const scoped = { scope: z.string(), list: z.string(), period: z.string() };
const days = z.record(z.string(), figures);

/** A place's figures of one period. */
export const rollup = z.object({ _id: z.string(), ...scoped, batch: z.number(), sum: figures, days });

const addition: z.ZodType<Addition> = z.object({ ...scoped, days });

const batched: z.ZodType<BatchedReport> = z.object({
  id: z.string(),
  seen: z.string(),
  before: z.number(),
  mark: counted,
  againAt: z.string().nullable(),
});

/** The batch that is being counted. */
export const fold: z.ZodType<FoldDoc> = z.object({
  _id: z.literal('fold'),
  batch: z.number(),
  isOpen: z.boolean(),
  reports: z.array(batched),
  additions: z.array(addition),
});
