import type { OwedMessage } from './message';

/* What happens to messages that nobody acknowledges, and to those that reached nobody (F114, F119). */

/**
 * One thing that became of a message that has to be acknowledged: its silence was passed on to the next on duty
 * (`passedOn`), then to the office above (`raised`); somebody said they have it (`acknowledged`), or it needs no answer
 * any more because the case was worked on or went elsewhere (`answered`).
 */
export interface AckRecord {
  /** Of the message. */
  readonly key: string;
  readonly what: 'passedOn' | 'raised' | 'acknowledged' | 'answered';
  readonly at: string;
  /** Who acknowledged it. */
  readonly by?: { readonly openid: string; readonly title: string };
  /** Whom it was passed on to. */
  readonly told?: readonly string[];
  /** The same in words: `网格长`. Empty when nobody was there. */
  readonly toldTitle?: string;
}

/** Somebody who was told and has not said so. */
export interface Silence {
  readonly key: string;
  readonly desk: string;
  readonly openid: string;
  readonly title: string;
  /** When they were told. */
  readonly since: string;
  /** True once the office above was told, too. */
  readonly raised: boolean;
}

/**
 * Collection `notices`: what is told of messages, apart from the case, so that neither a step nor the courier ever
 * waits for it. `_id` is `silence:<case>/<message>/<what>` or `digest:<place>/<day>`, so that each is there once.
 */
export interface NoticeDoc {
  readonly _id: string;
  readonly v: number;
  /** When the digest is made; absent once it is, and of a silence. */
  readonly dueAt?: string;
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

/** One person who has not acknowledged, as the office sees it; no word of the report (F117). */
export interface UnackedLine {
  /** The case. */
  readonly id: string;
  readonly number: string;
  readonly unitName: string;
  /** `限制查看事项` where it is one. */
  readonly title: string;
  /** `责任网格员 某某`. */
  readonly who: string;
  readonly since: string;
  readonly isUrgent: boolean;
  /** Whom else it was passed on to: `网格长`, or empty. */
  readonly passedTo: string;
  /** True when it is mine to acknowledge. */
  readonly isMine: boolean;
  readonly mayOpen: boolean;
}

export interface UnackedPage {
  /** True for who reads the morning's digest, too. */
  readonly hasDigest: boolean;
  readonly lines: readonly UnackedLine[];
  /** Hand back to go on; null at the end. */
  readonly next: string | null;
}

/** One message that reached nobody. */
export interface UndeliveredLine {
  readonly id: string;
  readonly number: string;
  readonly unitName: string;
  readonly title: string;
  /** `责任网格员 某某`: whom to telephone. */
  readonly who: string;
  /** Office number, or the mobile masked; empty when none is known. */
  readonly phone: string;
  readonly at: string;
  readonly mayOpen: boolean;
}

export interface UndeliveredPage {
  /** The morning it was gathered for, Asia/Shanghai. */
  readonly day: string;
  readonly lines: readonly UndeliveredLine[];
  readonly next: string | null;
}
