import type { JoinAsk, SimilarAsk, SimilarCard } from '../../typings/joined';
import type { Draft } from './draft';

/** An open report that may be the same thing, ready to be shown: nothing of those who made it. */
export interface SimilarView {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** Place if it has one, age, and how many have said so: `东门外 · 昨天 · 3 人反映`. */
  readonly facts: string;
  readonly yours: boolean;
  /** The card in one sentence, for a screen reader. */
  readonly label: string;
}

/** One card of at most three. */
export function similarView({ id, title, state, where, age, people, yours }: SimilarCard): SimilarView {
  const facts = [where, age, `${people} 人反映`].filter((words) => words !== '').join(' · ');
  return { id, title, state, facts, yours, label: [title, state, facts].join('，') };
}

/** What to ask about a draft, as soon as school and item are known; null before, and for what is about a school. */
export function similarAsk({ unit, unitConfirmed, itemId, point, aboutSchool }: Draft): SimilarAsk | null {
  if (unit === null || itemId === null || aboutSchool) return null;
  if (unit.lookAlikes.length > 0 && !unitConfirmed) return null;
  return { unitId: unit.id, itemId, point };
}

/** The draft as it joins report `id`; null while a file of it is not in the cloud yet. */
export function joinOf(draft: Draft, id: string): JoinAsk | null {
  if (draft.files.some((file) => file.state !== 'there')) return null;
  return {
    id,
    draftId: draft.draftId,
    text: draft.text.trim(),
    media: draft.files.map(({ fileId, kind }) => ({ fileId, kind })),
    reporter: draft.reporter,
    callMe: draft.reporter === 'named' ? draft.callMe.trim() : '',
  };
}
