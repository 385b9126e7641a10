import type { Point } from './grid';
import type { MediaRef, ReporterKind } from './report';
import type { StoredReporter } from './reportDoc';

/** Somebody who met the same thing: kept inside the case, sealed like its first reporter (F031, F051). */
export interface Voice {
  /** Made from the person and their draft: the same draft joins once. A merged report keeps its own id. */
  readonly id: string;
  /** When they said so; of a merged report, when it was made. */
  readonly at: string;
  readonly reporter: StoredReporter;
  /** In their own words; may be empty. */
  readonly text: string;
  readonly media: readonly MediaRef[];
  /** Hash of all that was sent. */
  readonly print: string;
  /** Hash of an anonymous person's pickup code. */
  readonly pickup?: string;
}

/** What is known before the typing is done. */
export interface SimilarAsk {
  readonly unitId: string;
  readonly itemId: string;
  readonly point: Point | null;
}

/** A report that may be the same thing; no word, no photo and no trace of who made it. */
export interface SimilarCard {
  readonly id: string;
  readonly title: string;
  /** The place in words, for roads and fixtures only; else empty. */
  readonly where: string;
  /** In the reporter's words: `核实中`. */
  readonly state: string;
  /** How many have said so by now, the first included. */
  readonly people: number;
  /** `今天`, `昨天`, `3 天前`. */
  readonly age: string;
  /** True when the person asking is one of them. */
  readonly yours: boolean;
}

/** "我也遇到了": joins an open report instead of making the same once more. */
export interface JoinAsk {
  readonly id: string;
  /** As in a draft of its own; sent again, it joins once. */
  readonly draftId: string;
  /** At most 500 characters; may be empty, also without a photo. */
  readonly text: string;
  readonly media: readonly MediaRef[];
  readonly reporter: ReporterKind;
  readonly callMe: string;
}

export interface Joining {
  readonly id: string;
  readonly number: string;
  /** For somebody anonymous: the only way back. Null otherwise. */
  readonly pickupCode: string | null;
  readonly said: string;
  readonly next: string;
  /** True when this person had joined before: nothing was stored twice. */
  readonly already: boolean;
}

/** One who joined, as handlers read it. */
export interface VoiceLine {
  readonly at: string;
  /** `实名（沈女士）`, `身份对网格员保密`, `匿名`. */
  readonly reporter: string;
  readonly text: string;
  readonly photos: readonly string[];
  /** True for whoever found it first (T35). */
  readonly first: boolean;
}
