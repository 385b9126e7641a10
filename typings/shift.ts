import type { Point } from './grid';
import type { OwedMessage } from './message';
import type { SubscriptionOffer } from './person';
import type { JournalEntry } from './reportDoc';
import type { Captain, Days, Force, FreeTime, GuardPostKind, Needs, OneOf } from './rota';
import type { NamedThing } from './routing';

/*
 * One shift: one post, one day, one window, and everybody who stands in line for it, in the order in which they came
 * (ADR 0019). Names of those who stand there, nothing of any child.
 */

/**
 * `new` is decided by whoever writes next, from its place in line: held or waiting. A place that becomes free is
 * `offered` to the first who waits and has room, until they confirm.
 */
export type StandingState = 'new' | 'held' | 'waiting' | 'offered' | 'left';

export type StoodBy = 'self' | 'captain' | 'fill' | 'swap';

/** Somebody in line. Whoever leaves and comes again stands at the end. */
export interface Standing {
  readonly openid: string;
  readonly name: string;
  readonly force: Force;
  readonly at: string;
  readonly by: StoodBy;
  readonly state: StandingState;
  /** Of an offer: until when. */
  readonly until?: string;
  readonly leftAt?: string;
  /** Of a turn that was taken over: whose it was (F182). */
  readonly insteadOf?: string;
}

export type SwapState = 'asked' | 'taken' | 'declined' | 'withdrawn' | 'lapsed' | 'ended';

export type SwapStep = 'take' | 'decline' | 'withdraw' | 'lapse' | 'end';

/** Somebody who holds a place asks one person, or the whole team (null), to stand there instead (F183). */
export interface Swap {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly at: string;
  readonly until: string;
  readonly state: SwapState;
  /** Who took it. */
  readonly by?: string;
}

/** A swap as somebody with a part in it sees it. */
export interface SwapLine {
  readonly id: string;
  readonly words: string;
  readonly mayDo: readonly {
    readonly step: 'take' | 'decline' | 'withdraw';
    readonly label: string;
    readonly tone: 'primary' | 'plain' | 'danger';
  }[];
}

/** Collection `shifts`. `_id` names school, post, window and day. */
export interface ShiftDoc {
  readonly _id: string;
  readonly v: number;
  readonly unit: NamedThing;
  readonly post: {
    readonly id: string;
    readonly name: string;
    readonly kind: GuardPostKind;
    readonly point?: Point | null;
  };
  readonly day: string;
  /** ISO instants, half-open. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Begins with `startsAt`: pages are ordered by it. */
  readonly order: string;
  readonly needs: Needs;
  readonly one: OneOf;
  readonly state: 'open' | 'cancelled';
  readonly line: readonly Standing[];
  /** Openids of those in line now, so that nobody is in it twice. */
  readonly who: readonly string[];
  /** Everybody who is named in it anywhere: whoever leaves for good is found by it. */
  readonly named: readonly string[];
  readonly captains: readonly Captain[];
  readonly swaps: readonly Swap[];
  /** From then on one may sign up; until then one may leave alone. */
  readonly opensAt: string;
  readonly withdrawUntil: string;
  readonly mostPerWeek: number;
  readonly confirmMinutes: number;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
  /** When the clock looks at it: a reminder, an offer that ends, diaries to bring up to date. Absent: never again. */
  readonly dueAt?: string;
  /** When its day's figures are counted, and, at last, who did not come. Absent: all that is done (F184). */
  readonly dutyDueAt?: string;
  /** Whose diaries may not say yet what the line says. */
  readonly unsettled: readonly string[];
}

/** One turn in somebody's diary. */
export interface DiaryTurn {
  /** The shift's id. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly unit: NamedThing;
  /** False until it is sure that the shift says so, too. */
  readonly settled: boolean;
}

/** Collection `diaries`. `_id` is an openid: where somebody stands, at all schools together, so that no two overlap. */
export interface DiaryDoc {
  readonly _id: string;
  readonly v: number;
  readonly turns: readonly DiaryTurn[];
  readonly free: readonly FreeTime[];
  readonly away: readonly Days[];
  /** When the clock settles what is not settled; absent: all is. */
  readonly dueAt?: string;
}

/** Somebody at a shift, as far as the reader may see. */
export interface StandingLine {
  /** Stands for the account; empty for who may do nothing with it. */
  readonly who: string;
  /** The whole name for who keeps the rota, `沈家长` for those who stand there, too. */
  readonly name: string;
  readonly forceLabel: string;
  readonly state: 'held' | 'waiting' | 'offered';
  readonly stateLabel: string;
  readonly isMe: boolean;
}

/** What somebody may do with a shift now; `confirm` and the like come with the button's words. */
export interface ShiftMayDo {
  readonly deed: ShiftDeed['kind'] | 'signUp';
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
}

export interface ShiftCard {
  readonly id: string;
  readonly v: number;
  readonly unit: NamedThing;
  readonly postName: string;
  readonly kindLabel: string;
  readonly day: string;
  /** `07:20–08:00`. */
  readonly time: string;
  readonly startsAt: string;
  readonly isCancelled: boolean;
  readonly needed: number;
  readonly held: number;
  readonly waiting: number;
  /** `家长志愿者缺 1 人`: the places that are free. */
  readonly gaps: readonly string[];
  /** What it lacks of 1+N, in words; empty when complete (F186). */
  readonly lacks: readonly string[];
  /** Where I stand in it: `已排上`, `候补第 2 位`, `请在 08:30 前确认`; empty when I do not. */
  readonly mine: string;
  /** The first reason why I cannot sign up; empty when I can (or do already). */
  readonly whyNot: string;
  /** What to mind before signing up: another school within the hour. */
  readonly mind: string;
  readonly mayDo: readonly ShiftMayDo[];
}

export interface ShiftList {
  readonly shifts: readonly ShiftCard[];
  readonly next: string | null;
  /** The reminder worth asking for before signing up. */
  readonly askFor: readonly SubscriptionOffer[];
}

export interface ShiftPage {
  readonly card: ShiftCard;
  readonly people: readonly StandingLine[];
  /** Of those that are open, mine, and those that ask me. */
  readonly swaps: readonly SwapLine[];
  /** Of the school's members who can stand then, for who keeps the rota: the fewest turns first. */
  readonly candidates: readonly { readonly who: string; readonly name: string; readonly forceLabel: string; readonly turns: number }[];
  /** The reminder worth asking for before signing up. */
  readonly askFor: readonly SubscriptionOffer[];
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
} // prettier-ignore

/** What can be done with a shift, besides signing up. */
export type ShiftDeed =
  | { readonly kind: 'withdraw' | 'confirm' | 'decline' | 'call' }
  | { readonly kind: 'assign' | 'remove'; readonly who: string }
  /** `name` empty: the whole team is asked. */
  | { readonly kind: 'askSwap'; readonly name: string }
  | { readonly kind: 'swap'; readonly id: string; readonly step: 'take' | 'decline' | 'withdraw' }
  | { readonly kind: 'cancel'; readonly why: string };

/** How one sign-up ended: each shift is answered by itself. */
export interface SignedUp {
  readonly id: string;
  readonly ok: boolean;
  readonly said: string;
}
