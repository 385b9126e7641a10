import type { StandInTurn, SubstituteLine, SubstituteStep } from '../substitute';

/** Who may stand in for whom (F182). */
export interface SubstituteActions {
  /** Registers somebody by the name that was agreed: for a turn of mine, or, with `whole`, for each of its school. */
  'substitute.ask': {
    ask: { readonly shift: string; readonly whole: boolean; readonly name: string };
    answer: { readonly said: string };
  };
  /** Mine, whichever of the two I am; and the turns near by at which I may press for somebody. */
  'substitute.list': {
    ask: Record<string, never>;
    answer: { readonly lines: readonly SubstituteLine[]; readonly turns: readonly StandInTurn[] };
  };
  'substitute.act': {
    ask: { readonly id: string; readonly v: number; readonly step: SubstituteStep };
    answer: { readonly v: number; readonly said: string };
  };
}
