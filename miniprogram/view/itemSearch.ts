/** As much of an item as a search needs. */
export interface SearchableItem {
  readonly plain: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly subMatters: readonly { readonly label: string }[];
}

/** How much a shared piece counts, by where in the item it stands: our everyday words first, the official text last. */
const weights = { words: 1, plain: 0.9, subMatters: 0.5, text: 0.4 };
/** For each further place in which an item has a piece: `车` stands all over one item and once in another. */
const oneMore = 0.03;
/** An everyday phrase that stands whole in what was typed, or the other way round, for each of its characters. */
const wholePhrase = 3;
/** Items that share less than this part of the best one's pieces are noise. */
const worthShowing = 0.25;

/**
 * Items for what a person typed in everyday words, best first; none when nothing fits. Text is compared by its single
 * characters and pairs of neighbours, and a piece that many items share counts little: `校门口` alone tells nothing.
 */
export function itemsFor<T extends SearchableItem>(typed: string, items: readonly T[]): readonly T[] {
  const query = plainText(typed);
  const asked = new Set(piecesOf(query));
  if (asked.size === 0) return [];
  const indexed = items.map((item) => ({ item, pieces: weighedPieces(item) }));
  const rarity = rarityOf(asked, indexed);
  const scored = indexed.map(({ item, pieces }) => {
    let score = phraseScore(query, item, rarity);
    for (const piece of asked)
      score += (pieces.get(piece) ?? 0) * (rarity.get(piece) ?? 0) * piece.length ** 2;
    return { item, score };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * worthShowing)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^0-9a-z\u3400-\u9fff]/g, '')
    .slice(0, 100);

/** Single characters and pairs of neighbours. */
function piecesOf(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters.flatMap((letter, index) => [letter, letter + (letters[index + 1] ?? '')]);
}

/** Searching goes on with every letter typed, while the items stay the same. */
const weighed = new WeakMap<SearchableItem, ReadonlyMap<string, number>>();

/** Every piece of an item with the best weight among the places where it stands, and a little for each further place. */
function weighedPieces(item: SearchableItem): ReadonlyMap<string, number> {
  const known = weighed.get(item);
  if (known !== undefined) return known;
  const pieces = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const piece of piecesOf(plainText(text))) {
      const before = pieces.get(piece);
      pieces.set(piece, before === undefined ? weight : Math.max(before, weight) + oneMore);
    }
  };
  for (const word of item.words) add(word, weights.words);
  for (const { label } of item.subMatters) add(label, weights.subMatters);
  add(item.plain, weights.plain);
  add(item.text, weights.text);
  weighed.set(item, pieces);
  return pieces;
}

/** Nought for a piece that every item has, more the fewer have it. */
const rarityOf = (
  asked: ReadonlySet<string>,
  indexed: readonly { readonly pieces: ReadonlyMap<string, number> }[],
): ReadonlyMap<string, number> =>
  new Map(
    [...asked].map((piece) => {
      const holders = indexed.filter(({ pieces }) => pieces.has(piece)).length;
      return [piece, holders === 0 ? 0 : Math.log((indexed.length + 1) / holders)];
    }),
  );

/** The best whole phrase, weighed by how rare its characters are. */
function phraseScore(query: string, item: SearchableItem, rarity: ReadonlyMap<string, number>): number {
  const shared = [item.plain, ...item.words]
    .map(plainText)
    .filter((phrase) => phrase.length > 1 && query.length > 1)
    .map((phrase) => (query.includes(phrase) ? phrase : phrase.includes(query) ? query : ''));
  return (
    Math.max(
      0,
      ...shared.map((text) => Array.from(text).reduce((sum, letter) => sum + (rarity.get(letter) ?? 0), 0)),
    ) * wholePhrase
  );
}
