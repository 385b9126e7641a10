import type { NamedThing } from '../../typings/routing';
import type { SweepCard, SweepForm, SweepPage } from '../../typings/sweep';
import { type Draft, newDraft } from './draft';
import { unitCardOf } from './round';
import { moment } from './time';

const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

export interface SweepView {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** Said when a report is waited for. */
  readonly missing: string;
  readonly tag: string;
  readonly tone: string;
}

/** Sweeps in a list; the school is said where there are several. */
export const sweepViews = (sweeps: readonly SweepCard[], isWide: boolean): readonly SweepView[] =>
  sweeps.map(({ id, title, unit, day, state, findings, missing }) => ({
    id,
    title,
    words: `${isWide ? `${unit.name} · ` : ''}${dayWords(day)} · 发现 ${findings} 处`,
    missing: missing === 0 ? '' : `${missing} 处的上报没送到`,
    tag: state.text,
    tone: state.tone,
  }));

/** What is looked for, and at the end whatever is not on the list: its id is empty. */
export const lookedFor = ({ items }: Pick<SweepPage, 'items'>) => [
  ...items.map(({ id, name, found }) => ({ id, name, count: found === 0 ? '' : `${found} 处` })),
  { id: '', name: '清单以外的问题', count: '' },
];

export const sweepHistory = ({ history }: Pick<SweepPage, 'history'>, now: number) =>
  history.map(({ at, who, words }) => ({ when: moment(at, now), who, words }));

/** The report of something found, as it is opened: school, place and item stand in it already (F195). */
export function findingDraft(
  { card, items }: Pick<SweepPage, 'card' | 'items'>,
  { draftId, itemId, where, as }: { readonly draftId: string; readonly itemId: string; readonly where: string; readonly as: string },
  now: number,
): Draft {
  const item = items.find(({ id }) => id === itemId);
  return {
    ...newDraft(draftId, new Date(now).toISOString(), as),
    unit: unitCardOf(card),
    unitConfirmed: true,
    placeWords: where.trim(),
    itemId: item?.id ?? null,
    itemName: item?.name ?? '',
    found: { in: 'sweep', id: card.id },
  };
} // prettier-ignore

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
}

const chosenFirst = (one: Choice, other: Choice): number => Number(other.on) - Number(one.on);

/** Items to choose from: those chosen first, then those that hold the words typed. */
export const itemChoices = (
  items: readonly NamedThing[],
  chosen: readonly string[],
  typed: string,
): readonly Choice[] =>
  items
    .map(({ id, name }) => ({ id, label: name, on: chosen.includes(id) }))
    .filter(({ label, on }) => on || label.includes(typed.trim()))
    .sort(chosenFirst);

export const peopleChoices = ({ people }: SweepForm, chosen: readonly string[]): readonly Choice[] =>
  people.map(({ key, name, title }) => ({
    id: key,
    label: `${title} ${name}`.trim(),
    on: chosen.includes(key),
  }));
