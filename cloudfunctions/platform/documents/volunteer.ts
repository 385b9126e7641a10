import * as z from 'zod';
import type { VolunteerTeamDoc } from '../../../typings/volunteer';
import { journalEntry } from './journal';
import { owedMessage } from './message';

const named = z.object({ id: z.string(), name: z.string() });
const kinds = ['PAR', 'RES', 'SHOP', 'ORG'] as const;
const kind = z.enum(kinds);

/** The fields of a membership. */
export const volunteer = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['applied', 'returned', 'refused', 'accepted', 'active', 'expired', 'left', 'removed']),
  box: z.enum(['waiting', 'team', 'past']),
  openid: z.string(),
  unit: named,
  town: named,
  districtId: z.string(),
  kind,
  name: z.string(),
  mobile: z.string(),
  tie: z.string(),
  group: named.exactOptional(),
  until: z.string(),
  told: z.string(),
  briefing: z.object({ version: z.string(), passedAt: z.string() }).nullable(),
  captainOf: z.string().exactOptional(),
  dueAt: z.string().exactOptional(),
  order: z.string(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});

/** The fields of a filed group. */
export const volunteerGroup = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['open', 'closed']),
  unit: named,
  districtId: z.string(),
  name: z.string(),
  owner: z.string(),
  kind,
  code: z.string().exactOptional(),
  expiresAt: z.string(),
  order: z.string(),
  journal: z.array(journalEntry),
});

/** How many volunteers a school has. */
export const volunteerTeam: z.ZodType<VolunteerTeamDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  counts: z.object({
    waiting: z.number(),
    accepted: z.number(),
    active: z.object({ PAR: z.number(), RES: z.number(), SHOP: z.number(), ORG: z.number() }),
    captains: z.array(kind),
    groups: z.number(),
  }),
  joined: z.record(z.string(), z.number()),
  countDueAt: z.string().exactOptional(),
});
