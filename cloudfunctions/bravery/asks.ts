import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import { isDay } from '../calendar.rules';
import { askedSteps } from './flow.table';
import { mostPictures } from './limits.table';

const id = z.string().regex(/^[0-9a-f]{40}$/);
const v = z.int().min(1);
const cursor = z.string().max(80).nullable();
/** A name, or what somebody unknown is called by: no digits and no signs. */
const name = z
  .string()
  .trim()
  .regex(/^[\p{L}·. -]{2,20}$/u);
const mobile = z.string().regex(/^(1[3-9]\d{9})?$/);
const person = z.strictObject({ name, mobile });
/** Words with line breaks and nothing else that cannot be seen. */
const told = (least: number, most: number) => z.string().trim().min(least).max(most).regex(/^(?:[^\p{C}]|\n)+$/u); // prettier-ignore

export const braveryOfferAsk = z.strictObject({}) satisfies z.ZodType<Ask<'bravery.offer'>>;

export const braveryApplyAsk = z.strictObject({
  draftId: z.string().regex(/^[\w-]{22,40}$/),
  forWhom: z.enum(['self', 'other']),
  day: z.string().max(10).refine(isDay),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  townId: z.string().regex(/^[\w-]{1,64}$/),
  where: told(2, 60),
  facts: told(10, 1000),
  hero: person,
  isMinor: z.boolean(),
  witness: person.nullable(),
  applicant: name.nullable(),
  pictures: z.array(z.string().min(1).max(300)).max(mostPictures),
  agree: z.literal(true),
}) satisfies z.ZodType<Ask<'bravery.apply'>>;

export const braveryMineAsk = z.strictObject({ cursor }) satisfies z.ZodType<Ask<'bravery.mine'>>;

export const braveryListAsk = z.strictObject({
  box: z.enum(['confirm', 'asked', 'open', 'past']),
  cursor,
}) satisfies z.ZodType<Ask<'bravery.list'>>;

export const braveryReadAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'bravery.read'>>;

export const braveryActAsk = z.strictObject({
  id,
  v,
  step: z.enum(askedSteps),
  input: z.record(z.string().max(20), z.union([z.string().max(600), z.literal(true)])),
}) satisfies z.ZodType<Ask<'bravery.act'>>;

export const braveryUnsealAsk = z.strictObject({
  id,
  v,
  whom: z.enum(['hero', 'witness', 'applicant']),
  reason: z.string().trim().min(5).max(200),
}) satisfies z.ZodType<Ask<'bravery.unseal'>>;

export const braveryFiguresAsk = z.strictObject({}) satisfies z.ZodType<Ask<'bravery.figures'>>;

export const braveryPublicAsk = z.strictObject({ cursor }) satisfies z.ZodType<Ask<'bravery.public'>>;
