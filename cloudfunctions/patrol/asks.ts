import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { PatrolPlan } from '../../typings/patrol';
import type { SentVisit, VisitProof } from '../../typings/round';
import { keyParts } from '../cell/keyParts.table';
import { circuitKinds, most } from './kinds.table';
import { sweepButtons, sweepMost } from './sweep/sweep.table';

const unitId = z.string().min(1).max(40);
const id = z.string().regex(/^[0-9A-Za-z_-]{1,24}$/);
const v = z.int().min(0);
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/);
const cursor = z.string().max(120).nullable();
const docId = z.string().regex(/^[0-9a-f]{32}$/);
const phoneId = z.string().regex(/^[\w-]{22,40}$/);
const fileId = z
  .string()
  .max(300)
  .regex(/^cloud:\/\//);
const point = z.strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) }); // prettier-ignore

const plan: z.ZodType<PatrolPlan> = z.strictObject({
  stops: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(20),
        parts: z.array(z.enum(Object.keys(keyParts) as readonly (keyof typeof keyParts)[])).max(9),
        point: point.nullable(),
        codeVersion: z.int().min(1).max(999_999),
      }),
    )
    .max(most.stops),
  circuits: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(20),
        kind: z.enum(Object.keys(circuitKinds) as readonly (keyof typeof circuitKinds)[]),
        stops: z.array(id).max(most.stops),
        perDay: z.int().min(1).max(most.perDay),
        on: z.enum(['every', 'workdays']),
        from: time,
        to: time,
      }),
    )
    .max(most.circuits),
  settings: z.strictObject({ radiusMetres: z.int().min(10).max(500) }),
});

export const patrolReadAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'patrol.read'>>;

export const patrolSaveAsk = z.strictObject({ unitId, v, plan }) satisfies z.ZodType<Ask<'patrol.save'>>;

const proof: z.ZodType<VisitProof> = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('scan'), code: z.string().max(200) }),
  z.strictObject({ by: z.literal('place'), point, accuracyMetres: z.number().min(0).max(100_000) }),
  z.strictObject({
    by: z.literal('photo'),
    photos: z.array(fileId).min(1).max(3),
    reason: z.string().trim().min(2).max(100),
  }),
]);

const visit: z.ZodType<SentVisit> = z.strictObject({
  stop: id,
  at: z.iso.datetime(),
  proof,
  wrong: z.array(id).max(30),
  draftId: phoneId.nullable(),
});

export const roundSendAsk = z.strictObject({
  roundId: phoneId,
  unitId,
  circuit: id,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  leader: z.string().max(20),
  visits: z.array(visit).min(1).max(most.stops),
}) satisfies z.ZodType<Ask<'round.send'>>;

export const roundListAsk = z.strictObject({ unitId, mine: z.boolean(), cursor }) satisfies z.ZodType<
  Ask<'round.list'>
>;

export const roundReadAsk = z.strictObject({ id: docId }) satisfies z.ZodType<Ask<'round.read'>>;

export const roundActAsk = z.strictObject({
  id: docId,
  v,
  step: z.enum(['count', 'void']),
  input: z.record(z.string().max(40), z.string().max(1000)),
}) satisfies z.ZodType<Ask<'round.act'>>;

export const sweepFormAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'sweep.form'>>;

export const sweepBeginAsk = z.strictObject({
  sweepId: phoneId,
  unitId,
  title: z.string().max(30),
  day: z.string().max(10),
  items: z.array(z.string().max(40)).max(sweepMost.items),
  team: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(sweepMost.team),
}) satisfies z.ZodType<Ask<'sweep.begin'>>;

export const sweepListAsk = z.strictObject({
  mine: z.boolean(),
  state: z.enum(['running', 'closed', 'cancelled']),
  cursor,
}) satisfies z.ZodType<Ask<'sweep.list'>>;

export const sweepReadAsk = z.strictObject({ id: docId }) satisfies z.ZodType<Ask<'sweep.read'>>;

export const sweepFindAsk = z.strictObject({
  id: docId,
  draftId: phoneId,
  itemId: z.string().max(40).nullable(),
  where: z.string().max(50),
}) satisfies z.ZodType<Ask<'sweep.find'>>;

export const sweepActAsk = z.strictObject({
  id: docId,
  v,
  step: z.enum(sweepButtons),
  input: z.record(z.string().max(40), z.string().max(1000)),
}) satisfies z.ZodType<Ask<'sweep.act'>>;

export const weekListAsk = z.strictObject({
  state: z.enum(['running', 'due', 'signed']),
  cursor,
  unit: unitId.exactOptional(),
}) satisfies z.ZodType<Ask<'week.list'>>;

export const weekSignAsk = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,60}$/),
  v,
  words: z.string().max(1000),
}) satisfies z.ZodType<Ask<'week.sign'>>;
