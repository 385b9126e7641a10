import type { Advice, EmergencyCall } from './checklist';
import type { VoiceLine } from './joined';
import type { ReportStep } from './steps';
import type { Point } from './grid';

export type { ReportState, ReportStep } from './steps';

export type ReportFlag =
  'EMERGENCY' | 'RESTRICTED' | 'BYPASS' | 'NO_OFFICER' | 'SUPERVISE' | 'NO_CONTACT' | 'HELD';

/** What a case can be marked as: a bullying lead (F152), a risk that it escalates (F149). */
export type MarkKind = 'bullying' | 'escalation';

/** Named: the officer sees how to address me. Hidden: only we know. Anonymous: nobody does, not even we (F045). */
export type ReporterKind = 'named' | 'hidden' | 'anonymous';

export interface MediaRef {
  readonly fileId: string;
  readonly kind: 'photo' | 'video';
}

export interface Whereabouts {
  /** In the reporter's words, at most 100 characters. */
  readonly words: string;
  readonly point: Point | null;
}

/** What a report was found on: a round, by the phone's own id of it, or a sweep, by the id that is stored (ADR 0022). */
export interface FoundOn {
  readonly in: 'round' | 'sweep';
  readonly id: string;
}

/** What a case was found on, as one line that opens it. */
export interface FoundLine extends FoundOn {
  /** `2026-11-23 巡查中发现：保安巡更`. */
  readonly words: string;
}

/** What the phone sends. `draftId` is the identity: the same draft is one report however often it is sent (F058). */
export interface ReportDraft {
  /** 22 to 40 characters of A–Z a–z 0–9 _ - made at random on the phone. */
  readonly draftId: string;
  readonly unitId: string;
  /** True once the person has confirmed a unit whose name has look-alikes (F041). */
  readonly unitConfirmed: boolean;
  /** `R05`, or null for "不确定". */
  readonly itemId: string | null;
  readonly subMatterId: string | null;
  /** 1 to 500 characters; may be empty when there is at least one photo. */
  readonly text: string;
  readonly media: readonly MediaRef[];
  readonly place: Whereabouts;
  readonly reporter: ReporterKind;
  /** How the officer may address a named reporter, at most 20 characters; never a phone number. */
  readonly callMe: string;
  readonly happeningNow: boolean;
  /** True for a complaint about the school itself: goes to the education bureau, the school cannot read it (F048). */
  readonly aboutSchool: boolean;
  /** When it was written, by the phone's clock; shown, never trusted (F379). */
  readonly writtenAt: string;
  /** Absent: by somebody who was not on a round. */
  readonly found?: FoundOn;
}

export interface Receipt {
  readonly id: string;
  readonly number: string;
  /** For an anonymous reporter: the only way back to the report. Null otherwise. */
  readonly pickupCode: string | null;
  /** `已送达湖塘桥实验小学责任网格员。` */
  readonly said: string;
  /** `有进展会提醒您。` and the like. */
  readonly next: string;
  /** Whom to call first when it is happening now. */
  readonly calls: readonly EmergencyCall[];
  /** True when this very draft had been received before: nothing was stored twice. */
  readonly already: boolean;
}

/** Which list: mine; on my desk; of those, what has an end, the earliest first; everything of my place; those nobody was responsible for (EDU). */
export type Box = 'mine' | 'todo' | 'due' | 'scope' | 'watch';

export type Tone = 'waiting' | 'moving' | 'done' | 'closed' | 'danger';

export interface Tag {
  readonly text: string;
  readonly tone: Tone;
}

export interface ReportCard {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly where: string;
  readonly at: string;
  readonly state: Tag;
  readonly flags: readonly Tag[];
  readonly photoCount: number;
}

export interface ReportPage {
  readonly cards: readonly ReportCard[];
  /** Hand back to get the next page; null at the end. */
  readonly next: string | null;
}

/** Counts stop at 100: a to-do list is read, not measured, and the cost stays flat. */
export interface BoxCount {
  readonly box: Box;
  readonly count: number;
  readonly more: boolean;
}

export type NeedKind =
  | 'words'
  | 'photos'
  | 'choice'
  | 'item'
  | 'yes'
  /** One unit that can receive, or several: the choices come with the form. */
  | 'department'
  | 'departments'
  /** A calendar day in Asia/Shanghai, `2026-11-30`, today or later. */
  | 'day'
  /** 1 to 5. */
  | 'stars';

/** One thing a step asks for. The same rows draw the form and are the law on the server. */
export interface Need {
  readonly name: string;
  readonly label: string;
  readonly kind: NeedKind;
  readonly required: boolean;
  readonly hint?: string;
  /** words: characters; photos: files. */
  readonly max?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What stands in the field at first. */
  readonly start?: string;
  /** Asked only when another answer has this value. */
  readonly when?: { readonly name: string; readonly is: string };
}

/** What a step was given: words, a choice, an item id, yes; or the file ids of photos. */
export type StepInput = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface MayDo {
  readonly step: ReportStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

export interface TimelineEntry {
  readonly at: string;
  readonly title: string;
  /** `责任网格员 苏小满`, `上报人`, `系统`. */
  readonly by: string;
  readonly words: string;
  readonly photos: readonly string[];
  /** `已微信提醒责任网格员` or `未能微信提醒，已转站内待办`; empty when nobody was to be told. */
  readonly told: string;
}

/** One unit's part, in words. */
export interface TaskLine {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  readonly dueOn: string;
}

/** What the department that is reading was given: its part, what is asked of it, and until when (F067). */
export interface TaskOrder {
  readonly part: string;
  readonly requirement: string;
  /** A day in Asia/Shanghai; empty when none was set. */
  readonly dueOn: string;
}

/** How long a case lay in one pair of hands: `1 个工作日 2 小时`, and how much of waiting for others is not counted. */
export interface HeldLine {
  readonly desk: string;
  readonly words: string;
  /** Empty when nobody was waited for. */
  readonly waited: string;
  readonly now: boolean;
}

/** A supervision order that nobody has signed yet, ready to be read (F158). */
export interface OrderPaper {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  readonly body: string;
  /** What it is, and who decides. */
  readonly note: string;
}

export interface CasePage {
  readonly id: string;
  readonly number: string;
  /** Version: hand it back with a step; an older one is refused. */
  readonly v: number;
  readonly state: Tag;
  readonly flags: readonly Tag[];
  readonly title: string;
  readonly item: { readonly id: string; readonly text: string; readonly subMatter: string } | null;
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly gridName: string;
    readonly townName: string;
  };
  readonly text: string;
  readonly where: string;
  readonly point: Point | null;
  /** How far from the school, for handlers: `距校门约 183 米（直线，200 米内）`; empty when it is not known. */
  readonly zone: string;
  readonly photos: readonly string[];
  readonly videos: readonly string[];
  /** Why a picture is not shown, or with what care to look at one; for handlers, empty as a rule. */
  readonly pictureWords: string;
  readonly at: string;
  /** `实名（沈女士）`, `身份对网格员保密`, `匿名`. */
  readonly reporter: string;
  /** What one has to do to read it, when a reason has to be given first; empty when it is open. */
  readonly reveal: string;
  /** Whose identity this post may ask for, with a reason. */
  readonly unseal: readonly { readonly nth: number | null; readonly label: string }[];
  /** Who can see this report, in words. */
  readonly whoSees: string;
  /** In whose hands it is now. */
  readonly desk: string;
  /** 预判, for handlers only; null for the reporter. */
  readonly advice: Advice | null;
  readonly calls: readonly EmergencyCall[];
  /** 已解决, 不属受理, 无法办理; null while it is going on. */
  readonly outcome: string | null;
  /** Who works on it, for handlers. */
  readonly tasks: readonly TaskLine[];
  /** Null for whom nothing was given to. */
  readonly order: TaskOrder | null;
  /** Who held it how long, for handlers. */
  readonly held: readonly HeldLine[];
  /** Drafts of orders that this post may decide on. */
  readonly orders: readonly OrderPaper[];
  /** Those who met the same, each in their own words; for handlers. */
  readonly voices: readonly VoiceLine[];
  readonly timeline: readonly TimelineEntry[];
  /** Absent: found on no round or sweep, or not one that this post looks after. */
  readonly foundOn?: FoundLine;
  readonly mayDo: readonly MayDo[];
}
