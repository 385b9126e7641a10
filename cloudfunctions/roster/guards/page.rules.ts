import type { GuardRulePage, GuardsDoc, GuardVersion, GuardVersionLine } from '../../../typings/guardRule';
import type { JournalEntry } from '../../../typings/reportDoc';
import type { GuardFormula } from '../../../typings/roster';
import { dayOf } from '../../calendar.rules';
import { versionOn } from './versions.rules';
import { formulaWords } from './words.rules';

const shownHistory = 20;

/** The page of the formula: what holds today, what is still to begin, what was changed. */
export function guardRulePage(
  { v, versions, journal }: GuardsDoc,
  base: GuardFormula,
  mayEdit: boolean,
  at: Date,
): GuardRulePage {
  const today = dayOf(at);
  const now = versionOn(versions, today);
  return {
    v,
    mayEdit,
    today,
    now: now === null ? { ...lineOf({ ...base, validFrom: '' }) } : lineOf(now),
    waiting: versions.filter(({ validFrom }) => validFrom > today).map(lineOf),
    tiers: (now ?? base).tiers,
    history: journal.slice(-shownHistory).reverse().map(historyLine),
  };
}

const lineOf = (one: GuardVersion): GuardVersionLine => ({
  version: one.version,
  validFrom: one.validFrom,
  source: one.source,
  tiers: formulaWords(one),
});

const historyLine = ({ at, by, input }: JournalEntry): GuardRulePage['history'][number] => {
  const { changed } = input;
  return {
    at,
    who: [by.title, by.name].filter((part) => part !== undefined).join(' '),
    words: Array.isArray(changed) ? changed.map(String) : [],
    reason: String(input['reason'] ?? ''),
  };
};
