import type { Tag } from './report';
import type { NamedThing } from './routing';

/*
 * 志愿服务时长证明: what somebody served at one school in some days, by verified presses only, on paper with a number that
 * anybody can check (F198, F332, ADR 0027). No rank, no goal, no stars.
 */

/** Collection `certificates`. `_id` is its number without dashes; what it says is frozen. */
export interface CertificateDoc {
  readonly _id: string;
  readonly v: number;
  /** Made from who, where, when and how much, so that there is one; absent once the holder has left for good. */
  readonly once?: string;
  /** Empty once the holder has left for good; the name with it. */
  readonly openid: string;
  readonly name: string;
  readonly unit: NamedThing;
  /** Days in Asia/Shanghai, both included. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly times: number;
  /** Where they stood, by the names of the posts. */
  readonly posts: readonly string[];
  /** The school's latest thank-you of that time, as one sentence; empty without one. */
  readonly thanks: string;
  /** `2026-11-27`. */
  readonly issuedOn: string;
  /** When it was issued + `/` + id. */
  readonly order: string;
}

/** valid: what it says still stands. corrected: presses behind it were struck out. left: the holder's account is gone. */
export type CertificateState = 'valid' | 'corrected' | 'left';

/** One of my own, in a list. */
export interface CertificateCard {
  /** As it is read aloud: `2026-K7Q2M-9XRT4`. */
  readonly number: string;
  readonly unitName: string;
  readonly period: string;
  readonly hours: string;
  readonly issuedOn: string;
}

/** A certificate as whoever knows its number sees it. */
export interface CertificatePage extends CertificateCard {
  readonly state: CertificateState;
  readonly tag: Tag;
  /** What the state means, and what to do. */
  readonly said: string;
  /** Whole for its holder, else with its middle hidden; empty once they have left. */
  readonly name: string;
  readonly times: number;
  readonly posts: string;
  readonly mine: boolean;
}
