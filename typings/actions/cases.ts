import type { Board, BoardAsk } from '../board';
import type { ExternalRecorded } from '../external';
import type { OpenedPage, UnsealAsk, Unsealed } from '../identity';
import type { JoinAsk, Joining, SimilarAsk, SimilarCard } from '../joined';
import type { CaseSheet, ExportOrder, ExportTicket, LedgerFilters, LedgerPage } from '../ledger';
import type { UnackedPage, UndeliveredPage } from '../notice';
import type {
  Box,
  BoxCount,
  CasePage,
  Receipt,
  ReportDraft,
  ReportPage,
  ReportStep,
  StepInput,
} from '../report';

/** Reports on their way, what is told of them, and what is counted. */
export interface CaseActions {
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
  /** What the town's or the district's own platform says of cases: a JSON or CSV file, as text. */
  'external.record': { ask: { readonly file: string }; answer: ExternalRecorded };
}
