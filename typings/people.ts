import type { Seat, Window } from './directory';
import type { Addressee } from './message';
import type { Place, Post, Role } from './person';
import type { JournalActor } from './reportDoc';

/*
 * Who holds which post. A post comes from an invitation, never from asking for one (F025). Every change of a team is
 * decided by one document of collection `changes`, hash-chained by place; the directory's seats and posts follow it.
 */

/** A place as it is named in an ask. */
export type PlaceRef = Pick<Place, 'kind' | 'id'>;

export type InvitationState = 'open' | 'claimed' | 'revoked';

/** Collection `invitations`. `_id` is the hash of the code; the code itself is nowhere. */
export interface InvitationDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: InvitationState;
  /** `unit:u1`. */
  readonly at: string;
  readonly place: Place;
  readonly role: Role;
  readonly title: string;
  /** Whom it is for, as the inviter wrote it, or as the roster has it. */
  readonly name: string;
  /** The row of the school's roster that it ties to an account. */
  readonly rowId?: string;
  /** Whose post it takes over: the old access ends when it is claimed (F010). */
  readonly replaces?: string;
  /** Filed with the bureau: only then does the seat receive reports (F023). */
  readonly filed: boolean;
  readonly by: JournalActor;
  /** `createdAt` + `/` + id. */
  readonly order: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly claimedBy?: string;
  readonly claimedAt?: string;
  /** When the clock finishes what a claim began; absent once it is done. */
  readonly dueAt?: string;
  /** On the very first one, made by a command: there is only one such. */
  readonly first?: true;
}

/** Collection `attempts`: how often somebody has tried a code in this hour. `_id` is openid + `/` + hour. */
export interface AttemptDoc {
  readonly _id: string;
  readonly count: number;
  /** When it has been kept long enough. */
  readonly dueAt?: string;
}

export type ChangeEvent =
  | 'invited' | 'uninvited' | 'joined' | 'replaced' | 'ended' | 'locked' | 'unlocked'
  | 'leave' | 'leaveEnded' | 'deputy' | 'deputyEnded' | 'turn' | 'turnEnded'; // prettier-ignore

export type SeatChange =
  | { readonly kind: 'put'; readonly place: string; readonly seat: Seat; readonly instead?: string }
  | { readonly kind: 'drop'; readonly place: string; readonly openid: string; readonly role: Role }
  | { readonly kind: 'lock'; readonly place: string; readonly openid: string; readonly locked: boolean };

export interface PostChange {
  readonly openid: string;
  readonly name: string;
  readonly drop: readonly string[];
  readonly put: readonly Post[];
  readonly locked?: boolean;
}

/** Messages that wait for somebody at a desk and are for somebody else now; null: for whoever is on duty there. */
export interface Move {
  readonly desk: string;
  readonly from: string;
  readonly to: Addressee | null;
}

/** What a change does, before it has its place in the chain. */
export interface ChangeDraft {
  readonly event: ChangeEvent;
  readonly by: JournalActor;
  /** Whom it is about, by name. */
  readonly about: string;
  /** What happened, as an auditor reads it. */
  readonly words: string;
  readonly seats: readonly SeatChange[];
  readonly posts: readonly PostChange[];
  readonly moves: readonly Move[];
  /** What it came from, so that it is decided once: an invitation's id. */
  readonly cause?: string;
}

/** Collection `changes`. `_id` is the chain + `/` + number: two at once cannot both be the next (F010). */
export interface ChangeDoc extends ChangeDraft {
  readonly _id: string;
  /** The place, `unit:u1`, or the person, for what holds at all places. */
  readonly chain: string;
  readonly nth: string;
  readonly districtId: string;
  readonly at: string;
  readonly order: string;
  readonly prev: string;
  readonly hash: string;
  /** True once the directory holds it. */
  readonly done: boolean;
  /** When the clock looks at it (again). */
  readonly dueAt?: string;
}

/** Somebody of a team, as those who look after it see them. */
export interface TeamMember {
  /** Stands for the account; nobody can get the account from it. */
  readonly who: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  /** `在岗`, `请假`, `未备案`, `已停用`. */
  readonly state: string;
  readonly isMe: boolean;
  readonly locked: boolean;
  readonly mayEnd: boolean;
}

export interface InvitationCard {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** `等待认领，11月29日 10:05 前有效`, `已由本人认领`, `已撤销`, `已过期`. */
  readonly state: string;
  readonly isOpen: boolean;
  readonly replaces: boolean;
}

export interface TeamPage {
  readonly place: Place;
  readonly members: readonly TeamMember[];
  readonly invitations: readonly InvitationCard[];
  /** The posts here that I may invite to. */
  readonly roles: readonly { readonly role: Role; readonly title: string }[];
  readonly mayLock: boolean;
  readonly mayPlan: boolean;
  /** Other places that I look after: towns, departments; schools are found by name. */
  readonly places: readonly Place[];
  readonly anySchool: boolean;
}

export interface Invited {
  readonly id: string;
  /** Twelve letters and digits, shown this once. */
  readonly code: string;
  /** What the code's QR opens. */
  readonly path: string;
  readonly expiresAt: string;
  readonly said: string;
}

export interface InvitationPreview {
  readonly name: string;
  readonly title: string;
  readonly place: string;
  readonly takesOver: boolean;
  readonly until: string;
}

export interface DutyMember {
  readonly who: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly isMe: boolean;
  readonly deputy: boolean;
  readonly away: readonly Window[];
  readonly turns: readonly Window[];
}

/** A stretch of time with nobody of the place on duty. */
export interface DutyGap extends Window {
  /** Who receives instead: `柳溪镇网格中心`. */
  readonly fallsTo: string;
}

export interface DutyDay {
  readonly day: string;
  /** First whom a report of noon would be told to; empty: nobody. */
  readonly names: readonly string[];
}

export interface DutyPage {
  readonly place: Place;
  readonly members: readonly DutyMember[];
  /** Four weeks ahead. */
  readonly days: readonly DutyDay[];
  readonly gaps: readonly DutyGap[];
  /** True for whoever plans for all; otherwise only one's own leave. */
  readonly mayPlan: boolean;
  /** People of the place who could be named deputy: not yet of the role. */
  readonly couldStandIn: readonly { readonly who: string; readonly name: string }[];
}

export type DutyChange =
  | { readonly kind: 'leave' | 'leaveEnded' | 'turn' | 'turnEnded'; readonly who: string; readonly from: string; readonly to: string }
  | { readonly kind: 'deputy' | 'deputyEnded'; readonly who: string; readonly role: 'OFF' | 'HEAD' }; // prettier-ignore

export interface ChangeLine {
  readonly id: string;
  readonly at: string;
  readonly place: string;
  readonly by: string;
  readonly words: string;
  /** False where the chain does not follow from the entry before. */
  readonly whole: boolean;
}

export interface ChangePage {
  readonly lines: readonly ChangeLine[];
  readonly next: string | null;
}
