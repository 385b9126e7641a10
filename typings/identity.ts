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
}
