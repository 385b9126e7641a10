import type { JournalActor } from './reportDoc';
import type { NamedThing } from './routing';

/*
 * 致谢: a school thanks one of its volunteers, or the bureau a school's team, with one of a few sentences and words of
 * their own (F332). Nobody is compared with anybody, and nothing is counted.
 */

/** What somebody is thanked for: once a month each. */
export type ThanksReason = 'weather' | 'steady' | 'busyDay' | 'spotted' | 'helped';

/** A volunteer by the id of the membership, or everybody of a school's team. */
export type Thanked =
  { readonly kind: 'volunteer'; readonly id: string } | { readonly kind: 'team'; readonly unitId: string };

/** Collection `thanks`. `_id` is made from whom, from where, what for and which month. */
export interface ThanksDoc {
  readonly _id: string;
  /** An account, or `team:` and a school. */
  readonly for: string;
  readonly unit: NamedThing;
  readonly from: 'school' | 'bureau';
  readonly reason: ThanksReason;
  /** In their own words; may be empty. */
  readonly words: string;
  readonly by: JournalActor;
  readonly day: string;
  /** When + `/` + id. */
  readonly order: string;
}

/** One thank-you as it is read. */
export interface ThanksLine {
  readonly id: string;
  readonly sentence: string;
  readonly words: string;
  /** `青禾小学 责任网格员，2026年11月27日`. */
  readonly from: string;
}

export interface ThanksPage {
  /** Whom it is about; empty for one's own. */
  readonly title: string;
  /** What can still be said this month; empty for one's own. */
  readonly reasons: readonly {
    readonly key: ThanksReason;
    readonly sentence: string;
    readonly sent: boolean;
  }[];
  /** The latest first. */
  readonly thanks: readonly ThanksLine[];
}
