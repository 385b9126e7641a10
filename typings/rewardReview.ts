import type { CaseUrgency } from './deadline';
import type { ReporterKind } from './report';
import type { ReportState } from './steps';

/** On which list the person stands: the filed rosters, the towns' list of part-time officers, the volunteers, none. */
export type FinderKind = 'dedicated' | 'partTime' | 'volunteer' | 'unlisted';

/** What the person did in the case: found it, wrote down what somebody else had found, or met the same later. */
export type FinderPart = 'finder' | 'forwarder' | 'joined';

export interface Finder {
  /** Stands for the person; never a name. */
  readonly person: string;
  readonly kind: FinderKind;
  readonly part: FinderPart;
  /** Whether 18; null when nobody has checked. */
  readonly isAdult: boolean | null;
}

/** A case as the reward rule sees it. */
export interface Find {
  readonly reportId: string;
  readonly grid: string;
  readonly state: ReportState;
  /** Somebody looked and it was true. */
  readonly isVerified: boolean;
  readonly item: string | null;
  readonly urgency: CaseUrgency;
  readonly reporter: ReporterKind;
  /** Somebody wrote it down for the finder (F324). */
  readonly isForwarded: boolean;
  /** Whoever handled, checked or decided in it. */
  readonly handledBy: readonly string[];
  /** When it was reported: its version of the rules goes by that. */
  readonly at: string;
}

/** What is rewarded: an item, how urgent, and whose own duty it is. */
export interface RewardRow {
  readonly item: string;
  readonly urgency: CaseUrgency;
  readonly dutyOf: readonly FinderKind[];
  /** The centre's own amount; null while it has set none (F323: the seeds give no numbers). */
  readonly fen: number | null;
}

/** One version of the rules, in force from the beginning of a day, until the next one is. */
export interface RewardRules {
  readonly version: number;
  readonly from: string;
  readonly rows: readonly RewardRow[];
  /** The switch for each list; 区社治中心 alone turns it (F320, T34). */
  readonly eligible: Readonly<Record<FinderKind, boolean>>;
  /** Above this sum two different persons approve; null: always. */
  readonly twoAboveFen: number | null;
}

export type Exclusion =
  | 'notOver' | 'notVerified' | 'merged' | 'anonymous' | 'minor' | 'ageUnknown' | 'forwarder' | 'joined' | 'listOff'
  | 'unlisted' | 'noRow' | 'ownDuty' | 'handled'; // prettier-ignore

/** Why somebody gets nothing, ready to be shown to that person. */
export interface Excluded {
  readonly because: Exclusion;
  readonly words: string;
}

export type RewardState =
  | 'candidate'
  | 'excluded'
  | 'townChecked'
  | 'returned'
  | 'secondPending'
  | 'approved'
  | 'refused'
  | 'appealed';

export type RewardStep = 'townCheck' | 'supplement' | 'approve' | 'return' | 'refuse' | 'appeal';

/** One reward on its way through review: one find, one person. */
export interface RewardReview {
  /** Made from the case and the person, so that there is one (uniqueness is the id). */
  readonly reward: string;
  readonly person: string;
  readonly grid: string;
  readonly rules: number;
  readonly isForwarded: boolean;
  readonly state: RewardState;
  readonly item: string | null;
  readonly urgency: CaseUrgency;
  /** Set by whoever approves first, from the table of that day; null until then. */
  readonly fen: number | null;
  readonly why: readonly Excluded[];
  /** Who may not decide: the finder, whoever forwarded, joined or handled it. */
  readonly involved: readonly string[];
  readonly approvals: readonly string[];
  readonly refusals: readonly string[];
  readonly appealed: boolean;
}
