import type { GuardInput, GuardsDoc, GuardVersion } from '../../../typings/guardRule';
import type { Outcome } from '../../../typings/refusal';
import type { JournalActor } from '../../../typings/reportDoc';
import type { GuardFormula } from '../../../typings/roster';
import { dayOf } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import { canonical, chained } from '../../workflow/journal.rules';
import { tiersFault, versionFault } from './faults.rules';
import { formulaOn, withVersion } from './versions.rules';
import { tierWords } from './words.rules';

/** One change, with all that decides it. */
export interface GuardChange {
  readonly before: GuardsDoc;
  /** What holds where nothing is set. */
  readonly base: GuardFormula;
  readonly input: GuardInput;
  readonly reason: string;
  readonly by: JournalActor;
  readonly at: Date;
}

/** The register after a change, journalled; or what is wrong with it, in the order of the page. */
export function changed({ before, base, input, reason, by, at }: GuardChange): Outcome<GuardsDoc> {
  const fault = tiersFault(input.tiers) ?? versionFault(input, dayOf(at));
  if (fault !== null) return fault;
  const superseded = before.versions.filter(({ validFrom }) => validFrom >= input.validFrom);
  if (superseded.length === 0 && isSame(formulaOn(before.versions, input.validFrom, base), input))
    return refuse('INVALID', '没有改动，不用保存；请改好再保存。', 'tiers');
  if (reason.length < 2) return refuse('INVALID', '请写明为什么改，至少两个字。', 'reason');
  const entry = chained(before.journal, {
    at: at.toISOString(),
    event: 'changed',
    from: String(before.v),
    to: String(before.v + 1),
    by,
    input: { reason, changed: wordsOf(input, superseded) },
    desk: by.title,
    spoken: {},
  });
  const versions = withVersion(before, input, base);
  return grant({ ...before, v: before.v + 1, versions, journal: [...before.journal, entry] });
}

const bare = ({ tiers, source }: Pick<GuardInput, 'tiers' | 'source'>): string =>
  canonical([source, tiers.map(({ from, guards, thenPer }) => [from, guards, thenPer ?? null])]);

const isSame = (now: GuardFormula, input: GuardInput): boolean => bare(now) === bare(input);

const wordsOf = (
  { tiers, source, validFrom }: GuardInput,
  superseded: readonly GuardVersion[],
): readonly string[] => [
  `从 ${validFrom} 起：${tierWords(tiers).join('；')}`,
  `依据：${source}`,
  ...superseded.map((one) => `原定从 ${one.validFrom} 起的第 ${one.version} 版不再使用`),
];
