import type { ReportPage } from '../../typings/report';
import type { CardView } from './card';
import { cardView } from './card';

/** What a list page shows of itself. */
export interface ListView {
  readonly cards: readonly CardView[];
  readonly next: string | null;
  readonly kind: '' | 'loading' | 'empty' | 'error';
  readonly words: string;
}

export const loadingList: ListView = { cards: [], next: null, kind: 'loading', words: '' };

/** The list after a page arrived: the first page replaces, a later one is added below. */
export function withPage(
  before: readonly CardView[],
  page: ReportPage,
  now: number,
  handling: boolean,
): ListView {
  const known = new Set(before.map((card) => card.id));
  const fresh = page.cards.filter((card) => !known.has(card.id)).map((card) => cardView(card, now, handling));
  const cards = [...before, ...fresh];
  return { cards, next: page.next, kind: cards.length === 0 ? 'empty' : '', words: '' };
}

/** The list after a refusal: what was there stays. */
export function withRefusal(before: readonly CardView[], message: string): ListView {
  return { cards: before, next: null, kind: 'error', words: message };
}

/** What has to be set on a page for its `list` to become `after`: only the new cards when the others stay. */
export function listChange(before: ListView, after: ListView): Readonly<Record<string, unknown>> {
  const stays = before.cards.length > 0 && before.cards.every((card, index) => card === after.cards[index]);
  if (!stays) return { list: after };
  const fresh = after.cards.slice(before.cards.length);
  const added = fresh.map((card, index) => [`list.cards[${before.cards.length + index}]`, card] as const);
  return {
    ...Object.fromEntries(added),
    'list.next': after.next,
    'list.kind': after.kind,
    'list.words': after.words,
  };
}
