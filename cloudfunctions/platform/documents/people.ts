import * as z from 'zod';
import type { AttemptDoc } from '../../../typings/people';
import { seat } from './directory';
import { post, role, roles } from './shared';

const actor = z.object({
  role: z.enum([...roles, 'SYS', 'REPORTER']),
  title: z.string(),
  openid: z.string().exactOptional(),
  name: z.string().exactOptional(),
});

const place = z.object({
  kind: z.enum(['unit', 'town', 'department', 'district']),
  id: z.string(),
  name: z.string(),
});

/** The fields of an invitation. */
export const invitation = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['open', 'claimed', 'revoked']),
  at: z.string(),
  place,
  role,
  title: z.string(),
  name: z.string(),
  rowId: z.string().exactOptional(),
  replaces: z.string().exactOptional(),
  filed: z.boolean(),
  by: actor,
  order: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  claimedBy: z.string().exactOptional(),
  claimedAt: z.string().exactOptional(),
  dueAt: z.string().exactOptional(),
  first: z.literal(true).exactOptional(),
});

/** How often somebody tried a code in an hour. */
export const attempt: z.ZodType<AttemptDoc> = z.object({
  _id: z.string(),
  count: z.number(),
  dueAt: z.string().exactOptional(),
});

const seatChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), place: z.string(), seat, instead: z.string().exactOptional() }),
  z.object({ kind: z.literal('drop'), place: z.string(), openid: z.string(), role }),
  z.object({ kind: z.literal('lock'), place: z.string(), openid: z.string(), locked: z.boolean() }),
]);

const postChange = z.object({
  openid: z.string(),
  name: z.string(),
  drop: z.array(z.string()),
  put: z.array(post),
  locked: z.boolean().exactOptional(),
});

/** The fields of a change of a team. */
export const change = z.object({
  _id: z.string(),
  chain: z.string(),
  nth: z.string(),
  districtId: z.string(),
  at: z.string(),
  order: z.string(),
  event: z.enum([
    'invited', 'uninvited', 'joined', 'replaced', 'ended', 'locked', 'unlocked',
    'leave', 'leaveEnded', 'deputy', 'deputyEnded', 'turn', 'turnEnded',
  ]),
  by: actor,
  about: z.string(),
  words: z.string(),
  seats: z.array(seatChange),
  posts: z.array(postChange),
  moves: z.array(
    z.object({
      desk: z.string(),
      from: z.string(),
      to: z.object({ openid: z.string(), title: z.string() }).nullable(),
    }),
  ),
  cause: z.string().exactOptional(),
  prev: z.string(),
  hash: z.string(),
  done: z.boolean(),
  dueAt: z.string().exactOptional(),
}); // prettier-ignore
