import * as z from 'zod';
import type { Contact } from '../../../typings/counterpart';
import type { RegisterDoc } from '../../../typings/register';
import { journalEntry } from './journal';

const contact: z.ZodType<Contact> = z.object({
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  openid: z.string().exactOptional(),
});

const counterparts = z.object({
  _id: z.string(),
  kind: z.literal('counterparts'),
  v: z.number(),
  place: z.object({ id: z.string(), name: z.string() }),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      code: z.string(),
      level: z.enum(['town', 'owner', 'district']),
      leader: contact.nullable(),
      liaison: contact.nullable(),
      note: z.string(),
      activeFrom: z.string(),
      closesOn: z.string(),
      given: z.array(z.string()),
    }),
  ),
  todo: z.array(z.object({ department: z.string(), openid: z.string(), change: z.enum(['give', 'end']) })),
  dueAt: z.string().exactOptional(),
  journal: z.array(journalEntry),
});

/** A document of collection `registers`, whichever of its kinds. */
export const register: z.ZodType<RegisterDoc> = counterparts;

/** What pages of registers ask for. */
export const registerParts = counterparts.shape;
