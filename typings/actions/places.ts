import type { Cell, CellsPage } from '../cell';
import type { Point, UnitCard } from '../grid';
import type { GridProposal, GridRegister } from '../gridChange';
import type { GridPage, PosterList, PosterPage, PosterState } from '../poster';
import type { StepInput } from '../report';
import type {
  GuardedUnit,
  ImportPlan,
  RosterBoard,
  RosterCard,
  RosterEdit,
  RosterPage,
  RosterState,
  RosterStep,
} from '../roster';
import type { SchoolPage, SchoolProfile } from '../school';

/** Schools and their grids: where they are, their cells, teams and posters. */
export interface PlaceActions {
  /** One unit, by its id: a poster's scene, an affiliation, a remembered choice. */
  'grid.unit': { ask: { readonly unitId: string }; answer: UnitCard };
  /** The nearest units to a point, nearest first, at most five. */
  'grid.nearest': { ask: { readonly point: Point }; answer: { readonly units: readonly UnitCard[] } };
  /** Units whose names hold these words, at most twenty. */
  'grid.search': { ask: { readonly words: string }; answer: { readonly units: readonly UnitCard[] } };
  /** One town's grids with the names they had, and what is to change; null: the first town that the post may see. */
  'grid.register': { ask: { readonly town: string | null }; answer: GridRegister };
  'grid.propose': { ask: GridProposal; answer: { readonly id: string; readonly said: string } };
  /** `validFrom` is a day in Asia/Shanghai, for an approval only. */
  'grid.decide': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly decision: 'approve' | 'withdraw' | 'drop';
      readonly validFrom: string;
      readonly reason: string;
    };
    answer: { readonly v: number; readonly said: string };
  };
  'cell.list': { ask: { readonly unitId: string }; answer: CellsPage };
  'cell.save': {
    ask: { readonly unitId: string; readonly v: number; readonly cells: readonly Cell[] };
    answer: { readonly v: number; readonly said: string };
  };
  'school.read': { ask: { readonly unitId: string }; answer: SchoolPage };
  'school.save': {
    ask: { readonly unitId: string; readonly v: number; readonly profile: SchoolProfile };
    answer: { readonly v: number; readonly said: string };
  };
  /** A school's team with what may be done to it; numbers masked. */
  'roster.read': { ask: { readonly unitId: string }; answer: RosterPage };
  /** One row of the team that is being written; `v` is the version the person looked at. */
  'roster.edit': {
    ask: { readonly unitId: string; readonly v: number; readonly edit: RosterEdit };
    answer: { readonly v: number };
  };
  /** Reads a filled form: every fault by its cell, or what it would change. The file is deleted either way. */
  'roster.check': { ask: { readonly unitId: string; readonly fileId: string }; answer: ImportPlan };
  /** Says yes to what was read: `id` is the plan's, `v` the roster's that it was read against. */
  'roster.adopt': {
    ask: { readonly unitId: string; readonly v: number; readonly id: string };
    answer: { readonly v: number };
  };
  /** Takes one step of the filing. */
  'roster.act': {
    ask: {
      readonly unitId: string;
      readonly v: number;
      readonly step: RosterStep;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** One whole mobile number, for a reason of 5 to 200 characters that stays in the record. */
  'roster.reveal': {
    ask: { readonly unitId: string; readonly rowId: string; readonly reason: string };
    answer: { readonly mobile: string; readonly v: number };
  };
  /** The bureau's queue: rosters of one state, the longest waiting first. */
  'roster.list': {
    ask: { readonly state: RosterState; readonly cursor: string | null };
    answer: { readonly cards: readonly RosterCard[]; readonly next: string | null };
  };
  /** How far filing has come in the district. */
  'roster.board': { ask: Record<string, never>; answer: RosterBoard };
  /** Every school of a town with its filing. */
  'roster.town': {
    ask: { readonly townId: string };
    answer: { readonly units: readonly GuardedUnit[] };
  };
  /** Reminds a town's schools that have not submitted, each once a day at most. */
  'roster.remind': { ask: { readonly townId: string }; answer: { readonly said: string } };
  /** A school's posters: what they say, what is missing, what hangs. */
  'poster.read': { ask: { readonly unitId: string }; answer: PosterPage };
  /** It hangs: where, and a photo of it. */
  'poster.prove': {
    ask: {
      readonly unitId: string;
      readonly v: number;
      readonly place: string;
      readonly photos: readonly string[];
    };
    answer: { readonly said: string };
  };
  /** Whether my own mobile may stand on my school's poster. */
  'poster.consent': {
    ask: { readonly unitId: string; readonly v: number; readonly agree: boolean };
    answer: { readonly said: string };
  };
  /** The bureau's spot check of what hangs. */
  'poster.check': {
    ask: { readonly unitId: string; readonly v: number; readonly fine: boolean; readonly words: string };
    answer: { readonly said: string };
  };
  /** Schools by the state of their posters; `town` null: as far as the post reaches. */
  'poster.list': {
    ask: {
      readonly state: Exclude<PosterState, 'closed'>;
      readonly town: string | null;
      readonly cursor: string | null;
    };
    answer: PosterList;
  };
  /** The public page of a school's grid, for anybody (F358). */
  'poster.public': { ask: { readonly unitId: string }; answer: GridPage };
}
