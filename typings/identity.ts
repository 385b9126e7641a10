import type { ReporterKind } from './report';

/** Who reported, or joined: kept apart from the case, opened only with a reason that is logged (F031, T22). */
export interface IdentityDoc {
  /** Made from the person and how they want to appear; only cases name it. */
  readonly _id: string;
  readonly openid: string;
  readonly kind: Exclude<ReporterKind, 'anonymous'>;
  /** How they may be addressed, at most 20 characters; may be empty. */
  readonly callMe: string;
  readonly at: string;
  /** How they were called before they corrected it, oldest first; absent: never. */
  readonly corrected?: readonly { readonly at: string; readonly from: string }[];
}

/** Whose identity one may ask for: the first reporter's (null), or that of the nth who joined. */
export interface UnsealAsk {
  readonly id: string;
  readonly nth: number | null;
  /** Why, 5 to 200 characters; kept in the journal. */
  readonly reason: string;
}

export interface Unsealed {
  /** How they want to be called; empty when they gave nothing. */
  readonly callMe: string;
  /** WeChat's id of the person, for the police only. */
  readonly openid: string | null;
  readonly said: string;
}

/** One look behind a seal, as the auditor reads it. */
export interface OpenedLine {
  readonly id: string;
  readonly number: string;
  readonly unitName: string;
  readonly at: string;
  /** `责任网格员 苏小满`. */
  readonly by: string;
  /** `查看了上报人身份`, `查看了限制内容`. */
  readonly what: string;
  readonly reason: string;
}

export interface OpenedPage {
  readonly lines: readonly OpenedLine[];
  /** Hand back to go on; null at the end. */
  readonly next: string | null;
}
