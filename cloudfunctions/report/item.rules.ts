import type { ChecklistDoc, ChecklistEntry } from '../../typings/directory';
import type { ReportedItem } from '../../typings/reportDoc';

/** Turns the id that an officer settled on into what the report keeps. */
export type ReportedItemFor = (itemId: string) => ReportedItem | null;

/** An item as a report keeps it: words and advice of that day's checklist, so that old cases read as they were (F075). */
export const reportedItem = (
  item: ChecklistEntry,
  subMatterId: string | null,
  checklist: string,
): ReportedItem => ({
  id: item.id,
  plain: item.plain,
  text: item.text,
  subMatterId,
  subMatter: item.subMatters.find(({ id }) => id === subMatterId)?.label ?? '',
  checklist,
  advice: item.advice,
  calls: item.emergency?.calls ?? [],
});

/** The officer's item replaces the reporter's; the sub-matter stays only with its own item. */
export const settledItem =
  (checklist: ChecklistDoc, reported: ReportedItem | null): ReportedItemFor =>
  (itemId) => {
    if (reported?.id === itemId) return reported;
    const item = checklist.items.find(({ id }) => id === itemId);
    return item === undefined ? null : reportedItem(item, null, checklist.version);
  };
