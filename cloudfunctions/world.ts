import type {
  ChecklistDoc,
  DirectoryDoc,
  DistrictDoc,
  IndexedUnit,
  PersonDoc,
  UnitDoc,
} from '../typings/directory';
import type { DeadlineDoc } from '../typings/deadline';
import type { IdentityDoc } from '../typings/identity';
import type { AttendanceDoc, DutyDayDoc } from '../typings/attendance';
import type { BillDoc, ReconciliationDoc, Statement } from '../typings/bill';
import type { CertificateDoc } from '../typings/certificate';
import type { BraveryDoc } from '../typings/bravery';
import type { CellsDoc } from '../typings/cell';
import type { GridChangeDoc } from '../typings/gridChange';
import type { GuardsDoc } from '../typings/guardRule';
import type { ChecklistVersionDoc } from '../typings/checklistVersion';
import type { RegisterDoc } from '../typings/register';
import type { ImportDoc } from '../typings/imported';
import type { ExportDoc } from '../typings/ledger';
import type { OwedMessage } from '../typings/message';
import type { NoticeDoc } from '../typings/notice';
import type { CreditDoc, Post } from '../typings/person';
import type { AttemptDoc, ChangeDoc, InvitationDoc } from '../typings/people';
import type { CancellationDoc, ConsentDoc, DeletionDoc, SweepDoc } from '../typings/privacy';
import type { Bill, BillNews, ClaimTicket, PayPath } from '../typings/payout';
import type { PosterDoc } from '../typings/poster';
import type { ReportDoc } from '../typings/reportDoc';
import type {
  BudgetDoc,
  MoneyEntryDoc,
  PayGateDoc,
  PayListDoc,
  RewardDoc,
  RewardRulesDoc,
} from '../typings/rewardDoc';
import type { PatrolDoc } from '../typings/patrol';
import type { PatrolWeekDoc, RoundDoc } from '../typings/round';
import type { PatrolSweepDoc } from '../typings/sweep';
import type { RotaDoc } from '../typings/rota';
import type { DiaryDoc, ShiftDoc } from '../typings/shift';
import type { SubstituteDoc } from '../typings/substitute';
import type { FoldDoc, RollupDoc } from '../typings/statistics';
import type { ThanksDoc } from '../typings/thanks';
import type { RosterBoardDoc, RosterDoc } from '../typings/roster';
import type { VolunteerDoc, VolunteerGroupDoc, VolunteerTeamDoc } from '../typings/volunteer';

/*
 * The ports: all that the features know of the outside. `platform/` implements them over the SDKs, and an entry hands
 * them in. Nothing here can be run.
 */

export interface World {
  /** The server's clock; the phone's is never trusted (F379). */
  readonly now: () => Date;
  readonly seal: Seal;
  readonly store: Store;
  readonly directory: Directory;
  readonly files: Files;
  readonly wechat: WeChat;
  readonly exporter: Exporter;
  readonly merchants: Merchants;
  readonly courier: Courier;
}

/** Who asks, as the platform vouches for it, and the post they act in; null acts as a citizen. */
export interface Asker {
  readonly openid: string;
  /** What stands for this person where cases are kept, under the newest key. */
  readonly alias: string;
  /** The same under every key still in use, the newest first. */
  readonly aliases: readonly string[];
  readonly name: string | null;
  readonly post: Post | null;
}

/** Keeps reporters' openids out of the cases: an alias stands for the person (F031). */
export interface Seal {
  alias(openid: string): string;
  aliases(openid: string): readonly string[];
  /** Whom an alias stands for; null when none of the keys made it. */
  openid(alias: string): string | null;
  /** What stands for a name where it may not stand itself, under the newest key; made again it is the same. */
  nameMark(name: string): string;
  /** The same under every key still in use. */
  nameMarks(name: string): readonly string[];
  /** True when this instance has seen, a short while ago, that this identity is written down. */
  isAway(id: string): boolean;
  putAway(id: string): void;
  /** It was removed: this instance must not take it for written down. */
  takeBack(id: string): void;
}

export interface Documents {
  readonly reports: ReportDoc;
  readonly rollups: RollupDoc;
  readonly folds: FoldDoc;
  readonly identities: IdentityDoc;
  readonly directory: DirectoryDoc;
  readonly credits: CreditDoc;
  readonly exports: ExportDoc;
  readonly rosters: RosterDoc;
  readonly registers: RegisterDoc;
  readonly rosterBoards: RosterBoardDoc;
  readonly checklists: ChecklistVersionDoc;
  readonly gridChanges: GridChangeDoc;
  readonly cells: CellsDoc;
  readonly invitations: InvitationDoc;
  readonly attempts: AttemptDoc;
  readonly changes: ChangeDoc;
  readonly posters: PosterDoc;
  readonly volunteers: VolunteerDoc;
  readonly volunteerGroups: VolunteerGroupDoc;
  readonly volunteerTeams: VolunteerTeamDoc;
  readonly notices: NoticeDoc;
  readonly consents: ConsentDoc;
  readonly sweeps: SweepDoc;
  readonly cancellations: CancellationDoc;
  readonly deletions: DeletionDoc;
  readonly rotas: RotaDoc;
  readonly shifts: ShiftDoc;
  readonly diaries: DiaryDoc;
  readonly substitutes: SubstituteDoc;
  readonly patrols: PatrolDoc;
  readonly rounds: RoundDoc;
  readonly patrolWeeks: PatrolWeekDoc;
  readonly patrolSweeps: PatrolSweepDoc;
  readonly attendances: AttendanceDoc;
  readonly dutyDays: DutyDayDoc;
  readonly certificates: CertificateDoc;
  readonly thanks: ThanksDoc;
  readonly imports: ImportDoc;
  readonly rewards: RewardDoc;
  readonly braveries: BraveryDoc;
  readonly rewardRules: RewardRulesDoc;
  readonly budgets: BudgetDoc;
  readonly moneyEntries: MoneyEntryDoc;
  readonly payGates: PayGateDoc;
  readonly payLists: PayListDoc;
  readonly bills: BillDoc;
  readonly reconciliations: ReconciliationDoc;
}

export type CollectionName = keyof Documents;
export type Scalar = string | number | boolean;
/** Equality on fields, dotted where nested; every combination in use has an index in collections.table.ts. */
export type Match = Readonly<Record<string, Scalar>>;

export interface PageQuery<K, P = undefined> {
  readonly match: Match;
  /** The field that orders the page, and where to go on. */
  readonly by: string;
  readonly direction: 'asc' | 'desc';
  readonly after: string | null;
  /** Only documents whose `by` is at most this. */
  readonly upTo?: string;
  readonly limit: number;
  readonly fields: readonly K[];
  readonly parts?: P;
}

/** Of a field that holds an object, or a list of them, only these of its own fields; the others stay in the database. */
export type Parts<D> = { readonly [F in keyof D]?: readonly (FieldOf<D[F]> & string)[] };
type FieldOf<V> = V extends readonly (infer E)[] ? keyof E : keyof NonNullable<V>;

/** A document of which only these parts were asked for. */
export type Parted<D, P> = { readonly [F in keyof D]: F extends keyof P ? Cut<D[F], Named<P[F]>> : D[F] };
type Named<L> = L extends readonly (infer G)[] ? G : never;
type Cut<V, G> = V extends null | undefined
  ? V
  : V extends readonly (infer E)[]
    ? readonly Pick<E, G & keyof E>[]
    : Pick<V, G & keyof V>;

/** What a compare-and-set changes. Objects are replaced whole; paths may be dotted. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  readonly add?: Readonly<Record<string, number>>;
  readonly append?: Readonly<Record<string, readonly unknown[]>>;
  /** Appends one and keeps the last so many. */
  readonly remember?: Readonly<Record<string, { readonly value: string; readonly keep: number }>>;
}

/** `sameId`: that very document exists. `taken`: another document holds a value that must be unique. */
export type Inserted = 'inserted' | 'sameId' | 'taken';

/** The database, as narrow as the product needs it. Each method is one database call. */
export interface Store {
  read<C extends CollectionName>(collection: C, id: string): Promise<Documents[C] | null>;
  readAll<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<readonly Documents[C][]>;
  find<C extends CollectionName>(collection: C, match: Match): Promise<Documents[C] | null>;
  page<
    C extends CollectionName,
    K extends keyof Documents[C] & string,
    const P extends Parts<Documents[C]> | undefined = undefined,
  >(
    collection: C,
    query: PageQuery<K, P>,
  ): Promise<readonly Pick<Parted<Documents[C], P>, K>[]>;
  insert<C extends CollectionName>(collection: C, document: Documents[C]): Promise<Inserted>;
  /** Changes the document only if it still matches; false: somebody moved it first, it is gone, or a value is taken. */
  amend(
    collection: CollectionName,
    id: string,
    match: Match,
    unlike: Match,
    change: Change,
  ): Promise<boolean>;
  /** Deletes the document, if it still matches; false: it was not there, or is another by now. */
  remove(collection: CollectionName, id: string, match?: Match): Promise<boolean>;
  /** Raises a number, and changes what goes with it, only while it is lower; false: it is not, or the document is gone. */
  raise(
    collection: CollectionName,
    id: string,
    mark: { readonly field: string; readonly to: number },
    change: Change,
  ): Promise<boolean>;
}

export interface Submission {
  readonly unit: UnitDoc | null;
  readonly district: DistrictDoc;
  readonly checklist: ChecklistDoc;
  readonly deadlines: DeadlineDoc;
}

/** Who is where, kept in the instance's memory for a short while (`directoryFreshSeconds`). */
export interface Directory {
  /** All that a submission asks, in at most one call. */
  forSubmission(unitId: string): Promise<Submission>;
  unit(id: string): Promise<UnitDoc | null>;
  /** These units in the order asked, those that are gone left out; one call for every hundred that are not at hand. */
  units(ids: readonly string[]): Promise<readonly UnitDoc[]>;
  /**
   * Always read afresh: an access that was ended ends with the next call (F010). One call, in which the team of a school
   * comes along that will be asked for next.
   */
  person(openid: string, unitId?: string): Promise<PersonDoc | null>;
  district(): Promise<DistrictDoc>;
  /** The time limits; empty where none were ever set. */
  deadlines(): Promise<DeadlineDoc>;
  /** The register of how many guards a school should have; without versions where none were ever set. */
  guards(): Promise<GuardsDoc>;
  /** The version valid at an instant, now when none is named; of those before the valid one, the nearest at hand. */
  checklist(at?: Date): Promise<ChecklistDoc>;
  index(): Promise<UnitIndex>;
  /** These documents were changed: the next to ask reads them anew. Other instances learn of it within the minute. */
  forget(ids: readonly string[]): void;
}

/** Search over all units; built once and kept as long as the directory is. Units are made when they are asked for. */
export interface UnitIndex {
  readonly size: number;
  /** Of every unit, in the order of the index. */
  ids(): Iterable<string>;
  /** Units whose name, one of the aliases or grid's name holds every part; the first so many of them. */
  search(parts: readonly string[], count: number): readonly IndexedUnit[];
  /** Nearest first, with straight-line metres; of those equally near, the first in the index first. */
  nearest(
    longitude: number,
    latitude: number,
    count: number,
  ): readonly { unit: IndexedUnit; metres: number }[];
}

export interface Files {
  /** Addresses good for an hour, in the order asked; a file that is gone has an empty one. */
  addresses(fileIds: readonly string[]): Promise<readonly string[]>;
  /** What lies in a file, its first `most` bytes at most, so that a huge one costs no memory; null when it is gone. */
  read(fileId: string, most: number): Promise<Buffer | null>;
  /** Uploads a file of this instance; answers its id. */
  write(path: string, localFile: string): Promise<string>;
  /** A file as text; null when it is gone, or larger than so many bytes. */
  text(fileId: string, mostBytes: number): Promise<string | null>;
  /** Deletes; what is gone already is no trouble. */
  remove(fileIds: readonly string[]): Promise<void>;
}

/** The function that makes large files, in its own time and memory. */
export interface Exporter {
  /** Starts it and does not wait for its end. A start that fails is made up for by the clock, so it is not told. */
  wake(): Promise<void>;
}

/**
 * Whoever hands the money over (F326). `send` and `query` answer what is known of a bill, and never throw: no answer is
 * the news `unknown`. A bill that is sent again is the same bill. What a notice says later is heard through
 * reward/hearNews.ts; `claim` is what the phone needs to take a bill that waits for it, null when there is nothing to take.
 */
export interface Merchant {
  send(bill: Bill): Promise<BillNews>;
  query(bill: Bill): Promise<BillNews>;
  claim(bill: Bill): Promise<ClaimTicket | null>;
  /** The merchant's own account of a day; null where there is none to be had (F327). */
  statement(day: string): Promise<Statement>;
}

/** Null: this way is not set up in this deployment. */
export type Merchants = { readonly [P in PayPath]: Merchant | null };

export interface Push {
  /** An openid, or a reporter's alias. */
  readonly to: string;
  readonly template: OwedMessage['template'];
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** WeChat's own words: nothing found, somebody should look, not to be shown. */
export type Verdict = 'pass' | 'review' | 'risky';

export interface WeChat {
  /** WeChat's errcode, 0 when it took the message, null when it gave no answer within the limit. */
  push(push: Push): Promise<number | null>;
  /** The id that WeChat knows a template by. */
  templateId(template: OwedMessage['template']): string;
  /** What WeChat's content check says of words that this person wrote; null when it gave no answer within the limit. */
  judge(words: string, openid: string): Promise<Verdict | null>;
  /** Has WeChat look at a picture of this person's; its name for the check, whose result comes as an event, or null. */
  judgePicture(address: string, openid: string): Promise<string | null>;
  /** The picture of a code that opens a page of the mini-program; `scene` at most 32 plain characters, 280 to 1280 pixels. */
  code(page: string, scene: string, width: number): Promise<Buffer>;
}

/** Collections whose documents owe messages; each has the index `owed`. */
export type OwingCollection =
  | 'reports'
  | 'rosters'
  | 'notices'
  | 'volunteers'
  | 'rotas'
  | 'shifts'
  | 'rewards'
  | 'braveries'
  | 'rounds'
  | 'patrolWeeks'
  | 'patrolSweeps'
  | 'reconciliations'
  | 'substitutes';

/** A document that owes messages. */
export type Owing = Pick<ReportDoc, '_id' | 'v' | 'owed'>;

/** Hands messages to WeChat and writes down how it ended, in one call. */
export interface Courier {
  /** Sends these messages of a document, at once; answers them as they were settled. `from` is `reports` when absent. */
  deliver(
    owing: Owing,
    messages: readonly OwedMessage[],
    from?: OwingCollection,
  ): Promise<readonly OwedMessage[]>;
}
