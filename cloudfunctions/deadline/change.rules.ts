import type { DeadlineDoc, DeadlineInput } from '../../typings/deadline';
import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { calendarFault } from './calendarFaults.rules';
import { changesBetween } from './changes.rules';
import { limitsFault, settingsFault } from './limitFaults.rules';

/** One change, with all that decides it. */
export interface DeadlineChange {
  readonly before: DeadlineDoc;
  readonly input: DeadlineInput;
  readonly reason: string;
  readonly items: readonly NamedThing[];
  readonly by: JournalActor;
  readonly at: Date;
}

/** The time limits after a change, journalled; or what is wrong with it, in the order of the page. */
export function changed({ before, input, reason, items, by, at }: DeadlineChange): Outcome<DeadlineDoc> {
  const fault =
    limitsFault(input.limits, items) ?? calendarFault(input.calendar) ?? settingsFault(input.settings);
  if (fault !== null) return fault;
  const words = changesBetween(before, input, items);
  if (words.length === 0) return refuse('INVALID', '没有改动，不用保存；请改好再保存。', 'limits');
  if (reason.length < 2) return refuse('INVALID', '请写明为什么改，至少两个字。', 'reason');
  const entry = chained(before.journal, {
    at: at.toISOString(),
    event: 'changed',
    from: String(before.v),
    to: String(before.v + 1),
    by,
    input: { reason, changed: words },
    desk: by.title,
    spoken: {},
  });
  return grant({ ...before, ...input, v: before.v + 1, journal: [...before.journal, entry] });
}
