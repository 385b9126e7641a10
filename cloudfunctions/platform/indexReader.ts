import type { Store, UnitIndex } from '../world';
import { indexOver, type PagedIndex } from '../unitIndex.rules';
import { type Commons, noCommons, packed, type UnitPage } from '../unitPage.rules';

/** Two documents of a thousand units each are some 700 KB of an answer. */
const pagesInCall = 2;
/** Only where there are many; each answer costs memory while it is read. */
const callsAtOnce = 4;
/** The clocks of two instances are never so far apart; what changed within it is read once more. */
const overlapMilliseconds = 300_000;
const mostPages = 1000;

interface Source {
  readonly store: Store;
  readonly commons: Commons;
}

/**
 * Reads the index and keeps it packed. A district of up to a thousand units costs one call a time. Where there are more
 * than fit in one call, only the first reading reads everything; later ones ask which pages were written since.
 */
export function indexReader(store: Store, now: () => Date): () => Promise<UnitIndex> {
  const from: Source = { store, commons: noCommons() };
  let index: PagedIndex | undefined;
  let readAt = '';
  return async () => {
    const begun = new Date(now().getTime() - overlapMilliseconds).toISOString();
    const before = index?.pages ?? [];
    const pages = before.length > pagesInCall ? renewed(before, readAt, from) : allPages(from);
    index = indexOver(await pages, index);
    readAt = begun;
    return index;
  };
}

/** Every page, named in a row: the first call alone, since it is nearly always the only one. */
async function allPages(source: Source): Promise<readonly UnitPage[]> {
  const pages = [...(await pagesFrom(0, source))];
  while (pages.length > 0 && pages.length % pagesInCall === 0) {
    const next = Array.from({ length: callsAtOnce }, (_, nth) => pages.length + nth * pagesInCall);
    const more = (await Promise.all(next.map((from) => pagesFrom(from, source)))).flat();
    if (more.length === 0) return pages;
    pages.push(...more);
  }
  return pages;
}

async function pagesFrom(from: number, source: Source): Promise<readonly UnitPage[]> {
  const read = await readPages(Array.from({ length: pagesInCall }, (_, nth) => from + nth), source); // prettier-ignore
  return [...read].sort(([one], [other]) => one - other).map(([, page]) => page);
}

async function readPages(
  numbers: readonly number[],
  { store, commons }: Source,
): Promise<readonly (readonly [number, UnitPage])[]> {
  const documents = await store.readAll('directory', numbers.map((nth) => `index:${nth}`)); // prettier-ignore
  return documents.flatMap((document) =>
    document.kind === 'index' ? [[numberOf(document._id), packed(document.units, commons)] as const] : [],
  );
}

const numberOf = (id: string): number => Number(id.slice('index:'.length));

/** The pages as they are now, of which only those are read that were written since then. */
async function renewed(
  before: readonly UnitPage[],
  since: string,
  source: Source,
): Promise<readonly UnitPage[]> {
  const written = await source.store.page('directory', {
    match: {},
    by: 'changedAt',
    direction: 'asc',
    after: since,
    limit: mostPages,
    fields: ['_id'],
  });
  const pages = [...before];
  const numbers = written.map(({ _id }) => numberOf(_id)).sort((one, other) => one - other);
  for (let from = 0; from < numbers.length; from += pagesInCall)
    for (const [nth, page] of await readPages(numbers.slice(from, from + pagesInCall), source))
      pages[nth] = page;
  return pages;
}
