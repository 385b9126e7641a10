import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { RosterDraft, RosterEdit } from '../../typings/roster';
import { auxKinds } from './entry.rules';
import { rosterSteps } from './roster.table';

const unitId = z.string().min(1).max(40);
const rowId = z.string().min(1).max(40);
const v = z.int().min(0);
const text = z.string().max(200);

const row: z.ZodType<RosterDraft> = z.strictObject({
  kind: z.enum(['HEAD', 'OFF', 'AUX']),
  auxKind: z.enum(auxKinds).nullable(),
  name: text,
  job: text,
  officePhone: text,
  mobile: text.nullable(),
  note: text,
  deputyFor: z.enum(['HEAD', 'OFF']).nullable(),
});

const edit: z.ZodType<RosterEdit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), row }),
  z.strictObject({ kind: z.literal('change'), rowId, row }),
  z.strictObject({ kind: z.literal('remove'), rowId }),
]);

const input = z.record(
  z.string().max(40),
  z.union([z.string().max(500), z.boolean(), z.array(z.string().max(200)).max(9)]),
);

export const rosterReadAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'roster.read'>>;
export const rosterEditAsk = z.strictObject({ unitId, v, edit }) satisfies z.ZodType<Ask<'roster.edit'>>;
export const rosterCheckAsk = z.strictObject({
  unitId,
  fileId: z.string().max(300),
}) satisfies z.ZodType<Ask<'roster.check'>>;
export const rosterAdoptAsk = z.strictObject({
  unitId,
  v,
  id: z.string().max(40),
}) satisfies z.ZodType<Ask<'roster.adopt'>>;
export const rosterActAsk = z.strictObject({
  unitId,
  v,
  step: z.enum(rosterSteps),
  input,
}) satisfies z.ZodType<Ask<'roster.act'>>;
export const rosterListAsk = z.strictObject({
  state: z.enum(['draft', 'submitted', 'returned', 'filed', 'amended']),
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'roster.list'>>;
export const rosterBoardAsk = z.strictObject({}) satisfies z.ZodType<Ask<'roster.board'>>;
export const rosterTownAsk = z.strictObject({ townId: unitId }) satisfies z.ZodType<Ask<'roster.town'>>;
export const rosterRemindAsk = z.strictObject({ townId: unitId }) satisfies z.ZodType<Ask<'roster.remind'>>;
export const rosterRevealAsk = z.strictObject({
  unitId,
  rowId,
  reason: z.string().trim().min(5).max(200),
}) satisfies z.ZodType<Ask<'roster.reveal'>>;
