import type { NamedThing } from './routing';
import type { JournalEntry } from './reportDoc';

/*
 * How the grids of a district change (F003, F005, W28): a proposal, the bureau's approval from a day on, and the
 * directory that says the same from that midnight. Cases keep the grid, and its version, that they were reported in.
 */

/** `confirm`: a grid that was not settled yet gets its school; needs the paper that says so. */
export type GridChangeKind = 'rename' | 'split' | 'merge' | 'add' | 'confirm';

/** A school that the directory does not know yet. */
export interface NewUnit {
  readonly name: string;
  /** 小学, 初中 …; empty when nobody said. */
  readonly level: string;
}

/** One grid as it is to be; `seq` is null for a new one until it is approved. */
export interface GridPlan {
  readonly seq: number | null;
  readonly name: string;
  readonly units: readonly string[];
  readonly newUnits: readonly NewUnit[];
}

/** One grid as it was when the change was proposed. */
export interface GridNow {
  readonly seq: number;
  readonly name: string;
  readonly version: number;
  /** The grid itself is not settled yet (F003). */
  readonly pending: boolean;
  readonly units: readonly NamedThing[];
}

/** A new school whose name is easily taken for one that is there (F041): a warning, nothing is refused. */
export interface Alike {
  readonly name: string;
  readonly unitId: string;
  readonly other: string;
  /** The town's name. */
  readonly town: string;
}

/** `_id` is the proposal's request id: proposed twice, it is there once. */
export interface GridChangeDoc {
  readonly _id: string;
  readonly v: number;
  readonly town: NamedThing;
  readonly kind: GridChangeKind;
  readonly state: 'draft' | 'approved' | 'dropped';
  readonly before: readonly GridNow[];
  readonly after: readonly GridPlan[];
  /** As it was when it was proposed; absent: no new name looks like another. */
  readonly alike?: readonly Alike[];
  /** The paper that settles it; empty when none is needed. */
  readonly fileId: string;
  readonly reason: string;
  /** The instant from which it holds; empty until it is approved. */
  readonly validFrom: string;
  /** `createdAt/_id`: the order of the list. */
  readonly order: string;
  /** When the directory has to say it; absent while it is a draft, and once it does. */
  readonly dueAt?: string;
  readonly journal: readonly JournalEntry[];
}

/** `next`: approved and still to come; `valid`: it holds. */
export type GridChangeState = 'draft' | 'next' | 'valid' | 'dropped';

export interface GridChangeLine {
  readonly id: string;
  readonly v: number;
  readonly kind: GridChangeKind;
  readonly state: GridChangeState;
  /** `湖塘桥实验小学专属网格 → 湖塘桥专属网格` */
  readonly words: string;
  readonly validFrom: string;
  readonly fileId: string;
  /** What to look at before it is decided: a sentence for each new school whose name looks like another's. */
  readonly warnings: readonly string[];
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
}

/** A name that a grid had, or has: half-open days in Asia/Shanghai; empty: since ever, or until now. */
export interface GridVersion {
  readonly version: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface GridLine extends GridNow {
  readonly versions: readonly GridVersion[];
}

/** One town's grids, and what is to change about them. */
export interface GridRegister {
  readonly town: NamedThing;
  /** The towns that this post may look at. */
  readonly towns: readonly NamedThing[];
  readonly mayPropose: boolean;
  readonly mayApprove: boolean;
  readonly grids: readonly GridLine[];
  /** Newest first. */
  readonly changes: readonly GridChangeLine[];
}

/** What a person proposes. */
export interface GridProposal {
  /** A retry is not a second proposal. */
  readonly requestId: string;
  readonly town: string;
  readonly kind: GridChangeKind;
  /** The grids that it begins with, by number. */
  readonly of: readonly number[];
  readonly after: readonly GridPlan[];
  readonly fileId: string;
  readonly reason: string;
}
