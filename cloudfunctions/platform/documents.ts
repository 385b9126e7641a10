import * as z from 'zod';
import type { Advice, ChecklistItem } from '../../typings/checklist';
import type { ChecklistEntry, DirectoryDoc, IndexedUnit, Seat } from '../../typings/directory';
import type { Point } from '../../typings/grid';
import type { ExportDoc } from '../../typings/ledger';
import type { OwedMessage } from '../../typings/message';
import type { Voice } from '../../typings/joined';
import type { CreditDoc, Post, Role } from '../../typings/person';
import type { JournalEntry, ReportDoc, ReportedItem, StepInput, Task } from '../../typings/report';
import type { CollectionName, Documents } from '../world';
import { exportShape } from './exportShape';

/*
 * The door for everything that is read from the database. A document that does not parse is a bug or a break-in, and
 * stops the call. Unknown keys are dropped.
 */

const point: z.ZodType<Point> = z.object({ longitude: z.number(), latitude: z.number() });

const roles = [
  'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST', 'DDEPT', 'EDU',
  'CHIEF', 'SGC', 'PSC', 'EXP', 'ADM', 'AUD',
] as const satisfies readonly Role[]; // prettier-ignore

const role: z.ZodType<Role> = z.enum(roles);

const post: z.ZodType<Post> = z.object({
  id: z.string(),
  role,
  place: z.object({
    kind: z.enum(['unit', 'town', 'department', 'district']),
    id: z.string(),
    name: z.string(),
  }),
  title: z.string(),
});

const seat: z.ZodType<Seat> = z.object({
  role,
  openid: z.string(),
  name: z.string(),
  title: z.string(),
  filed: z.boolean(),
  away: z.array(z.object({ from: z.string(), to: z.string() })),
});

const advice: z.ZodType<Advice> = z.object({
  departments: z.array(
    z.object({
      name: z.string(),
      code: z.string(),
      condition: z.string().nullable(),
      placeholder: z.boolean(),
      owns: z.string().optional(),
    }),
  ),
  mode: z.enum([
    'single',
    'exclusive_by_condition',
    'co_handle',
    'co_handle_with_placeholder',
    'one_of_by_asset_owner',
    'manual',
  ]),
  notes: z.array(z.string()),
});

const call = z.object({ number: z.string(), label: z.string() });

const item = {
  id: z.string(),
  seq: z.number(),
  plain: z.string(),
  text: z.string(),
  subMatters: z.array(z.object({ id: z.string(), label: z.string() })),
  words: z.array(z.string()),
  emergency: z.object({ advice: z.string(), calls: z.array(call) }).nullable(),
  hint: z.string().nullable(),
  forCitizens: z.boolean(),
} as const satisfies { readonly [K in keyof ChecklistItem]: z.ZodType<ChecklistItem[K]> };

const checklistEntry: z.ZodType<ChecklistEntry> = z.object({
  ...item,
  advice,
  restricted: z.boolean(),
  storesNoDetail: z.boolean(),
});

const indexedUnit: z.ZodType<IndexedUnit> = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  gridName: z.string(),
  townName: z.string(),
  unitKind: z.enum(['school', 'area']),
  point: point.nullable(),
  lookAlikes: z.array(z.string()),
  receiver: z.string(),
});

const directory: z.ZodType<DirectoryDoc> = z.discriminatedUnion('kind', [
  z.object({
    _id: z.string(),
    kind: z.literal('unit'),
    id: z.string(),
    name: z.string(),
    unitKind: z.enum(['school', 'area']),
    level: z.string().nullable(),
    point: point.nullable(),
    grid: z.object({ seq: z.number(), name: z.string(), version: z.number() }),
    town: z.object({ id: z.string(), name: z.string() }),
    lookAlikes: z.array(z.string()),
    seats: z.array(seat),
  }),
  z.object({
    _id: z.literal('district'),
    kind: z.literal('district'),
    id: z.string(),
    name: z.string(),
    numberPrefix: z.string(),
    bureau: z.string(),
    bureauSeats: z.array(seat),
    towns: z.array(z.object({ id: z.string(), name: z.string(), centre: z.string(), seats: z.array(seat) })),
    platformSeats: z.array(seat),
    departments: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: z.enum(['town', 'owner', 'district']),
        townId: z.string().nullable(),
        code: z.string(),
        seats: z.array(seat),
      }),
    ),
    roleTitles: z.partialRecord(role, z.string()),
  }),
  z.object({
    _id: z.literal('checklist'),
    kind: z.literal('checklist'),
    version: z.string(),
    items: z.array(checklistEntry),
  }),
  z.object({ _id: z.string(), kind: z.literal('index'), units: z.array(indexedUnit) }),
  z.object({
    _id: z.string(),
    kind: z.literal('person'),
    openid: z.string(),
    name: z.string(),
    posts: z.array(post),
  }),
]);

const stepInput: z.ZodType<StepInput> = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string())]),
);

const owedMessage: z.ZodType<OwedMessage> = z.object({
  key: z.string(),
  template: z.enum(['report.arrived', 'report.moved']),
  page: z.string(),
  fields: z.record(z.string(), z.string()),
  ladder: z.array(z.object({ openid: z.string(), title: z.string() })),
  rung: z.number(),
  state: z.enum(['owed', 'sent', 'listed']),
  attempts: z.array(z.object({ at: z.string(), rung: z.number(), code: z.number().nullable() })),
  dueAt: z.string().nullable(),
});

const journalEntry: z.ZodType<JournalEntry> = z.object({
  at: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.object({
    role: z.enum([...roles, 'SYS', 'REPORTER']),
    title: z.string(),
    openid: z.string().exactOptional(),
    name: z.string().exactOptional(),
  }),
  input: stepInput,
  desk: z.string(),
  spoken: z.record(z.string(), z.string()),
  prev: z.string(),
  hash: z.string(),
});

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
  'submitted', 'needInfo', 'withdrawn', 'rejected', 'verified', 'selfHandling', 'selfClosed', 'townPending',
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

const media = z.array(z.object({ fileId: z.string(), kind: z.enum(['photo', 'video']) }));

const reporter = z.object({
  kind: z.enum(['named', 'hidden', 'anonymous']),
  callMe: z.string(),
  openid: z.string().exactOptional(),
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

const report = z.object({
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
  counts: z.object({ townReturns: z.number(), notOurs: z.number(), reworks: z.number() }),
  outcome: z.enum(['solved', 'notOurs', 'cannot']).exactOptional(),
  closedAt: z.string().exactOptional(),
  handledBy: z.array(z.string()),
  asked: z.object({ department: z.string(), until: z.string() }).exactOptional(),
  stars: z.number().exactOptional(),
  objected: z.boolean().exactOptional(),
  reviewOn: z.string().exactOptional(),
  external: z
    .object({ platform: z.string(), number: z.string(), state: z.string(), at: z.string() })
    .exactOptional(),
  externalId: z.string().exactOptional(),
  bypass: z.boolean(),
  noOfficer: z.boolean(),
  flags: z.array(z.enum(['EMERGENCY', 'RESTRICTED', 'BYPASS', 'NO_OFFICER', 'SUPERVISE', 'NO_CONTACT'])),
  item: reportedItem.nullable(),
  text: z.string(),
  place: z.object({ words: z.string(), point: point.nullable() }),
  media,
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
  print: z.string(),
  writtenAt: z.string(),
  at: z.string(),
  day: z.string(),
  order: z.string(),
  journal: z.array(journalEntry),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
});

const credit: z.ZodType<CreditDoc> = z.object({
  _id: z.string(),
  openid: z.string(),
  template: z.string(),
  left: z.number(),
  seen: z.array(z.string()),
});

const made = z.object(exportShape(post));

const exported: z.ZodType<ExportDoc> = made;

const whole: z.ZodType<ReportDoc> = report;

export const documents: { readonly [C in CollectionName]: z.ZodType<Documents[C]> } = {
  reports: whole,
  directory,
  credits: credit,
  exports: exported,
};

/** By field, for pages that ask for a few fields only. */
const fieldsOf: { readonly [C in CollectionName]: Readonly<Record<string, z.ZodType>> } = {
  reports: report.shape,
  directory: {},
  credits: { template: z.string(), left: z.number() },
  exports: made.shape,
};

const parts = new WeakMap<readonly string[], z.ZodType>();

/** The schema of a part of a document; made once for each list of fields. */
export function partSchema(collection: CollectionName, fields: readonly string[]): z.ZodType {
  const made = parts.get(fields);
  if (made !== undefined) return made;
  const schema = z.object(
    Object.fromEntries(fields.map((field) => [field, fieldsOf[collection][field] ?? z.never()])),
  );
  parts.set(fields, schema);
  return schema;
}
