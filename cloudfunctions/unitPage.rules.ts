import type { IndexedUnit } from '../typings/directory';

/*
 * A page of the index as it is kept in memory: what up to a thousand units are called lies in a few long strings, and a
 * unit is made from them only when it is a result. Words in Chinese take two bytes a character in a string and three in
 * a buffer, and a part of a string costs no copy.
 */

/** Values one behind the other; `ends[nth]` is where the nth stops. */
interface Column {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** What many units have in common. */
interface Shared {
  readonly townName: string;
  readonly unitKind: IndexedUnit['unitKind'];
  /** Who receives: the words between which the unit's name stands. */
  readonly receiver: readonly string[];
}

export interface UnitPage {
  readonly size: number;
  /** Pairs of longitude and latitude in degrees, as they were given; NaN is nowhere. */
  readonly places: Float64Array;
  readonly ids: Column;
  /** Name, aliases, grid: all that is searched. */
  readonly called: Column;
  readonly alike: Column;
  readonly commons: Commons;
  /** Where in the commons each unit's share lies. */
  readonly sharedOf: Uint32Array;
}

/** What units of all pages have in common: towns and ways to say who receives, each kept once. Grows as pages are packed. */
export interface Commons {
  readonly nths: Map<string, number>;
  readonly shared: Shared[];
}

export const noCommons = (): Commons => ({ nths: new Map(), shared: [] });

/** Between the values of one unit. NB: no name has this control character; one that had it has a space. */
const mark = '\u001f';
/** Before the number of a unit of the same page that stands for its name, moved clear of the marks themselves. */
const reference = '\u001e';
const clear = 0x100;
/** Numbers beyond it would look like halves of a character. */
const mostReferred = 0xd000;
const clean = (words: string): string => words.replaceAll(mark, ' ').replaceAll(reference, ' ');

/** Packs units, a thousand or so. */
export function packed(units: readonly IndexedUnit[], commons: Commons): UnitPage {
  return {
    size: units.length,
    places: Float64Array.from(
      units.flatMap(({ point }) => [point?.longitude ?? NaN, point?.latitude ?? NaN]),
    ),
    ids: column(units.map(({ id }) => id)),
    called: column(units.map(({ name, aliases, gridName }) => joined([name, gridName, ...aliases]))),
    alike: column(alikeIn(units)),
    commons,
    sharedOf: Uint32Array.from(units, (unit) => sharedNth(unit, commons)),
  };
}

/** NB: look-alikes are mostly neighbours: a number of two bytes instead of a name keeps a country within its bound. */
function alikeIn(units: readonly IndexedUnit[]): readonly string[] {
  if (units.every(({ lookAlikes }) => lookAlikes.length === 0)) return units.map(() => '');
  const nths = new Map(units.slice(0, mostReferred).map(({ name }, nth) => [clean(name), nth]));
  const written = (name: string): string => {
    const nth = nths.get(name);
    return nth === undefined ? name : `${reference}${String.fromCharCode(nth + clear)}`;
  };
  return units.map(({ lookAlikes }) => lookAlikes.map((name) => written(clean(name))).join(mark));
}

const alikeAt = (page: UnitPage, words: string): string =>
  words.startsWith(reference) ? nameIn(valueAt(page.called, words.charCodeAt(1) - clear)) : words;

const nameIn = (called: string): string => called.slice(0, called.indexOf(mark));

const joined = (words: readonly string[]): string => words.map(clean).join(mark);

function column(values: readonly string[]): Column {
  let end = 0;
  return { text: values.join(''), ends: Uint32Array.from(values, (value) => (end += value.length)) };
}

function sharedNth({ name, townName, unitKind, receiver }: IndexedUnit, { nths, shared }: Commons): number {
  const words = name === '' ? [receiver] : receiver.split(name);
  const key = [unitKind, clean(townName), ...words.map(clean)].join(mark);
  const known = nths.get(key);
  if (known !== undefined) return known;
  nths.set(key, shared.length);
  return shared.push({ townName, unitKind, receiver: words }) - 1;
}

const startOf = ({ ends }: Column, nth: number): number => (nth === 0 ? 0 : (ends[nth - 1] ?? 0));

const valueAt = (of: Column, nth: number): string => of.text.slice(startOf(of, nth), of.ends[nth] ?? 0);

/** The id of the nth unit. */
export const idAt = ({ ids }: UnitPage, nth: number): string => valueAt(ids, nth);

/** The nth unit, made anew. */
export function unitAt(page: UnitPage, nth: number): IndexedUnit {
  const called = valueAt(page.called, nth);
  const nameEnd = called.indexOf(mark);
  const gridEnd = called.indexOf(mark, nameEnd + 1);
  const name = called.slice(0, nameEnd);
  const alike = valueAt(page.alike, nth);
  const { townName, unitKind, receiver } = page.commons.shared[page.sharedOf[nth] ?? 0] ?? nobody;
  const longitude = page.places[2 * nth] ?? NaN;
  return {
    id: idAt(page, nth),
    name,
    aliases: gridEnd < 0 ? [] : called.slice(gridEnd + 1).split(mark),
    gridName: called.slice(nameEnd + 1, gridEnd < 0 ? undefined : gridEnd),
    townName,
    unitKind,
    point: Number.isNaN(longitude) ? null : { longitude, latitude: page.places[2 * nth + 1] ?? NaN },
    lookAlikes: alike === '' ? [] : alike.split(mark).map((words) => alikeAt(page, words)),
    receiver: withName(receiver, name),
  };
}

/** NB: nearly always one gap; putting it together by hand is several times as fast as a join. */
const withName = (words: readonly string[], name: string): string =>
  words.length === 2 ? `${words[0] ?? ''}${name}${words[1] ?? ''}` : words.join(name);

const nobody: Shared = { townName: '', unitKind: 'school', receiver: [] };

/** Units, by their number, whose name, one of the aliases or grid's name holds every part; in order. */
export function* holding({ called, size }: UnitPage, parts: readonly string[]): Generator<number> {
  if (parts.some((part) => part !== clean(part))) return;
  const [rarest = ''] = [...parts].sort((one, other) => other.length - one.length);
  let nth = 0;
  while (nth < size) {
    const at = called.text.indexOf(rarest, startOf(called, nth));
    if (at < 0) return;
    nth = holderOf(called, at, nth);
    const words = valueAt(called, nth);
    if (nth < size && parts.every((part) => words.includes(part))) yield nth;
    nth += 1;
  }
}

/** Which value the character at this place is of; none before this one. */
function holderOf({ ends }: Column, at: number, first: number): number {
  let from = first;
  let to = ends.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const isBefore = (ends[middle] ?? 0) <= at;
    if (isBefore) from = middle + 1;
    if (!isBefore) to = middle;
  }
  return from;
}
