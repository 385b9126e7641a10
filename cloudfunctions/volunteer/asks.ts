import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import { askedSteps } from './flow.table';

const id = z.string().regex(/^[0-9a-f]{40}$/);
const unitId = z.string().regex(/^[\w-]{1,64}$/);
const v = z.int().min(1);
const code = z.string().max(40);
const kind = z.enum(['PAR', 'RES', 'SHOP', 'ORG']);
const cursor = z.string().max(80).nullable();
/** A name as it is called out, no digits and no signs. */
const name = z
  .string()
  .trim()
  .regex(/^[\p{L}·. -]{2,20}$/u);
/** Words of one line: letters, digits and plain signs; nothing that cannot be seen. */
const line = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[^\p{C}<>]+$/u);

export const volunteerOfferAsk = z.strictObject({
  unitId: unitId.nullable(),
  code: code.nullable(),
}) satisfies z.ZodType<Ask<'volunteer.offer'>>;

export const volunteerApplyAsk = z.strictObject({
  unitId,
  kind,
  name,
  mobile: z.string().regex(/^(1[3-9]\d{9})?$/),
  tie: line,
  code,
  adult: z.literal(true),
  agree: z.literal(true),
}) satisfies z.ZodType<Ask<'volunteer.apply'>>;

export const volunteerMineAsk = z.strictObject({}) satisfies z.ZodType<Ask<'volunteer.mine'>>;
export const volunteerBriefingAsk = z.strictObject({}) satisfies z.ZodType<Ask<'volunteer.briefing'>>;

export const volunteerBriefAsk = z.strictObject({
  id,
  version: z.string().min(1).max(20),
  answers: z.array(z.strictObject({ question: z.string().max(8), choice: z.string().max(8) })).max(20),
}) satisfies z.ZodType<Ask<'volunteer.brief'>>;

const input = z.record(z.string().max(20), z.union([z.string().max(200), z.literal(true)]));

export const volunteerActAsk = z.strictObject({
  id,
  v,
  step: z.enum(askedSteps),
  input,
}) satisfies z.ZodType<Ask<'volunteer.act'>>;

export const volunteerListAsk = z.strictObject({
  box: z.enum(['waiting', 'team', 'past']),
  cursor,
}) satisfies z.ZodType<Ask<'volunteer.list'>>;

export const volunteerReadAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'volunteer.read'>>;

export const volunteerRevealAsk = z.strictObject({
  id,
  v,
  reason: z.string().trim().min(2).max(100),
}) satisfies z.ZodType<Ask<'volunteer.reveal'>>;

export const volunteerTeamAsk = z.strictObject({}) satisfies z.ZodType<Ask<'volunteer.team'>>;

export const volunteerFileGroupAsk = z.strictObject({
  requestId: z.string().regex(/^[\w-]{22,40}$/),
  name: line,
  owner: name,
  kind,
}) satisfies z.ZodType<Ask<'volunteer.fileGroup'>>;

export const volunteerChangeGroupAsk = z.strictObject({
  id,
  v,
  change: z.enum(['renew', 'revoke']),
}) satisfies z.ZodType<Ask<'volunteer.changeGroup'>>;

export const volunteerGroupCodeAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'volunteer.groupCode'>>;

export const volunteerCountsAsk = z.strictObject({
  townId: z.string().min(1).max(40),
  cursor,
}) satisfies z.ZodType<Ask<'volunteer.counts'>>;
