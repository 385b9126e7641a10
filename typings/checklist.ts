/** One of the 31 items of the checklist (附件3), as shown to the person who picks it. */
export interface ChecklistItem {
  readonly id: string;
  readonly seq: number;
  /** Short plain words first: `校门口、路面积水结冰`. */
  readonly plain: string;
  /** The official text, verbatim. */
  readonly text: string;
  readonly subMatters: readonly SubMatter[];
  /** Everyday words people type for it. */
  readonly words: readonly string[];
  /** Set when "正在发生吗？" is asked: whom to call first (F047). */
  readonly emergency: EmergencyCard | null;
  /** Said beside the item when details must not be written here (F073, T27) or differ from a neighbour (T12). */
  readonly hint: string | null;
  /** False for the five duty items 26–30, which only officers see (T13). */
  readonly forCitizens: boolean;
}

/** An item as the picker offers it. */
export interface OfferedItem extends ChecklistItem {
  /** Whom to tell instead, for matters of which nothing is written, sent or kept here; null for all others (F073, T27). */
  readonly channel: EmergencyCard | null;
}

export interface SubMatter {
  readonly id: string;
  readonly label: string;
}

export interface EmergencyCard {
  readonly advice: string;
  readonly calls: readonly EmergencyCall[];
}

export interface EmergencyCall {
  readonly number: string;
  readonly label: string;
}

/** 预判: what the checklist says about departments. Advice, never a dispatch (T04). */
export interface Advice {
  readonly departments: readonly AdvisedDepartment[];
  readonly mode: AdviceMode;
  /** In words, for the officer and the town centre. */
  readonly notes: readonly string[];
}

export interface AdvisedDepartment {
  readonly name: string;
  readonly code: string;
  readonly condition: string | null;
  /** True for 属地, 各管线权属单位, 各相关部门: nobody can receive until a real unit is named (T07, T09). */
  readonly placeholder: boolean;
  /** What this owner answers for, in words: `燃气管道`; tells which of several owners gets it (F071, T11). */
  readonly owns?: string | undefined;
}

export type AdviceMode =
  | 'single'
  | 'exclusive_by_condition'
  | 'co_handle'
  | 'co_handle_with_placeholder'
  | 'one_of_by_asset_owner'
  | 'manual';
