import type { Board, BoardAsk } from './board';
import type { OfferedItem } from './checklist';
import type { ItemChange, VersionImport, VersionLine } from './checklistVersion';
import type { CounterpartGaps, CounterpartInput, CounterpartPage } from './counterpart';
import type { DeadlineInput, DeadlinePage } from './deadline';
import type { ExternalRecorded } from './external';
import type { Cell, CellsPage } from './cell';
import type { Point, UnitCard } from './grid';
import type { GridProposal, GridRegister } from './gridChange';
import type { SchoolPage, SchoolProfile } from './school';
import type { OpenedPage, UnsealAsk, Unsealed } from './identity';
import type { CaseSheet, ExportOrder, ExportTicket, LedgerFilters, LedgerPage } from './ledger';
import type { JoinAsk, Joining, SimilarAsk, SimilarCard } from './joined';
import type {
  ChangePage,
  DutyChange,
  DutyPage,
  Invited,
  InvitationPreview,
  PlaceRef,
  TeamPage,
} from './people';
import type { Me, Role } from './person';
import type { GridPage, PosterList, PosterPage, PosterState } from './poster';
import type { UnackedPage, UndeliveredPage } from './notice';
import type { PrivacyPage } from './privacy';
import type { Outcome } from './refusal';
import type {
  Box,
  BoxCount,
  CasePage,
  Receipt,
  ReportDraft,
  ReportPage,
  ReportStep,
  StepInput,
} from './report';
import type { Licence } from './reportDoc';
import type {
  BoardUnit,
  ImportPlan,
  RosterBoard,
  RosterCard,
  RosterEdit,
  RosterPage,
  RosterState,
  RosterStep,
} from './roster';
import type { CoverageCell, CoverageCounts, MissingUnit, RoutePath } from './routing';

/** Every action a phone may ask of function `api`, by its name on the wire. */
export interface Contract {
  /** Who I am, in which posts, and which reminders I still have. */
  'person.me': { ask: Record<string, never>; answer: Me };

  /** What is kept of me, why, and how long (隐私中心). */
  'privacy.read': { ask: Record<string, never>; answer: PrivacyPage };
  /** Everything of mine as a file; the same `requestId` is the same file. */
  'privacy.export': { ask: { readonly requestId: string }; answer: ExportTicket };
  'privacy.exportState': { ask: { readonly id: string }; answer: ExportTicket };
  /** 注销: deletes who I am; `agree` after reading what happens. `finished` false: the clock goes on. */
  'privacy.cancel': {
    ask: { readonly agree: true };
    answer: { readonly finished: boolean; readonly said: string };
  };

  /** The team of a place, my own when null: who is in it, who is invited, what I may do about it. */
  'people.list': { ask: { readonly place: PlaceRef | null }; answer: TeamPage };
  /** An invitation to one post, or to one row of a school's filed roster; the same `requestId` is the same invitation. */
  'people.invite': {
    ask: {
      readonly requestId: string;
      readonly place: PlaceRef;
      readonly role: Exclude<Role, 'VOL'>;
      readonly name: string;
      /** Whose post it takes over, as `people.list` names them. */
      readonly replaces?: string;
      readonly rowId?: string;
    };
    answer: Invited;
  };
  'people.uninvite': { ask: { readonly id: string }; answer: { readonly said: string } };
  /** What a code offers, before it is taken up. */
  'people.readInvite': { ask: { readonly code: string }; answer: InvitationPreview };
  'people.claim': {
    ask: { readonly code: string };
    answer: { readonly postId: string; readonly said: string };
  };
  /** Ends one post of somebody, at once. */
  'people.end': {
    ask: { readonly place: PlaceRef; readonly role: Exclude<Role, 'VOL'>; readonly who: string };
    answer: { readonly said: string };
  };
  /** Locks an account with all its posts, or opens it again. */
  'people.lock': {
    ask: {
      readonly place: PlaceRef;
      readonly role: Exclude<Role, 'VOL'>;
      readonly who: string;
      readonly locked: boolean;
      readonly why: string;
    };
    answer: { readonly said: string };
  };
  'people.duty': { ask: { readonly place: PlaceRef | null }; answer: DutyPage };
  'people.changeDuty': {
    ask: { readonly place: PlaceRef; readonly change: DutyChange };
    answer: DutyPage;
  };
  /** Who gave and took which post, for the auditor. */
  'people.changes': { ask: { readonly cursor: string | null }; answer: ChangePage };

  /** One unit, by its id: a poster's scene, an affiliation, a remembered choice. */
  'grid.unit': { ask: { readonly unitId: string }; answer: UnitCard };
  /** The nearest units to a point, nearest first, at most five. */
  'grid.nearest': { ask: { readonly point: Point }; answer: { readonly units: readonly UnitCard[] } };
  /** Units whose names hold these words, at most twenty. */
  'grid.search': { ask: { readonly words: string }; answer: { readonly units: readonly UnitCard[] } };
  /** One town's grids with the names they had, and what is to change; null: the first town that the post may see. */
  'grid.register': { ask: { readonly town: string | null }; answer: GridRegister };
  'grid.propose': { ask: GridProposal; answer: { readonly id: string; readonly said: string } };
  /** `validFrom` is a day in Asia/Shanghai, for an approval only. */
  'grid.decide': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly decision: 'approve' | 'withdraw' | 'drop';
      readonly validFrom: string;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };

  'cell.list': { ask: { readonly unitId: string }; answer: CellsPage };
  'cell.save': {
    ask: { readonly unitId: string; readonly v: number; readonly cells: readonly Cell[] };
    answer: { readonly v: number; readonly said: string };
  };
  'school.read': { ask: { readonly unitId: string }; answer: SchoolPage };
  'school.save': {
    ask: { readonly unitId: string; readonly v: number; readonly profile: SchoolProfile };
    answer: { readonly v: number; readonly said: string };
  };

  /** The checklist for the acting role; `items` is null when the phone already has this version. */
  'checklist.read': {
    ask: { readonly version: string | null };
    answer: { readonly version: string; readonly items: readonly OfferedItem[] | null };
  };
  /** The way that a matter would go; nothing is stored. `at` is an ISO instant, now when absent. */
  'checklist.simulate': {
    ask: {
      readonly itemId: string;
      readonly unitId: string;
      /** Where it happened. */
      readonly townId: string;
      readonly licence?: Licence;
      /** What is broken, in the checklist's words: `燃气管道`. */
      readonly pipe?: string;
      readonly at?: string;
    };
    answer: RoutePath;
  };
  /** Gaps of the routing over all items and units in scope; what is missing comes with the first page. */
  'checklist.coverage': {
    ask: { readonly cursor: string | null };
    answer: {
      /** The version of the checklist that it is about. */
      readonly version: string;
      readonly counts: CoverageCounts;
      readonly cells: readonly CoverageCell[];
      readonly next: string | null;
      readonly missing: readonly MissingUnit[];
    };
  };

  /** Every version of the checklist, newest first; what the one that is looked at would change. */
  'checklist.versions': {
    ask: { readonly look?: string };
    answer: {
      readonly mayImport: boolean;
      readonly mayApprove: boolean;
      readonly versions: readonly VersionLine[];
      /** Against the valid version; empty when none is looked at. */
      readonly changed: readonly ItemChange[];
    };
  };
  /** A version from a file in cloud storage: what is wrong by row, or what changes; a draft unless it is a dry run. */
  'checklist.import': {
    ask: { readonly fileId: string; readonly dryRun: boolean; readonly reason: string };
    answer: VersionImport;
  };
  /** `validFrom` is a day, when a draft is approved; empty otherwise. */
  'checklist.decide': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly decision: 'approve' | 'withdraw' | 'drop';
      readonly validFrom: string;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** One place's counterpart table, the first of those one may see when none is named. */
  'counterpart.list': { ask: { readonly place: string | null }; answer: CounterpartPage };
  /** Changes or adds one row; `v` is the version of the table that the person looked at. */
  'counterpart.save': {
    ask: {
      readonly place: string;
      readonly v: number;
      readonly row: CounterpartInput;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** Where nobody is named or reached, in every place that one may see. */
  'counterpart.gaps': {
    ask: Record<string, never>;
    answer: { readonly places: readonly CounterpartGaps[] };
  };
  /** The time limits, the calendar that they are counted by, and what was changed. */
  'deadline.read': { ask: Record<string, never>; answer: DeadlinePage };
  /** Replaces them all; `v` is the version that the person looked at. */
  'deadline.set': {
    ask: DeadlineInput & { readonly v: number; readonly reason: string };
    answer: { readonly v: number; readonly said: string };
  };

  'report.submit': { ask: ReportDraft; answer: Receipt };
  /** Open reports that may be the same thing, at most three; nothing of those who made them. */
  'report.similar': { ask: SimilarAsk; answer: { readonly cards: readonly SimilarCard[] } };
  /** "我也遇到了": joins an open report. */
  'report.join': { ask: JoinAsk; answer: Joining };
  'report.list': { ask: { readonly box: Box; readonly cursor: string | null }; answer: ReportPage };
  'report.count': {
    ask: { readonly boxes: readonly Box[] };
    answer: { readonly counts: readonly BoxCount[] };
  };
  /** One report, by id, or by the pickup code of an anonymous reporter; with `step`, that form's choices are looked up too. */
  'report.read': {
    ask: { readonly id: string; readonly step?: ReportStep } | { readonly pickupCode: string };
    answer: CasePage;
  };
  /** Takes one step of the workflow; `v` is the version the person looked at. */
  'report.act': {
    ask: ({ readonly id: string } | { readonly pickupCode: string }) & {
      readonly v: number;
      readonly step: ReportStep;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };

  /** Opens what is sealed from this post, for the rest of the day; the reason goes into the journal first (§2.3: R). */
  'report.reveal': {
    ask: { readonly id: string; readonly reason: string };
    answer: { readonly said: string };
  };
  /** Who reported, or joined; the reason goes into the journal first (§2.3, F031). */
  'report.unseal': { ask: UnsealAsk; answer: Unsealed };
  /** Who looked behind which seal and why, newest first; for the auditor. */
  'report.opened': { ask: { readonly cursor: string | null }; answer: OpenedPage };

  /** Who was told and has not said so: in my town, in the district, or I myself; the longest silent first. */
  'message.unacked': { ask: { readonly cursor: string | null }; answer: UnackedPage };
  /** What reached nobody by this morning, and whom to telephone. */
  'message.undelivered': { ask: { readonly cursor: string | null }; answer: UndeliveredPage };
  /** 收到, of everything I was told of a case. */
  'message.acknowledge': { ask: { readonly id: string }; answer: { readonly said: string } };

  /** The ledger of the post's scope, narrowed, newest first. */
  'ledger.search': {
    ask: { readonly filters: LedgerFilters; readonly cursor: string | null };
    answer: LedgerPage;
  };
  /** Orders a file; function `exporter` makes it. The same `requestId` is the same file. */
  'ledger.export': { ask: ExportOrder; answer: ExportTicket };
  /** How far a file is, for whoever ordered it. */
  'ledger.exportState': { ask: { readonly id: string }; answer: ExportTicket };
  /** One case as it is printed: without its reporter. */
  'ledger.sheet': { ask: { readonly id: string }; answer: CaseSheet };
  /** Figures of one place and period, from roll-ups, with the list that each of them opens. */
  'statistics.board': { ask: BoardAsk; answer: Board };

  /** A school's team with what may be done to it; numbers masked. */
  'roster.read': { ask: { readonly unitId: string }; answer: RosterPage };
  /** One row of the team that is being written; `v` is the version the person looked at. */
  'roster.edit': {
    ask: { readonly unitId: string; readonly v: number; readonly edit: RosterEdit };
    answer: { readonly v: number };
  };
  /** Reads a filled form: every fault by its cell, or what it would change. The file is deleted either way. */
  'roster.check': { ask: { readonly unitId: string; readonly fileId: string }; answer: ImportPlan };
  /** Says yes to what was read: `id` is the plan's, `v` the roster's that it was read against. */
  'roster.adopt': {
    ask: { readonly unitId: string; readonly v: number; readonly id: string };
    answer: { readonly v: number };
  };
  /** Takes one step of the filing. */
  'roster.act': {
    ask: {
      readonly unitId: string;
      readonly v: number;
      readonly step: RosterStep;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** One whole mobile number, for a reason of 5 to 200 characters that stays in the record. */
  'roster.reveal': {
    ask: { readonly unitId: string; readonly rowId: string; readonly reason: string };
    answer: { readonly mobile: string; readonly v: number };
  };
  /** The bureau's queue: rosters of one state, the longest waiting first. */
  'roster.list': {
    ask: { readonly state: RosterState; readonly cursor: string | null };
    answer: { readonly cards: readonly RosterCard[]; readonly next: string | null };
  };
  /** How far filing has come in the district. */
  'roster.board': { ask: Record<string, never>; answer: RosterBoard };
  /** Every school of a town with its filing. */
  'roster.town': {
    ask: { readonly townId: string };
    answer: { readonly units: readonly BoardUnit[] };
  };
  /** Reminds a town's schools that have not submitted, each once a day at most. */
  'roster.remind': { ask: { readonly townId: string }; answer: { readonly said: string } };
  /** A school's posters: what they say, what is missing, what hangs. */
  'poster.read': { ask: { readonly unitId: string }; answer: PosterPage };
  /** It hangs: where, and a photo of it. */
  'poster.prove': {
    ask: {
      readonly unitId: string;
      readonly v: number;
      readonly place: string;
      readonly photos: readonly string[];
    };
    answer: { readonly said: string };
  };
  /** Whether my own mobile may stand on my school's poster. */
  'poster.consent': {
    ask: { readonly unitId: string; readonly v: number; readonly agree: boolean };
    answer: { readonly said: string };
  };
  /** The bureau's spot check of what hangs. */
  'poster.check': {
    ask: { readonly unitId: string; readonly v: number; readonly fine: boolean; readonly words: string };
    answer: { readonly said: string };
  };
  /** Schools by the state of their posters. */
  'poster.list': {
    ask: { readonly state: PosterState; readonly cursor: string | null };
    answer: PosterList;
  };
  /** The public page of a school's grid, for anybody (F358). */
  'poster.public': { ask: { readonly unitId: string }; answer: GridPage };

  /** What the town's or the district's own platform says of cases: a JSON or CSV file, as text. */
  'external.record': { ask: { readonly file: string }; answer: ExternalRecorded };
}

export type Action = keyof Contract;
export type Ask<A extends Action> = Contract[A]['ask'];
export type Answer<A extends Action> = Contract[A]['answer'];

/** What goes over the wire to function `api`. `as` is the post the person acts in; absent: as a citizen. */
export interface Envelope<A extends Action = Action> {
  readonly action: A;
  readonly ask: Ask<A>;
  readonly as?: string;
}

export type Reply<A extends Action> = Outcome<Answer<A>>;
