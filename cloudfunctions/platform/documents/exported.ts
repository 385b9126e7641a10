import * as z from 'zod';
import type { ExportOrder, LedgerFilters } from '../../../typings/ledger';
import type { ReportState } from '../../../typings/report';
import { reportFlow } from '../../report/report.table';
import { post } from './shared';

const state = z.custom<ReportState>(
  (held) => typeof held === 'string' && Object.hasOwn(reportFlow.states, held),
);

const filters: z.ZodType<LedgerFilters> = z.object({
  town: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  item: z.string().exactOptional(),
  state: state.exactOptional(),
  department: z.string().exactOptional(),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  overdue: z.boolean().exactOptional(),
  open: z.boolean().exactOptional(),
  outcome: z.enum(['solved', 'notOurs', 'cannot']).exactOptional(),
  endedFrom: z.string().exactOptional(),
  endedTo: z.string().exactOptional(),
  words: z.string().exactOptional(),
});

const requestId = z.string();

const order: z.ZodType<ExportOrder> = z.discriminatedUnion('format', [
  z.object({ requestId, format: z.enum(['ledger', 'platform', 'platformJson']), filters }),
  z.object({ requestId, format: z.literal('journal'), filters, reason: z.string() }),
  z.object({ requestId, format: z.literal('sheet'), report: z.string() }),
  z.object({ requestId, format: z.literal('payList'), list: z.string() }),
  z.object({ requestId, format: z.literal('money') }),
  z.object({ requestId, format: z.literal('mine') }),
  z.object({ requestId, format: z.literal('certificate'), number: z.string() }),
  z.object({
    requestId,
    format: z.literal('poster'),
    unit: z.string(),
    poster: z.enum(['grid', 'levels', 'items', 'flow']),
  }),
  z.object({ requestId, format: z.enum(['codes', 'postCodes']), unit: z.string() }),
  z.object({
    requestId,
    format: z.literal('dutyLedger'),
    from: z.string(),
    to: z.string(),
    town: z.string().exactOptional(),
  }),
  z.object({
    requestId,
    format: z.literal('roster'),
    unit: z.string().exactOptional(),
    town: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  }),
]);

/** The fields of an ordered file as they are read back. */
export const exported = z.object({
  _id: z.string(),
  v: z.number(),
  who: z.string(),
  post,
  order,
  state: z.enum(['queued', 'running', 'done', 'failed', 'gone']),
  rows: z.number(),
  attempts: z.number(),
  name: z.string(),
  fileId: z.string().exactOptional(),
  seal: z.string().exactOptional(),
  problem: z.string().exactOptional(),
  createdAt: z.string(),
  dueAt: z.string().exactOptional(),
});
