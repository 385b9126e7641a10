import type { OfferedItem } from '../checklist';
import type { ItemChange, VersionImport, VersionLine } from '../checklistVersion';
import type { CounterpartGaps, CounterpartInput, CounterpartPage } from '../counterpart';
import type { DeadlineInput, DeadlinePage } from '../deadline';
import type { GuardInput, GuardRulePage, GuardTrial } from '../guardRule';
import type { Licence } from '../reportDoc';
import type { CoverageCell, CoverageCounts, MissingUnit, RoutePath } from '../routing';

/** What a district decides: the checklist, who stands for its words, time limits. */
export interface RuleActions {
  /** The checklist for the acting role; `items` is null when the phone already has this version. */
  'checklist.read': {
    ask: { readonly version: string | null };
    answer: { readonly version: string; readonly items: readonly OfferedItem[] | null };
  };
  /** The way that a matter would go; nothing is stored. `at` is an ISO instant, now when absent. */
  'checklist.simulate': {
    ask: {
      readonly itemId: string;
      readonly unitId: string;
      /** Where it happened. */
      readonly townId: string;
      readonly licence?: Licence;
      /** What is broken, in the checklist's words: `燃气管道`. */
      readonly pipe?: string;
      readonly at?: string;
    };
    answer: RoutePath;
  };
  /** Gaps of the routing over all items and units in scope; what is missing comes with the first page. */
  'checklist.coverage': {
    ask: { readonly cursor: string | null };
    answer: {
      /** The version of the checklist that it is about. */
      readonly version: string;
      readonly counts: CoverageCounts;
      readonly cells: readonly CoverageCell[];
      readonly next: string | null;
      readonly missing: readonly MissingUnit[];
    };
  };
  /** Every version of the checklist, newest first; what the one that is looked at would change. */
  'checklist.versions': {
    ask: { readonly look?: string };
    answer: {
      readonly mayImport: boolean;
      readonly mayApprove: boolean;
      readonly versions: readonly VersionLine[];
      /** Against the valid version; empty when none is looked at. */
      readonly changed: readonly ItemChange[];
    };
  };
  /** A version from a file in cloud storage: what is wrong by row, or what changes; a draft unless it is a dry run. */
  'checklist.import': {
    ask: { readonly fileId: string; readonly dryRun: boolean; readonly reason: string };
    answer: VersionImport;
  };
  /** `validFrom` is a day, when a draft is approved; empty otherwise. */
  'checklist.decide': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly decision: 'approve' | 'withdraw' | 'drop';
      readonly validFrom: string;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** One place's counterpart table, the first of those one may see when none is named. */
  'counterpart.list': { ask: { readonly place: string | null }; answer: CounterpartPage };
  /** Changes or adds one row; `v` is the version of the table that the person looked at. */
  'counterpart.save': {
    ask: {
      readonly place: string;
      readonly v: number;
      readonly row: CounterpartInput;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** Where nobody is named or reached, in every place that one may see. */
  'counterpart.gaps': {
    ask: Record<string, never>;
    answer: { readonly places: readonly CounterpartGaps[] };
  };
  /** How many guards a school should have: the formula of today, what is still to begin, what was changed. */
  'guardRule.read': { ask: Record<string, never>; answer: GuardRulePage };
  /** How many schools other tiers would make short, or enough; nothing is saved. */
  'guardRule.try': { ask: Pick<GuardInput, 'tiers'>; answer: GuardTrial };
  /** Sets a version from a day on; `v` is the register's that the person looked at. */
  'guardRule.set': {
    ask: GuardInput & { readonly v: number; readonly reason: string };
    answer: { readonly v: number; readonly said: string };
  };
  /** The time limits, the calendar that they are counted by, and what was changed. */
  'deadline.read': { ask: Record<string, never>; answer: DeadlinePage };
  /** Replaces them all; `v` is the version that the person looked at. */
  'deadline.set': {
    ask: DeadlineInput & { readonly v: number; readonly reason: string };
    answer: { readonly v: number; readonly said: string };
  };
}
