import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { ExportOrder, LedgerFilters } from '../../typings/ledger';
import type { ReportState } from '../../typings/report';
import { isDay } from '../calendar.rules';
import { reportFlow } from '../report/report.table';

const id = z.string().min(1).max(40);
const day = z.string().max(10).refine(isDay);

const isState = (state: string): state is ReportState => Object.hasOwn(reportFlow.states, state);

const filters: z.ZodType<LedgerFilters> = z.strictObject({
  town: id.exactOptional(),
  unit: id.exactOptional(),
  item: id.exactOptional(),
  state: z.string().max(30).refine(isState).exactOptional(),
  department: id.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  overdue: z.boolean().exactOptional(),
  open: z.boolean().exactOptional(),
  outcome: z.enum(['solved', 'notOurs', 'cannot']).exactOptional(),
  endedFrom: day.exactOptional(),
  endedTo: day.exactOptional(),
  words: z.string().max(40).exactOptional(),
});

export const ledgerSearchAsk = z.strictObject({
  filters,
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'ledger.search'>>;

const requestId = z.string().regex(/^[\w-]{22,40}$/);

const order: z.ZodType<ExportOrder> = z.discriminatedUnion('format', [
  z.strictObject({ requestId, format: z.enum(['ledger', 'platform', 'platformJson']), filters }),
  z.strictObject({
    requestId,
    format: z.literal('journal'),
    filters,
    reason: z.string().trim().min(5).max(200),
  }),
  z.strictObject({ requestId, format: z.literal('sheet'), report: id }),
  z.strictObject({ requestId, format: z.literal('payList'), list: id }),
  z.strictObject({ requestId, format: z.literal('money') }),
  z.strictObject({
    requestId,
    format: z.literal('poster'),
    unit: id,
    poster: z.enum(['grid', 'levels', 'items', 'flow']),
  }),
  z.strictObject({ requestId, format: z.enum(['codes', 'postCodes']), unit: id }),
  z.strictObject({
    requestId,
    format: z.literal('dutyLedger'),
    from: day,
    to: day,
    town: id.exactOptional(),
  }),
  z.strictObject({
    requestId,
    format: z.literal('roster'),
    unit: id.exactOptional(),
    town: id.exactOptional(),
    reason: z.string().trim().min(5).max(200).exactOptional(),
  }),
]);

export const ledgerExportAsk: z.ZodType<Ask<'ledger.export'>> = order;

export const ledgerExportStateAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'ledger.exportState'>>;

export const ledgerSheetAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'ledger.sheet'>>;
