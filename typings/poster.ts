import type { JournalEntry } from './reportDoc';

/*
 * What a school posts on the wall (上墙公示, F353–F361, W25): drawn from the roster, the grid and the checklist, never
 * typed by hand, so that a poster and the routing cannot disagree.
 */

/** 网格公示图 (总图), 层级示意图, 事项清单, 隐患分级处置流程图. */
export type PosterKind = 'grid' | 'levels' | 'items' | 'flow';

/** The four fields without which nothing is posted (F354): 网格点、网格负责人、联系方式、工作内容. */
export interface PosterPoint {
  readonly point: string;
  readonly holder: string;
  readonly contact: string;
  readonly work: string;
}

/** Somebody of the team as the public sees them. */
export interface PosterPerson {
  /** 网格长, 责任网格员, 护学岗辅警 … */
  readonly title: string;
  readonly name: string;
  readonly job: string;
  /** An office number, or a mobile whose owner consented; masked otherwise (F357, T29); empty when there is none. */
  readonly contact: string;
  readonly work: string;
}

/** All that a school's posters are drawn from. The same facts have the same print. */
export interface PosterFacts {
  readonly unit: { readonly id: string; readonly name: string };
  readonly grid: { readonly seq: number; readonly name: string };
  readonly centre: string;
  readonly bureau: string;
  /** `武进区`. */
  readonly district: string;
  readonly people: readonly PosterPerson[];
  readonly points: readonly PosterPoint[];
}

/** One row of the public list; restricted items are not in it (F360). */
export interface PosterItem {
  readonly seq: number;
  readonly plain: string;
  readonly text: string;
}

/** One step of the way of a hazard, as a parent would tell it. */
export interface PosterStep {
  readonly title: string;
  readonly who: string;
  readonly words: string;
}

/**
 * never: not on the wall yet. current: what hangs there says what is true. stale: somebody or something has changed.
 * closed: nobody reports for this school any more.
 */
export type PosterState = 'never' | 'current' | 'stale' | 'closed';

/** What is missing before a poster may be posted, and where it is filled in (F354). */
export interface PosterGap {
  readonly words: string;
  readonly fillAt: 'roster' | 'cells';
}

/** One of the things that a poster says, as it was when it was put up: enough to say later what has changed. */
export interface PosterLine {
  /** `责任网格员`, `网格点“食堂”`. */
  readonly what: string;
  /** Whose name stands there; empty where none does. */
  readonly who: string;
  readonly print: string;
}

/** One level of 层级示意图, from the district down to those who see a hazard first. */
export interface PosterLevel {
  readonly title: string;
  readonly words: string;
}

/** How somebody has shown that it hangs (F355). */
export interface PosterProof {
  readonly at: string;
  /** In words: `东门门卫室外墙`. */
  readonly place: string;
  readonly photos: readonly string[];
  readonly by: string;
}

/** Collection `posters`. `_id` is the unit's id; made within a minute of the school itself, so that it is listed. */
export interface PosterDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: PosterState;
  readonly unit: { readonly id: string; readonly name: string };
  readonly town: { readonly id: string; readonly name: string };
  readonly districtId: string;
  /** Who let their own mobile stand on the wall, by the roster's rowId (F357). */
  readonly consents: Readonly<Record<string, { readonly openid: string; readonly at: string }>>;
  /** Print of the facts that hang; empty while nothing does. */
  readonly print: string;
  /** What that print stands for, line by line; absent: nothing hangs, or it was put up before lines were kept. */
  readonly hangs?: readonly PosterLine[];
  readonly proof: PosterProof | null;
  /** The bureau's last spot check. */
  readonly check: PosterCheck | null;
  /** Begins with the instant of the last change: pages are ordered by it. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
}

export interface PosterCheck {
  readonly at: string;
  readonly fine: boolean;
  readonly words: string;
}

/** A school's posters, for those who put them up or check them. */
export interface PosterPage {
  readonly unit: { readonly id: string; readonly name: string };
  readonly v: number;
  readonly state: PosterState;
  /** `已张贴，内容是最新的` and the like, with what to do. */
  readonly said: string;
  readonly facts: PosterFacts;
  /** What is missing before it may be posted; empty when nothing is (F354). */
  readonly missing: readonly PosterGap[];
  /** What is no longer as it hangs, each in words: `责任网格员由苏小满改为顾望舒`. */
  readonly changed: readonly string[];
  /** Since when it has been stale, ISO; null while it is not, or not noted yet. */
  readonly staleSince: string | null;
  readonly proof: PosterProof | null;
  readonly check: PosterCheck | null;
  readonly mayProve: boolean;
  readonly mayCheck: boolean;
  /** Whether my own mobile may stand there; null when I am not on the roster. */
  readonly myConsent: boolean | null;
  /** What was done, newest first, at most twenty. */
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
}

/** What anybody may know of a school's grid without logging in (F358). */
export interface GridPage {
  readonly unit: { readonly id: string; readonly name: string };
  readonly grid: string;
  readonly centre: string;
  /** Head and officer; nobody while the team is not filed. */
  readonly people: readonly Pick<PosterPerson, 'title' | 'name' | 'contact' | 'work'>[];
  readonly points: readonly PosterPoint[];
  readonly levels: readonly PosterLevel[];
  readonly steps: readonly PosterStep[];
  readonly items: readonly PosterItem[];
  /** How many items are not public (F360). */
  readonly hidden: number;
  /** When somebody is on duty: `08:30–12:00、13:30–17:30` (F358). */
  readonly hours: string;
  /** Said when nobody is filed: who receives instead. */
  readonly said: string;
}

export interface PosterRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly townName: string;
  readonly state: PosterState;
  /** When it last changed, ISO. */
  readonly at: string;
}

export interface PosterList {
  readonly rows: readonly PosterRow[];
  readonly next: string | null;
}
