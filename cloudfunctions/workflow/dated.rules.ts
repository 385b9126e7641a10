import type { Refused } from '../../typings/refusal';
import type { JournalActor, JournalEntry } from '../../typings/reportDoc';
import { dayOf, isDay } from '../calendar.rules';
import { refuse } from '../refuse';
import { chained } from './journal.rules';

/** What is drafted, approved from a day on, and may be taken back until that day. */
interface Dated {
  readonly state: string;
  /** The instant from which it holds. */
  readonly validFrom: string;
  readonly journal: readonly JournalEntry[];
}

/** What somebody decides about it. */
export type DatedDecision = keyof typeof dated;

/** What each decision is called in the journal, and where it leads. */
export const dated = {
  approve: { event: 'approved', state: 'approved' },
  withdraw: { event: 'withdrawn', state: 'draft' },
  drop: { event: 'dropped', state: 'dropped' },
} as const;

/** Why something cannot be decided, in the words of its page. */
interface DatedWords {
  /** 只有还没到生效日的版本可以撤回… */
  readonly tooLate: string;
  /** 生效日期要在今天之后… */
  readonly tooSoon: string;
}

/** What stands against a decision: approval names a later day, and ends when that day has come. */
export function datedFault(
  { state, validFrom: begins }: Pick<Dated, 'state' | 'validFrom'>,
  decision: DatedDecision,
  validFrom: string,
  at: Date,
  words: DatedWords,
): Refused | null {
  if (decision === 'withdraw')
    return state === 'approved' && begins > at.toISOString() ? null : refuse('CONFLICT', words.tooLate, 'id');
  if (state !== 'draft') return refuse('CONFLICT', '只有草稿可以这样处理，请刷新看看。', 'id');
  if (decision === 'drop') return null;
  if (!isDay(validFrom)) return refuse('INVALID', '请选择生效日期。', 'validFrom');
  return validFrom > dayOf(at) ? null : refuse('INVALID', words.tooSoon, 'validFrom');
}

/** The decision's entry in the journal. */
export function datedEntry(
  before: Dated,
  decision: DatedDecision,
  { validFrom, reason }: { readonly validFrom: string; readonly reason: string },
  by: JournalActor,
  at: Date,
): JournalEntry {
  return chained(before.journal, {
    at: at.toISOString(),
    event: dated[decision].event,
    from: before.state,
    to: dated[decision].state,
    by,
    input: { reason, ...(decision === 'approve' ? { validFrom } : {}) },
    desk: '',
    spoken: {},
  });
}
