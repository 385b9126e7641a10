import * as z from 'zod';
import type { Voice } from '../../../typings/joined';
import type { CaseMark, PictureCheck, ReportDoc, ReportedItem, Task } from '../../../typings/reportDoc';
import { caseClock, orderDraft } from './deadlines';
import { journalEntry } from './journal';
import { owedMessage } from './message';
import { ackRecord, silence } from './notice';
import { counted } from './rollup';
import { advice, call, point } from './shared';

const reportedItem: z.ZodType<ReportedItem> = z.object({
  id: z.string(),
  plain: z.string(),
  text: z.string(),
  subMatterId: z.string().nullable(),
  subMatter: z.string(),
  checklist: z.string(),
  advice,
  calls: z.array(call),
});

const place = z.object({ id: z.string(), name: z.string() });

const states = [
  'submitted', 'heldReview', 'needInfo', 'withdrawn', 'rejected', 'verified', 'selfHandling', 'selfClosed', 'townPending',
  'townReturned', 'dispatched', 'districtDispatched', 'deptReturned', 'accepted', 'handling', 'feedback', 'rework',
  'escalated', 'districtReturned', 'difficult', 'suspended', 'govReported', 'closed', 'evaluated', 'reopened',
  'merged', 'split',
] as const satisfies readonly ReportDoc['state'][]; // prettier-ignore

const task: z.ZodType<Task> = z.object({
  department: z.string(),
  name: z.string(),
  part: z.enum(['lead', 'co']),
  state: z.enum(['sent', 'signed', 'replied', 'returned', 'waived']),
  dueOn: z.string(),
  sentAt: z.string(),
  from: z.string(),
});

const mark: z.ZodType<CaseMark> = z.object({
  kind: z.enum(['bullying', 'escalation']),
  severe: z.boolean(),
  risk: z.string(),
});

/** What WeChat says of one picture. */
export const pictureCheck: z.ZodType<PictureCheck> = z.object({
  fileId: z.string(),
  state: z.enum(['owed', 'asked', 'passed', 'risky', 'released', 'unchecked']),
  tries: z.number(),
  trace: z.string().exactOptional(),
  askedAt: z.string().exactOptional(),
});

const media = z.array(z.object({ fileId: z.string(), kind: z.enum(['photo', 'video']) }));

const reporter = z.object({
  kind: z.enum(['named', 'hidden', 'anonymous']),
  alias: z.string().exactOptional(),
  sealed: z.string().exactOptional(),
});

const voice: z.ZodType<Voice> = z.object({
  id: z.string(),
  at: z.string(),
  reporter,
  text: z.string(),
  media,
  print: z.string(),
  pickup: z.string().exactOptional(),
});

/** The fields of a report; the whole is held against `ReportDoc` where the collections are listed. */
export const report = z.object({
  _id: z.string(),
  number: z.string(),
  v: z.number(),
  state: z.enum(states),
  open: z.boolean(),
  desks: z.array(z.string()),
  deskTitle: z.string(),
  receiver: z.enum(['OFF', 'HEAD', 'TOWN', 'EDU']),
  districtId: z.string(),
  unit: place,
  grid: z.object({ seq: z.number(), name: z.string(), version: z.number() }),
  town: place,
  eventTown: place,
  licence: z.enum(['HAS_LICENCE', 'NO_LICENCE', 'LICENCE_UNKNOWN']).exactOptional(),
  townSees: z.string().exactOptional(),
  districtSees: z.string().exactOptional(),
  tasks: z.array(task),
  departments: z.array(z.string()).exactOptional(),
  counts: z.object({ townReturns: z.number(), notOurs: z.number(), reworks: z.number() }),
  outcome: z.enum(['solved', 'notOurs', 'cannot']).exactOptional(),
  closedAt: z.string().exactOptional(),
  handledBy: z.array(z.string()),
  asked: z.object({ department: z.string(), until: z.string() }).exactOptional(),
  stars: z.number().exactOptional(),
  objected: z.boolean().exactOptional(),
  reviewOn: z.string().exactOptional(),
  clock: caseClock.exactOptional(),
  dueAt: z.string().exactOptional(),
  soonAt: z.string().exactOptional(),
  dueOrder: z.string().exactOptional(),
  dueIn: z.array(z.string()).exactOptional(),
  nextClockAt: z.string().exactOptional(),
  orders: z.array(orderDraft).exactOptional(),
  external: z
    .object({ platform: z.string(), number: z.string(), state: z.string(), at: z.string() })
    .exactOptional(),
  externalId: z.string().exactOptional(),
  openedOrder: z.string().exactOptional(),
  bypass: z.boolean(),
  noOfficer: z.boolean(),
  flags: z.array(
    z.enum(['EMERGENCY', 'RESTRICTED', 'BYPASS', 'NO_OFFICER', 'SUPERVISE', 'NO_CONTACT', 'HELD']),
  ),
  marks: z.array(mark).exactOptional(),
  informed: z.array(z.string()).exactOptional(),
  policeToldAt: z.string().exactOptional(),
  item: reportedItem.nullable(),
  text: z.string(),
  place: z.object({ words: z.string(), point: point.nullable() }),
  zone: z
    .object({
      kind: z.enum(['inside', 'near', 'outside']),
      metres: z.number(),
      from: z.enum(['boundary', 'gates', 'point']),
    })
    .exactOptional(),
  media,
  checks: z.array(pictureCheck).exactOptional(),
  traces: z.array(z.string()).exactOptional(),
  checkDueAt: z.string().exactOptional(),
  reporter,
  joined: z.array(voice),
  joins: z.number(),
  followers: z.array(z.string()),
  pickups: z.array(z.string()).exactOptional(),
  mergedInto: z.string().exactOptional(),
  parts: z
    .array(z.object({ id: z.string(), item: z.string(), words: z.string(), at: z.string() }))
    .exactOptional(),
  partsDueAt: z.string().exactOptional(),
  partOf: z.object({ id: z.string(), number: z.string() }).exactOptional(),
  found: z.object({ in: z.enum(['round', 'sweep']), id: z.string() }).exactOptional(),
  print: z.string(),
  writtenAt: z.string(),
  at: z.string(),
  day: z.string(),
  order: z.string(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
  acks: z.array(ackRecord).exactOptional(),
  ackV: z.number().exactOptional(),
  silent: z.array(silence).exactOptional(),
  unacked: z.array(z.string()).exactOptional(),
  unackedOrder: z.string().exactOptional(),
  silenceDueAt: z.string().exactOptional(),
  undelivered: z.array(z.string()).exactOptional(),
  gone: z.array(z.string()).exactOptional(),
  retainDueAt: z.string().exactOptional(),
  retained: z
    .object({
      cause: z.string(),
      counts: z.object({
        location: z.number().exactOptional(),
        media: z.number().exactOptional(),
        link: z.number().exactOptional(),
      }),
      files: z.array(z.string()),
    })
    .exactOptional(),
  counted: counted.exactOptional(),
  countDueAt: z.string().exactOptional(),
  rewardDueAt: z.string().exactOptional(),
});
