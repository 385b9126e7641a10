import type { DeadlineDoc, DeadlinePage } from '../../typings/deadline';
import type { ChecklistDoc } from '../../typings/directory';
import type { JournalEntry } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';
import { dayOf } from '../calendar.rules';
import { stageLabels } from '../stageLabels.table';
import { settingWords, unitWords, urgencyWords } from './words.rules';

const shownHistory = 20;

/** The items that a limit can be for, as the checklist that is valid has them. */
export const itemsOf = ({ items }: ChecklistDoc): readonly NamedThing[] =>
  items.map(({ id, plain }) => ({ id, name: plain }));

const named = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((id) => ({ id, name: words[id] }));

/** What the form has to choose from; none of it depends on anything. */
const choices = {
  stages: named(stageLabels),
  urgencies: named(urgencyWords),
  units: named(unitWords),
  settingNames: named(settingWords),
};

/** The page of the time limits. */
export const deadlinePage = (
  { v, calendar, settings, limits, journal }: DeadlineDoc,
  items: readonly NamedThing[],
  mayEdit: boolean,
  at: Date,
): DeadlinePage => ({
  v,
  mayEdit,
  calendar,
  settings,
  limits,
  items,
  ...choices,
  notices: noticesOf({ calendar, limits }, at),
  history: journal.slice(-shownHistory).reverse().map(historyLine),
});

/** Nothing is set, or this year or the next has no published holidays: then Monday to Friday counts, and the page says so. */
function noticesOf(
  { calendar, limits }: Pick<DeadlineDoc, 'calendar' | 'limits'>,
  at: Date,
): readonly string[] {
  const year = Number(dayOf(at).slice(0, 4));
  const open = [year, year + 1].filter(
    (one) => !calendar.years.some((known) => known.year === one && known.settled),
  );
  return [
    ...(limits.length === 0 ? ['还没有设置任何期限：事项不会超期，只统计用了多久。'] : []),
    ...(open.length === 0
      ? []
      : [
          `${open.join('、')} 年放假安排还没有填：除已填的日子外按周一至周五上班计算，公布后请在“日历”里补上。`,
        ]),
  ];
}

const historyLine = ({ at, by, input }: JournalEntry): DeadlinePage['history'][number] => {
  const changed = input['changed'];
  return {
    at,
    who: [by.title, by.name].filter((part) => part !== undefined).join(' '),
    words: Array.isArray(changed) ? changed.map(String) : [],
    reason: String(input['reason'] ?? ''),
  };
};
