import fc from 'fast-check';

/*
 * What a broken phone, an old version or somebody malicious may send in place of an honest value.
 */

/** So deep that walking down it one call a level ends the stack. */
export const bottomless = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const nested = (levels: number): unknown => JSON.parse(bottomless(levels));

const controls = ['\u0000', '\u0007', '\u001b[31m', '\u200b', '\u202e', '\u2066', '\ufeff', '\ud800', '\udc00\ud800', '\u2028', '𠮷', 'e\u0301', '٣', '：'] as const; // prettier-ignore

/** Names that mean something to JavaScript or to the database. */
const keys = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$where', '$ne', '$set', 'a.b', 'openid', '_id',
  'v', 'then', 'length', '0', '', '\u0000', '\u202e', 'x'.repeat(3000),
] as const; // prettier-ignore

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...controls, ...keys),
  fc.constantFrom('../../etc/passwd', "'; DROP TABLE reports; --", '=HYPERLINK("x")', '<script>', '{{desk}}', 'null', 'NaN', '0x10', '1e9', '2026-02-30', '9999-99-99', 'cloud://'), // prettier-ignore
  fc.nat({ max: 12_000 }).map((length) => 'x'.repeat(length)),
  fc.nat({ max: 3000 }).map((length) => '长'.repeat(length)),
);

const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, -1, 1e308, Number.MAX_SAFE_INTEGER, 0.1),
);

const operator = fc.constantFrom(
  { $ne: '' }, { $gt: null }, { $where: 'sleep(1000)' }, { $regex: '.*' }, { $exists: true }, { $date: 0 }, { $oid: '' }, { $numberLong: '1' },
); // prettier-ignore

/** Any JSON: of another kind, empty, huge, deep, an operator of the database, odd characters. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: numbers },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]]) },
  { weight: 1, arbitrary: operator },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(30, 900).map(nested) },
  { weight: 1, arbitrary: fc.nat({ max: 400 }).map((size) => Array.from({ length: size }, () => 'x')) },
  {
    weight: 1,
    arbitrary: words.map((key) => JSON.parse(`{${JSON.stringify(key)}:{"toString":1}}`) as unknown),
  },
);

type Path = readonly (string | number)[];

/** One change to an honest ask. */
export interface Mutation {
  /** Which of its places, counted round. */
  readonly place: number;
  readonly how: 'replace' | 'leaveOut' | 'addBeside' | 'double';
  readonly key: string;
  readonly value: unknown;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat({ max: 60 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'leaveOut', 'addBeside', 'double'),
  key: fc.oneof(fc.constantFrom(...keys), fc.string({ unit: 'binary', maxLength: 8 })),
  value: hostile,
});

/** Every place in a value, from the whole down to the leaves. */
const places = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([key, held]) =>
    places(held, [...path, Array.isArray(value) ? Number(key) : key]),
  ),
];

/** An honest value with one thing changed. */
export function mutated(honest: unknown, change: Mutation): unknown {
  const all = places(honest);
  return changedAt(honest, all[change.place % all.length] ?? [], change);
}

function changedAt(value: unknown, [first, ...rest]: Path, change: Mutation): unknown {
  if (first === undefined) return changed(value, change);
  if (Array.isArray(value))
    return value.map((held: unknown, index) => (index === first ? changedAt(held, rest, change) : held));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, held]) => {
      if (key !== String(first)) return [[key, held]];
      if (rest.length === 0 && change.how === 'leaveOut') return [];
      return [[key, changedAt(held, rest, change)]];
    }),
  );
}

function changed(value: unknown, { how, key, value: put }: Mutation): unknown {
  if (how === 'double')
    return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value, value];
  if (how !== 'addBeside' || typeof value !== 'object' || value === null) return put;
  return Array.isArray(value) ? [...(value as unknown[]), put] : { ...value, [key]: put };
}
