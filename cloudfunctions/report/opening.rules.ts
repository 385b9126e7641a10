import type { OwedMessage } from '../../typings/message';
import type { StepInput } from '../../typings/report';
import type { JournalActor, ReportDoc } from '../../typings/reportDoc';
import { earliestDue } from '../workflow/delivery.rules';
import { chained } from '../workflow/journal.rules';
import type { Change } from '../world';

/** Looks behind a seal, as the journal calls them: at the content, at who reported. */
export type Opening = 'revealed' | 'unsealed';

export interface Opened {
  readonly event: Opening;
  readonly by: JournalActor;
  readonly input: StepInput;
  readonly owed: readonly OwedMessage[];
  readonly at: Date;
}

/** What a look behind a seal leaves: an entry in the chain, before anything is shown; nothing of the workflow moves. */
export function opening(
  report: ReportDoc,
  { event, by, input, owed, at }: Opened,
): { readonly after: ReportDoc; readonly change: Change } {
  const entry = chained(report.journal, {
    at: at.toISOString(),
    event,
    from: report.state,
    to: report.state,
    by,
    input,
    desk: report.deskTitle,
    spoken: {},
  });
  const set = { v: report.v + 1, openedOrder: `${at.toISOString()}/${report._id}` };
  const after = {
    ...report,
    ...set,
    journal: [...report.journal, entry],
    owed: [...report.owed, ...owed],
  };
  const due = earliestDue(after.owed);
  return {
    after,
    change: {
      set: { ...set, ...(due === null ? {} : { owedDueAt: due }) },
      append: { journal: [entry], ...(owed.length === 0 ? {} : { owed }) },
    },
  };
}
