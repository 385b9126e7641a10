import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { BudgetChange, RewardRulesDraft } from '../../typings/rewardPage';
import { isDay } from '../calendar.rules';
import { mostFen } from './money.table';

const id = z.string().regex(/^[0-9a-f]{40}$/);
const v = z.int().min(1);
const cursor = z.string().max(120).nullable();
const requestId = z.string().regex(/^[\w-]{22,40}$/);
const day = z.string().max(10).refine(isDay);
const fen = z.int().min(1).max(mostFen);
const words = (most: number) => z.string().trim().min(2).max(most).regex(/^[^\p{C}<>]+$/u); // prettier-ignore
const input = z.record(z.string().max(20), z.union([z.string().max(400), z.literal(true)]));
const kind = z.enum(['dedicated', 'partTime', 'volunteer', 'unlisted']);

export const rewardMineAsk = z.strictObject({ cursor }) satisfies z.ZodType<Ask<'reward.mine'>>;

export const rewardListAsk = z.strictObject({
  box: z.enum(['review', 'town', 'granted', 'past']),
  cursor,
}) satisfies z.ZodType<Ask<'reward.list'>>;

export const rewardReadAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'reward.read'>>;

export const rewardActAsk = z.strictObject({
  id,
  v,
  step: z.enum(['townCheck', 'supplement', 'approve', 'return', 'refuse', 'appeal']),
  input,
}) satisfies z.ZodType<Ask<'reward.act'>>;

export const rewardClaimAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'reward.claim'>>;

export const rewardPaymentAsk = z.strictObject({ id }) satisfies z.ZodType<Ask<'reward.payment'>>;

export const rewardRulesAsk = z.strictObject({}) satisfies z.ZodType<Ask<'reward.rules'>>;

const rules: z.ZodType<RewardRulesDraft> = z.strictObject({
  from: day,
  rows: z
    .array(
      z.strictObject({
        item: z.string().min(1).max(20),
        urgency: z.enum(['normal', 'urgent']),
        dutyOf: z.array(kind).max(4),
        fen: fen.nullable(),
      }),
    )
    .max(200),
  eligible: z.strictObject({
    dedicated: z.boolean(),
    partTime: z.boolean(),
    volunteer: z.boolean(),
    unlisted: z.boolean(),
  }),
  twoAboveFen: z.int().min(0).max(mostFen).nullable(),
});

export const rewardSetRulesAsk = z.strictObject({
  v: z.int().min(0),
  rules,
}) satisfies z.ZodType<Ask<'reward.setRules'>>;

export const budgetReadAsk = z.strictObject({ cursor }) satisfies z.ZodType<Ask<'budget.read'>>;

const caps = z.strictObject({
  one: fen,
  personDay: fen,
  personMonth: fen,
  gridMonth: fen,
  allDay: fen,
  all: fen,
});

const change: z.ZodType<BudgetChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['fund', 'cut']), requestId, fen, ref: words(64), why: words(100) }),
  z.strictObject({ kind: z.literal('caps'), v, caps }),
  z.strictObject({ kind: z.enum(['brake', 'resume']), v, why: words(100) }),
  z.strictObject({ kind: z.literal('path'), v, path: z.enum(['manual', 'simulate', 'transfer']) }),
]);

export const budgetChangeAsk = z.strictObject({ change }) satisfies z.ZodType<Ask<'budget.change'>>;

export const payoutListAsk = z.strictObject({}) satisfies z.ZodType<Ask<'payout.list'>>;

export const payoutMakeAsk = z.strictObject({ requestId }) satisfies z.ZodType<Ask<'payout.make'>>;

export const payoutCheckAsk = z.strictObject({
  id,
  fileId: z.string().min(1).max(300),
}) satisfies z.ZodType<Ask<'payout.check'>>;

export const payoutAdoptAsk = z.strictObject({
  id,
  planId: z.string().regex(/^[0-9a-f]{16}$/),
}) satisfies z.ZodType<Ask<'payout.adopt'>>;

export const payoutDecideAsk = z.strictObject({
  id,
  v,
  step: z.enum(['requeue', 'release', 'refund', 'settlePaid', 'settleFailed']),
  input,
}) satisfies z.ZodType<Ask<'payout.decide'>>;
