import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import { invitedRoleNames } from './roles.table';

const place = z.strictObject({
  kind: z.enum(['unit', 'town', 'department', 'district']),
  id: z.string().regex(/^[\w-]{1,64}$/),
});
const role = z.enum(invitedRoleNames);
const who = z.string().regex(/^[0-9a-f]{16}$/);
const code = z.string().min(1).max(40);
const instant = z.iso.datetime();
/** A name as it is called out, no digits and no signs. */
const name = z
  .string()
  .trim()
  .regex(/^[\p{L}·. -]{2,20}$/u);

export const peopleListAsk = z.strictObject({ place: place.nullable() }) satisfies z.ZodType<
  Ask<'people.list'>
>;

export const peopleInviteAsk = z.strictObject({
  requestId: z.string().regex(/^[\w-]{22,40}$/),
  place,
  role,
  name,
  replaces: who.exactOptional(),
  rowId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .exactOptional(),
}) satisfies z.ZodType<Ask<'people.invite'>>;

export const peopleUninviteAsk = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{40}$/),
}) satisfies z.ZodType<Ask<'people.uninvite'>>;

export const peopleReadInviteAsk = z.strictObject({ code }) satisfies z.ZodType<Ask<'people.readInvite'>>;
export const peopleClaimAsk = z.strictObject({ code }) satisfies z.ZodType<Ask<'people.claim'>>;

export const peopleEndAsk = z.strictObject({ place, role, who }) satisfies z.ZodType<Ask<'people.end'>>;

export const peopleLockAsk = z.strictObject({
  place,
  role,
  who,
  locked: z.boolean(),
  why: z.string().trim().min(2).max(100),
}) satisfies z.ZodType<Ask<'people.lock'>>;

export const peopleDutyAsk = z.strictObject({ place: place.nullable() }) satisfies z.ZodType<
  Ask<'people.duty'>
>;

export const peopleChangeDutyAsk = z.strictObject({
  place,
  change: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['leave', 'leaveEnded', 'turn', 'turnEnded']),
      who,
      from: instant,
      to: instant,
    }),
    z.strictObject({ kind: z.enum(['deputy', 'deputyEnded']), who, role: z.enum(['OFF', 'HEAD']) }),
  ]),
}) satisfies z.ZodType<Ask<'people.changeDuty'>>;

export const peopleChangesAsk = z.strictObject({
  cursor: z.string().max(200).nullable(),
}) satisfies z.ZodType<Ask<'people.changes'>>;
