import * as z from 'zod';
import type { BoardUnit, RosterBoardDoc, RosterRow, RosterState } from '../../../typings/roster';
import { journalEntry } from './journal';
import { owedMessage } from './message';

const row: z.ZodType<RosterRow> = z.object({
  rowId: z.string(),
  kind: z.enum(['HEAD', 'OFF', 'AUX']),
  auxKind: z.enum(['护学岗辅警', '宿管员', '保安员', '其他内勤人员']).nullable(),
  name: z.string(),
  job: z.string(),
  officePhone: z.string(),
  mobile: z.string(),
  note: z.string(),
  deputyFor: z.enum(['HEAD', 'OFF']).nullable(),
});

const place = z.object({ id: z.string(), name: z.string() });

const states = [
  'draft',
  'submitted',
  'returned',
  'filed',
  'amended',
] as const satisfies readonly RosterState[];

/** The fields of a school's roster; the whole is held against `RosterDoc` where the collections are listed. */
export const roster = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(states),
  unit: place,
  town: place,
  districtId: z.string(),
  rows: z.array(row),
  filed: z.object({ rows: z.array(row), version: z.number(), filedAt: z.string() }).nullable(),
  bound: z.record(z.string(), z.object({ openid: z.string(), at: z.string() })),
  teamV: z.number(),
  projectedV: z.number(),
  projectDueAt: z.string().exactOptional(),
  posted: z.array(z.string()),
  studentCount: z.number().exactOptional(),
  pending: z.object({ id: z.string(), at: z.string(), rows: z.array(row) }).exactOptional(),
  remindedOn: z.string(),
  order: z.string(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});

const filing = z.enum(['missing', 'submitted', 'returned', 'filed', 'amended']);

const boardUnit: z.ZodType<BoardUnit> = z.object({
  id: z.string(),
  name: z.string(),
  gridSeq: z.number(),
  state: filing,
  since: z.string(),
  isActive: z.boolean(),
  aux: z.number().exactOptional(),
  students: z.number().exactOptional(),
});

/** A town's board of filings. */
export const rosterBoard: z.ZodType<RosterBoardDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  town: place,
  units: z.record(z.string(), boardUnit),
  areas: z.array(z.object({ id: z.string(), name: z.string(), gridSeq: z.number() })),
  counts: z.record(filing, z.number()),
  builtOn: z.string(),
});
