import { search } from '../../local/cloud/database/search';
import type { Cloud } from '../../local/cloud';

/** Figures of a roll-up as they stand in the database; `now`, a day or a month. Zeros are left out. */
export function figuresOf({ store }: Cloud, scope: string, when: string): Readonly<Record<string, number>> {
  const period = when === 'now' ? 'now' : when.slice(0, 7);
  const [found] = search(store, store.collection('rollups'), {
    query: { _id: `${scope}|${period}` },
    limit: 1,
  });
  const { sum, days } = plain(JSON.parse(found?.text ?? '{"sum":{},"days":{}}')) as {
    readonly sum: Readonly<Record<string, number>>;
    readonly days: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  const figures = when.length === 10 ? (days[when] ?? {}) : sum;
  return Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== 0));
}

/** The database keeps numbers as it sends them: `{ $numberInt: '3' }`. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[key, held] = ['', null]] = Object.entries(value);
  if (key.startsWith('$number')) return Number(held);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
