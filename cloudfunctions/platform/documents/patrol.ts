import * as z from 'zod';
import type { CircuitKind, PatrolDoc } from '../../../typings/patrol';
import type { KeyPart } from '../../../typings/cell';
import type { RoundFlag } from '../../../typings/round';
import { keyParts } from '../../cell/keyParts.table';
import { roundFlags } from '../../patrol/flags.table';
import { circuitKinds } from '../../patrol/kinds.table';
import { journalEntry } from './journal';
import { owedMessage } from './message';
import { point } from './shared';

const thing = z.object({ id: z.string(), name: z.string() });
const kind = z.enum(Object.keys(circuitKinds) as readonly CircuitKind[]);
const part = z.enum(Object.keys(keyParts) as readonly KeyPart[]);
const flag = z.enum(Object.keys(roundFlags) as readonly RoundFlag[]);
const journal = z.array(journalEntry);
const where = { unit: thing, town: thing, districtId: z.string() };

/** A school's stops and circuits. */
export const patrol: z.ZodType<PatrolDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  ...where,
  stops: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parts: z.array(part),
      point: point.nullable(),
      codeVersion: z.number(),
    }),
  ),
  circuits: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind,
      stops: z.array(z.string()),
      perDay: z.number(),
      on: z.enum(['every', 'workdays']),
      from: z.string(),
      to: z.string(),
    }),
  ),
  settings: z.object({ radiusMetres: z.number() }),
  nextDay: z.string(),
  dueAt: z.string().exactOptional(),
  journal,
});

/** A round; held against `RoundDoc` where the collections are listed. */
export const round = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['awaiting', 'counted', 'aside']),
  ...where,
  circuit: z.object({ id: z.string(), name: z.string(), kind }),
  who: z.object({ openid: z.string(), name: z.string(), title: z.string() }),
  leader: z.string(),
  day: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  receivedAt: z.string(),
  clockMinutes: z.number(),
  visits: z.array(
    z.object({
      stop: thing,
      at: z.string(),
      by: z.enum(['scan', 'place', 'photo']),
      proved: z.boolean(),
      metres: z.number().exactOptional(),
      accuracyMetres: z.number().exactOptional(),
      photos: z.array(z.string()),
      reason: z.string(),
      wrong: z.array(z.string()),
    }),
  ),
  missed: z.array(z.string()),
  findings: z.array(
    z.object({
      stop: thing,
      wrong: z.array(z.string()),
      ids: z.array(z.string()),
      report: z.object({ id: z.string(), number: z.string() }).nullable(),
    }),
  ),
  flags: z.array(flag),
  order: z.string(),
  print: z.string(),
  journal,
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
  uncounted: z.boolean(),
  dueAt: z.string().exactOptional(),
});

/** A school's week; held against `PatrolWeekDoc` where the collections are listed. */
export const patrolWeek = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['running', 'due', 'signed']),
  ...where,
  week: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      circuits: z.array(
        z.object({ id: z.string(), name: z.string(), kind, needed: z.number(), done: z.number() }),
      ),
    }),
  ),
  needed: z.number(),
  done: z.number(),
  shortBy: z.number(),
  words: z.string(),
  signedAt: z.string().exactOptional(),
  order: z.string(),
  journal,
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});

/** A sweep; held against `PatrolSweepDoc` where the collections are listed. */
export const patrolSweep = z.object({
  _id: z.string(),
  v: z.number(),
  state: z.enum(['running', 'closed', 'cancelled']),
  ...where,
  title: z.string(),
  day: z.string(),
  items: z.array(thing),
  team: z.array(z.object({ openid: z.string(), name: z.string(), title: z.string() })),
  named: z.array(z.string()),
  findings: z.array(
    z.object({
      item: thing.nullable(),
      where: z.string(),
      at: z.string(),
      ids: z.array(z.string()),
      report: z.object({ id: z.string(), number: z.string() }).nullable(),
      givenUp: z.boolean(),
    }),
  ),
  summary: z.string(),
  madeAt: z.string(),
  order: z.string(),
  print: z.string(),
  journal,
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
  dueAt: z.string().exactOptional(),
});
