import * as z from 'zod';
import type { BillState, Caps, Payout } from '../../../typings/payout';
import type { Account, LedgerHead, MoneyCause, Move } from '../../../typings/reward';
import type { BudgetDoc, ListResult, PayGateDoc, RewardRulesDoc } from '../../../typings/rewardDoc';
import type { Exclusion, RewardReview, RewardRules } from '../../../typings/rewardReview';
import { exclusions } from '../../reward/exclusion.table';
import { causes } from '../../reward/money.table';
import { newsMeans, payoutFlow } from '../../reward/payout.table';
import { rewardFlow } from '../../reward/review.table';
import { journalEntry } from './journal';
import { owedMessage } from './message';

/** One of the names of a table of ours, as it was written. */
const nameIn = <T extends string>(table: Readonly<Record<T, unknown>>): z.ZodType<T> =>
  z.custom<T>((held) => typeof held === 'string' && Object.hasOwn(table, held));

const account: z.ZodType<Account> = z.enum(['grant', 'budget', 'reserved', 'paid', 'returned', 'expired']);
const path: z.ZodType<'manual' | 'simulate' | 'transfer'> = z.enum(['manual', 'simulate', 'transfer']);
const kinds = ['dedicated', 'partTime', 'volunteer', 'unlisted'] as const;
const kind = z.enum(kinds);
const urgency = z.enum(['normal', 'urgent']);
const place = z.object({ id: z.string(), name: z.string() });

const move = z.object({
  key: z.string(),
  cause: nameIn<MoneyCause>(causes),
  subject: z.string(),
  from: account,
  to: account,
  fen: z.number(),
  by: z.string(),
  ref: z.string(),
  why: z.string(),
  reverses: z.number().nullable(),
}) satisfies z.ZodType<Move>;

const entry = move.extend({ seq: z.number(), at: z.string(), prev: z.string(), hash: z.string() });

const head: z.ZodType<LedgerHead> = z.object({
  ledger: z.string(),
  count: z.number(),
  hash: z.string(),
  balances: z.object({
    grant: z.number(),
    budget: z.number(),
    reserved: z.number(),
    paid: z.number(),
    returned: z.number(),
    expired: z.number(),
  }),
});

/** The end of a ledger. */
export const budget: z.ZodType<BudgetDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  head,
  last: entry.nullable(),
});

/** The fields of an entry. */
export const moneyEntry = entry.extend({ _id: z.string(), ledger: z.string() });

const payState = nameIn<Payout['state']>(payoutFlow.states);

const payout: z.ZodType<Payout> = z.object({
  reward: z.string(),
  person: z.string(),
  grid: z.string(),
  fen: z.number(),
  state: payState,
  round: z.number(),
  stands: account,
  sentAt: z.string().nullable(),
  claimUntil: z.string().nullable(),
  heard: nameIn<BillState>(newsMeans).nullable(),
  askAt: z.string().nullable(),
  reason: z.string(),
  voucher: z.string().exactOptional(),
  settledRound: z.number(),
  disputes: z.number(),
  owed: z.array(move),
});

const review: z.ZodType<RewardReview> = z.object({
  reward: z.string(),
  person: z.string(),
  grid: z.string(),
  rules: z.number(),
  isForwarded: z.boolean(),
  state: nameIn<RewardReview['state']>(rewardFlow.states),
  item: z.string().nullable(),
  urgency,
  fen: z.number().nullable(),
  why: z.array(z.object({ because: nameIn<Exclusion>(exclusions), words: z.string() })),
  involved: z.array(z.string()),
  approvals: z.array(z.string()),
  refusals: z.array(z.string()),
  appealed: z.boolean(),
});

/** The fields of a reward. */
export const reward = z.object({
  _id: z.string(),
  v: z.number(),
  state: nameIn<RewardReview['state']>(rewardFlow.states),
  box: z.enum(['review', 'town', 'granted', 'past']),
  districtId: z.string(),
  case: z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    unit: place,
    town: place,
    day: z.string(),
  }),
  who: z.string(),
  kind,
  grid: z.string(),
  review,
  prints: z.array(z.string()),
  sketches: z.array(z.string()).exactOptional(),
  sketchKeys: z.array(z.string()).exactOptional(),
  matter: z.string(),
  flags: z.array(
    z.object({ kind: z.enum(['samePhoto', 'likePhoto', 'samePlace', 'burst', 'alwaysYes']), words: z.string() }),
  ),
  deciders: z.array(z.string()).exactOptional(),
  ledger: z.string().exactOptional(),
  payout: payout.exactOptional(),
  payState: payState.exactOptional(),
  path: path.exactOptional(),
  list: z.string().exactOptional(),
  payWhy: z.string().exactOptional(),
  payDueAt: z.string().exactOptional(),
  sentDay: z.string().exactOptional(),
  outIn: z.string().exactOptional(),
  stuckIn: z.string().exactOptional(),
  at: z.string(),
  order: z.string(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});

const version: z.ZodType<RewardRules> = z.object({
  version: z.number(),
  from: z.string(),
  rows: z.array(z.object({ item: z.string(), urgency, dutyOf: z.array(kind), fen: z.number().nullable() })),
  eligible: z.object({
    dedicated: z.boolean(),
    partTime: z.boolean(),
    volunteer: z.boolean(),
    unlisted: z.boolean(),
  }),
  twoAboveFen: z.number().nullable(),
});

/** What is rewarded in a district, version by version. */
export const rewardRules: z.ZodType<RewardRulesDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  versions: z.array(version),
  journal: z.array(journalEntry),
});

const caps: z.ZodType<Caps> = z.object({
  one: z.number(),
  personDay: z.number(),
  personMonth: z.number(),
  gridMonth: z.number(),
  allDay: z.number(),
  all: z.number(),
});

/** What stands between payouts and being sent. */
export const payGate: z.ZodType<PayGateDoc> = z.object({
  _id: z.string(),
  v: z.number(),
  path,
  brake: z.string().nullable(),
  caps: caps.nullable(),
  intent: z
    .object({ reward: z.string(), v: z.number(), payout, path, list: z.string().nullable() })
    .nullable(),
  wake: z.string().exactOptional(),
  journal: z.array(journalEntry),
});

const result: z.ZodType<ListResult> = z.object({
  bill: z.string(),
  reward: z.string(),
  fen: z.number(),
  result: z.enum(['paid', 'failed', 'unclaimed']),
  ref: z.string(),
  why: z.string(),
});

/** The fields of a finance list. */
export const payList = z.object({
  _id: z.string(),
  v: z.number(),
  districtId: z.string(),
  number: z.string(),
  state: z.enum(['filling', 'ready', 'adopting', 'done']),
  rows: z.number(),
  fen: z.number(),
  by: z.string(),
  at: z.string(),
  order: z.string(),
  dueAt: z.string().exactOptional(),
  pending: z.object({ id: z.string(), results: z.array(result) }).exactOptional(),
});
