import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import { reportSteps } from './report.table';

const id = z.string().min(1).max(40);
const fileId = z
  .string()
  .max(300)
  .regex(/^cloud:\/\//);

/** WeChat allows nine files at a time, and nine are enough to see a hazard (F039). */
const mostFiles = 9;

const media = z.strictObject({ fileId, kind: z.enum(['photo', 'video']) });

const place = z.strictObject({
  words: z.string().max(100),
  point: z
    .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
    .nullable(),
});

const draftId = z.string().regex(/^[\w-]{22,40}$/);

const reporter = z.enum(['named', 'hidden', 'anonymous']);

/** NB: never a phone number. */
const callMe = z
  .string()
  .max(20)
  .regex(/^(?!.*\d{5})/);

export const reportSimilarAsk = z.strictObject({
  unitId: id,
  itemId: id,
  point: place.shape.point,
}) satisfies z.ZodType<Ask<'report.similar'>>;

export const reportJoinAsk = z.strictObject({
  id,
  draftId,
  text: z.string().max(500),
  media: z.array(media).max(mostFiles),
  reporter,
  callMe,
}) satisfies z.ZodType<Ask<'report.join'>>;

export const reportSubmitAsk = z.strictObject({
  draftId,
  unitId: id,
  unitConfirmed: z.boolean(),
  itemId: id.nullable(),
  subMatterId: id.nullable(),
  text: z.string().max(500),
  media: z.array(media).max(mostFiles),
  place,
  reporter,
  callMe,
  happeningNow: z.boolean(),
  aboutSchool: z.boolean(),
  writtenAt: z.iso.datetime(),
  found: z.strictObject({ in: z.enum(['round', 'sweep']), id: draftId }).exactOptional(),
}) satisfies z.ZodType<Ask<'report.submit'>>;

const box = z.enum(['mine', 'todo', 'due', 'scope', 'watch']);

export const reportListAsk = z.strictObject({
  box,
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'report.list'>>;

export const reportCountAsk = z.strictObject({
  boxes: z.array(box).min(1).max(4),
}) satisfies z.ZodType<Ask<'report.count'>>;

export const reportReadAsk = z.union([
  z.strictObject({ id, step: z.enum(reportSteps).exactOptional() }),
  z.strictObject({ pickupCode: z.string().min(1).max(20) }),
]) satisfies z.ZodType<Ask<'report.read'>>;

const reason = z.string().trim().min(5).max(200);

export const reportRevealAsk = z.strictObject({ id, reason }) satisfies z.ZodType<Ask<'report.reveal'>>;

export const reportUnsealAsk = z.strictObject({
  id,
  nth: z.number().int().min(0).max(1000).nullable(),
  reason,
}) satisfies z.ZodType<Ask<'report.unseal'>>;

export const reportOpenedAsk = z.strictObject({
  cursor: z.string().max(80).nullable(),
}) satisfies z.ZodType<Ask<'report.opened'>>;

const value = z.union([z.string().max(1000), z.boolean(), z.array(z.string().max(300)).max(mostFiles)]);

const deed = {
  v: z.number().int().min(1),
  step: z.enum(reportSteps),
  input: z.record(z.string().max(40), value),
};

export const reportActAsk = z.union([
  z.strictObject({ id, ...deed }),
  z.strictObject({ pickupCode: z.string().min(1).max(20), ...deed }),
]) satisfies z.ZodType<Ask<'report.act'>>;
