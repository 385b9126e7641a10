import type { PatrolPage, PatrolPlan } from '../patrol';
import type { StepInput } from '../report';
import type {
  RoundDraft,
  RoundList,
  RoundPage,
  RoundReceipt,
  RoundStep,
  WeekList,
  WeekState,
} from '../round';
import type { SweepAct, SweepDraft, SweepForm, SweepList, SweepPage, SweepState } from '../sweep';

/** What is walked at a school, by whom, and what was found. */
export interface PatrolActions {
  /** Stops, circuits and how far today is: all that a phone needs to walk without a network. */
  'patrol.read': { ask: { readonly unitId: string }; answer: PatrolPage };
  'patrol.save': {
    ask: { readonly unitId: string; readonly v: number; readonly plan: PatrolPlan };
    answer: { readonly v: number; readonly said: string };
  };
  'round.send': { ask: RoundDraft; answer: RoundReceipt };
  /** A school's rounds, the newest first; `mine`: only those that I walked. */
  'round.list': {
    ask: { readonly unitId: string; readonly mine: boolean; readonly cursor: string | null };
    answer: RoundList;
  };
  'round.read': { ask: { readonly id: string }; answer: RoundPage };
  'round.act': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly step: Exclude<RoundStep, 'arrive'>;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** Whom and what a new sweep can name (F195). */
  'sweep.form': { ask: { readonly unitId: string }; answer: SweepForm };
  'sweep.begin': { ask: SweepDraft; answer: { readonly id: string; readonly said: string } };
  /** Sweeps of my school, my town or the district, by their state; `mine`: all that I walk along on. */
  'sweep.list': {
    ask: { readonly mine: boolean; readonly state: SweepState; readonly cursor: string | null };
    answer: SweepList;
  };
  'sweep.read': { ask: { readonly id: string }; answer: SweepPage };
  /** Something was found: the draft that will be its report; asked before the report is written. */
  'sweep.find': {
    ask: {
      readonly id: string;
      readonly draftId: string;
      /** Null: not on the list. */
      readonly itemId: string | null;
      readonly where: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  'sweep.act': { ask: SweepAct; answer: { readonly v: number; readonly said: string } };
  /** Weeks of my school, my town or the district, by their state, the newest first. */
  'week.list': {
    /** `unit`: of one school only. */
    ask: { readonly state: WeekState; readonly cursor: string | null; readonly unit?: string };
    answer: WeekList;
  };
  /** The head looks at a week that is over, and says something about it (F192). */
  'week.sign': {
    ask: { readonly id: string; readonly v: number; readonly words: string };
    answer: { readonly v: number; readonly said: string };
  };
}
