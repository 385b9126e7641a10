import type { Box } from './report';

/** Roles of the system, by the codes of the catalogue (requirements §2.2). Anybody without a post is a VOL. */
export type Role =
  | 'VOL' | 'AUX' | 'OFF' | 'HEAD' | 'PRIN' | 'TEACH' | 'POL' | 'MED' | 'CGO' | 'ADV'
  | 'TOWN' | 'TDEPT' | 'DIST' | 'DDEPT' | 'EDU' | 'CHIEF' | 'SGC' | 'PSC' | 'EXP' | 'ADM' | 'AUD'; // prettier-ignore

/** Where a post holds: a school unit, a town's grid centre, a department, or the whole district. */
export interface Place {
  readonly kind: 'unit' | 'town' | 'department' | 'district';
  readonly id: string;
  readonly name: string;
}

/** One role at one place. A person may hold several and acts in one at a time (F026). */
export interface Post {
  /** `ROLE@place`, for example `OFF@wj-01-1`. */
  readonly id: string;
  readonly role: Role;
  readonly place: Place;
  /** What the person is called in this post: 责任网格员, 镇网格中心 … from the profile. */
  readonly title: string;
}

/** The lists somebody works with in a post; `mine` is everybody's and needs none, `due` is to-do by its ends. */
export type WorkBox = Exclude<Box, 'mine' | 'due'>;

/** A page that an office works with besides its lists; which posts have it is decided in the cloud. */
export type ToolKey =
  | 'ledger'
  | 'unacked'
  | 'board'
  | 'route'
  | 'counterpart'
  | 'checklist'
  | 'deadlines'
  | 'guards'
  | 'opened'
  | 'roster'
  | 'filings'
  | 'people'
  | 'grids'
  | 'school'
  | 'cells'
  | 'volunteers'
  | 'volunteerCounts'
  | 'rota'
  | 'shifts'
  | 'duty'
  | 'poster'
  | 'posters'
  | 'patrol'
  | 'patrolWeeks'
  | 'rewards'
  | 'rewardRules'
  | 'budget'
  | 'payouts'
  | 'braveries';

/** A post of my own, with the lists that it works with: to do; all of its place; those nobody answers for. */
export interface MyPost extends Post {
  readonly boxes: readonly WorkBox[];
  /** What of the routing it may look at: everything, its own town's, nothing. */
  readonly routing: 'all' | 'town' | 'none';
  /** In the order they stand on its first page. */
  readonly tools: readonly ToolKey[];
  /** False where §2.3 lets nobody report in this office: then one reports as a citizen. */
  readonly mayReport: boolean;
}

export interface Me {
  readonly name: string | null;
  readonly posts: readonly MyPost[];
  /** Who receives what is about a school itself: `区教育局`, by the district's own word. */
  readonly bureau: string;
  /** The towns that a list can be narrowed by; empty for somebody without a post. */
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  /** Pushes that WeChat would still deliver, by template; an upper bound (wechat-platform §1.5). */
  readonly credit: Readonly<Record<string, number>>;
  /** The templates worth asking for now, at most three, with the words that explain why. */
  readonly askFor: readonly SubscriptionOffer[];
}

export interface SubscriptionOffer {
  readonly templateId: string;
  readonly title: string;
  readonly why: string;
}

/** `_id` is openid + `:` + template. Counted from WeChat's own events, so it is an upper bound (F113). */
export interface CreditDoc {
  readonly _id: string;
  readonly openid: string;
  readonly template: string;
  readonly left: number;
  /** The last events counted, so that one delivered twice counts once. */
  readonly seen: readonly string[];
}
