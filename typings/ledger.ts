import type { Post } from './person';
import type { PosterKind } from './poster';
import type { ReportCard, ReportState } from './report';
import type { ReportOutcome } from './reportDoc';

/** What a ledger is narrowed by; what is absent does not narrow. Everything stays within the asker's own scope. */
export interface LedgerFilters {
  /** The town where it happened. */
  readonly town?: string;
  readonly unit?: string;
  readonly item?: string;
  readonly state?: ReportState;
  /** A department that works on it, or did and has not sent it back. */
  readonly department?: string;
  /** Days in Asia/Shanghai, both included. */
  readonly from?: string;
  readonly to?: string;
  /** True: only what is past a department's day. */
  readonly overdue?: boolean;
  /** True: only what still goes on. */
  readonly open?: boolean;
  readonly outcome?: ReportOutcome;
  /** Days on which it ended, both included. */
  readonly endedFrom?: string;
  readonly endedTo?: string;
  /** A number, or words of the matter, the school, the place or the text. */
  readonly words?: string;
}

export interface LedgerPage {
  readonly cards: readonly ReportCard[];
  /** Hand back to go on; null when nothing is left. A page may be short, or empty, and still go on. */
  readonly next: string | null;
  /** The day that the search has come to, `2026-11-23`; null at the end. */
  readonly searchedTo: string | null;
}

/** What is made into a file: the ledger, its journals for auditors, the town platform's form, one printable case, a poster. */
export type ExportFormat = ExportOrder['format'];

/** `requestId` is the identity: the same tap twice is one file. 22 to 40 random characters from the phone. */
export type ExportOrder =
  | {
      readonly requestId: string;
      readonly format: 'ledger' | 'platform' | 'platformJson';
      readonly filters: LedgerFilters;
    }
  | {
      readonly requestId: string;
      readonly format: 'journal';
      readonly filters: LedgerFilters;
      /** Why, 5 to 200 characters; kept with the order (§2.3: R). */
      readonly reason: string;
    }
  | { readonly requestId: string; readonly format: 'sheet'; readonly report: string }
  /** Everything about whoever orders it; ordered in no post (`privacy.export`). */
  | { readonly requestId: string; readonly format: 'mine' }
  /** A certificate of one's own, as a PDF; ordered in no post (`certificate.export`). */
  | { readonly requestId: string; readonly format: 'certificate'; readonly number: string }
  | {
      readonly requestId: string;
      readonly format: 'poster';
      readonly unit: string;
      readonly poster: PosterKind;
    }
  /** A finance list of rewards, with names (F333). */
  | { readonly requestId: string; readonly format: 'payList'; readonly list: string }
  /** This year's ledger of reward money, for whoever checks it (F327). */
  | { readonly requestId: string; readonly format: 'money' }
  /** The codes of a school's patrol stops, to print (F190). */
  | { readonly requestId: string; readonly format: 'codes'; readonly unit: string }
  /** The codes that hang at a school's guard posts, to print (F181). */
  | { readonly requestId: string; readonly format: 'postCodes'; readonly unit: string }
  /** Shifts and who came to them, of a quarter at most, both days included: of the post's own scope; a district may name a town (F184). */
  | {
      readonly requestId: string;
      readonly format: 'dutyLedger';
      readonly from: string;
      readonly to: string;
      readonly town?: string;
    }
  /** 附件2 as issued: of one school; of a town's schools, or all of the district's, as sheets of one workbook (F018, F371). */
  | {
      readonly requestId: string;
      readonly format: 'roster';
      readonly unit?: string;
      readonly town?: string;
      /** Why numbers are wanted whole, 5 to 200 characters; absent: they are masked (§2.3: R). */
      readonly reason?: string;
    };

/** gone: made, and deleted again when its time was over. */
export type ExportState = 'queued' | 'running' | 'done' | 'failed' | 'gone';

/** How far a file is; `address` when it can be fetched, good for an hour. */
export interface ExportTicket {
  readonly id: string;
  readonly state: ExportState;
  /** Rows written so far. */
  readonly rows: number;
  readonly name: string;
  readonly address: string | null;
  /** What stands for the whole file in the order's record: a journal's last hash; empty for other formats. */
  readonly seal: string;
  /** How it goes, in words. */
  readonly said: string;
}

/** One ordered file, worked off by function `exporter`. `v` is the claim: whoever moved it last works on it. */
export interface ExportDoc {
  readonly _id: string;
  readonly v: number;
  readonly who: string;
  /** The post it was ordered in, as it was then; whether it is still held is asked again before the file is made. */
  readonly post: Post;
  readonly order: ExportOrder;
  readonly state: ExportState;
  readonly rows: number;
  readonly attempts: number;
  readonly name: string;
  readonly fileId?: string;
  readonly seal?: string;
  /** Why there is no file, or not all of it, in words. */
  readonly problem?: string;
  readonly createdAt: string;
  /** Queued: since when. Running: until when the claim holds. Done: when the file is deleted. Absent: nothing is due. */
  readonly dueAt?: string;
}

/** One case on paper, without its reporter (F110). */
export interface CaseSheet {
  readonly title: string;
  readonly number: string;
  readonly sections: readonly SheetSection[];
  /** Said at the foot: when and in which post it was made. */
  readonly foot: string;
}

export interface SheetSection {
  readonly heading: string;
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  readonly label: string;
  readonly words: string;
}
