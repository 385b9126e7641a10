import type { Days, FreeTime, MyTimes, RotaPage, RotaPlan } from '../rota';
import type { ShiftDeed, ShiftList, ShiftPage, SignedUp } from '../shift';

/** Who stands at the gates, and when. */
export interface ShiftActions {
  'rota.read': { ask: { readonly unitId: string }; answer: RotaPage };
  'rota.save': {
    ask: { readonly unitId: string; readonly v: number; readonly plan: RotaPlan };
    answer: { readonly v: number; readonly said: string };
  };
  /** Makes the shifts of these days that are not there yet; `seed` null leaves them empty, a number fills them. */
  'rota.make': {
    ask: { readonly unitId: string; readonly days: Days; readonly seed: number | null };
    answer: {
      readonly made: number;
      readonly filled: number;
      readonly gaps: number;
      readonly said: string;
    };
  };
  /** Gives the empty places of shifts that are there to whoever can, as the automatic rota does. */
  'rota.fillGaps': {
    ask: { readonly unitId: string; readonly days: Days; readonly seed: number };
    answer: { readonly filled: number; readonly gaps: number; readonly said: string };
  };
  /** A school's shifts from a day on, in order; null: my own, at all schools, from now on. */
  'shift.list': {
    ask: { readonly unitId: string | null; readonly from: string; readonly cursor: string | null };
    answer: ShiftList;
  };
  'shift.read': { ask: { readonly id: string; readonly candidates: boolean }; answer: ShiftPage };
  /** Several at once; each is answered by itself. */
  'shift.signUp': {
    ask: { readonly ids: readonly string[] };
    answer: { readonly each: readonly SignedUp[] };
  };
  'shift.act': {
    ask: { readonly id: string; readonly v: number; readonly deed: ShiftDeed };
    answer: { readonly v: number; readonly said: string };
  };
  /** A turn of mine as a calendar file; null: all that are to come. */
  'shift.calendar': {
    ask: { readonly id: string | null };
    answer: { readonly name: string; readonly text: string };
  };
  /** When I said that I can stand, and when not. */
  'shift.times': { ask: Record<string, never>; answer: MyTimes };
  /** When I can stand, and on which days I cannot: what an automatic rota goes by. */
  'shift.free': {
    ask: { readonly free: readonly FreeTime[]; readonly away: readonly Days[] };
    answer: { readonly said: string };
  };
}
