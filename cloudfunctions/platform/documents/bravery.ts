import * as z from 'zod';
import type { BraveryAward, BraveryPublicity, SealedDeed } from '../../../typings/bravery';
import { awardFlow, boxOf, deedFlow, publicityFlow } from '../../bravery/flow.table';
import { journalEntry } from './journal';
import { owedMessage } from './message';
import { pictureCheck } from './report';

/** One of the names of a table of ours, as it was written. */
const nameIn = <T extends string>(table: Readonly<Record<T, unknown>>): z.ZodType<T> =>
  z.custom<T>((held) => typeof held === 'string' && Object.hasOwn(table, held));

const person = z.object({ name: z.string(), mobile: z.string() });

const sealed: z.ZodType<SealedDeed> = z.object({
  where: z.string(),
  facts: z.string(),
  more: z.array(z.string()),
  finding: z.string(),
  hero: person,
  witness: person.nullable(),
  applicant: z.object({ name: z.string() }).nullable(),
  pictures: z.array(z.string()),
});

const award: z.ZodType<BraveryAward> = z.object({
  state: nameIn<BraveryAward['state']>(awardFlow.states),
  grade: z.string(),
  fen: z.number(),
  ref: z.string(),
  paidRef: z.string(),
});

const publicity: z.ZodType<BraveryPublicity> = z.object({
  state: nameIn<BraveryPublicity['state']>(publicityFlow.states),
  naming: z.enum(['masked', 'named']).nullable(),
  consentRef: z.string(),
  title: z.string(),
  story: z.string(),
  shownName: z.string(),
});

/** The fields of an application for bravery. */
export const bravery = z.object({
  _id: z.string(),
  v: z.number(),
  number: z.string(),
  state: nameIn<keyof typeof deedFlow.states>(deedFlow.states),
  box: z.enum(Object.values(boxOf)),
  districtId: z.string(),
  town: z.object({ id: z.string(), name: z.string() }),
  who: z.string(),
  isOwn: z.boolean(),
  isMinor: z.boolean(),
  print: z.string(),
  rounds: z.number(),
  eventAt: z.string(),
  appliedAt: z.string(),
  movedAt: z.string(),
  reminded: z.number(),
  sealed: sealed.nullable(),
  award: award.nullable(),
  publicity: publicity.nullable(),
  confirmedAt: z.string().exactOptional(),
  awardedAt: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
  confirmedIn: z.string().exactOptional(),
  confirmedOrder: z.string().exactOptional(),
  publicIn: z.string().exactOptional(),
  publicOrder: z.string().exactOptional(),
  order: z.string(),
  dueAt: z.string().exactOptional(),
  checks: z.array(pictureCheck).exactOptional(),
  traces: z.array(z.string()).exactOptional(),
  checkDueAt: z.string().exactOptional(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});
