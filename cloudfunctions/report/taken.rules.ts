import type { UnitDoc } from '../../typings/directory';
import type { ReportState, ReportStep } from '../../typings/report';
import type { JournalEntry } from '../../typings/reportDoc';
import type { StepRow } from '../workflow/flow';
import type { Deed } from './effects.rules';
import type { ReportCondition, ReportTell } from './report.table';

export type Row = StepRow<ReportState, ReportCondition, ReportTell>;

/** One step as it is taken: by whom, on which report, with what. */
export interface Taken extends Deed {
  readonly step: ReportStep;
  readonly row: Row;
  readonly name: string | null;
  /** What stands for who takes it, where they reported too. */
  readonly aliases: readonly string[];
  /** What the ids of the input are called. */
  readonly spoken: JournalEntry['spoken'];
  /** The unit's team, when somebody of the school has to be told. */
  readonly unit: UnitDoc | null;
  /** True for what follows by itself: nobody took it. */
  readonly isSystem?: boolean;
  /** True for one who joined, and is not the first reporter. */
  readonly isJoined: boolean;
  /** True when the row's `instead` holds. */
  readonly instead: boolean;
}
