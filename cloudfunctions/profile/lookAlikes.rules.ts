/** What makes names look alike in a district: families of names, and what people leave out of a name. */
export interface LookAlikeRule {
  readonly lookAlikeFamilies: readonly string[];
  readonly shortNames: readonly string[];
}

/** A shorter name says too little to be taken for a part of a longer one. */
const tellingLength = 4;

/**
 * For each name, the others that are easily taken for it, in the order given: of one family, one inside the other, or one
 * character apart (F041). What the district's own name adds to a school's does not tell two schools apart.
 */
export function lookAlikesOf(
  names: readonly string[],
  rule: LookAlikeRule,
): ReadonlyMap<string, readonly string[]> {
  const bare = names.map((name) => ({ name, core: coreOf(name, rule.shortNames) }));
  return new Map(
    bare.map((one) => [
      one.name,
      bare
        .filter((other) => other.name !== one.name && areAlike(one.core, other.core, rule))
        .map(({ name }) => name),
    ]),
  );
}

/** True when one name is easily taken for the other. */
export const looksLike = (one: string, other: string, rule: LookAlikeRule): boolean =>
  areAlike(coreOf(one, rule.shortNames), coreOf(other, rule.shortNames), rule);

/**
 * Parts of a name of which everything that looks like it holds at least one, so that look-alikes are searched for and
 * nobody compares with a whole country: a half of it, four characters in a row, or a family's.
 */
export function tellingParts(name: string, rule: LookAlikeRule): readonly string[] {
  const core = coreOf(name, rule.shortNames);
  const half = Math.floor(core.length / 2);
  const runs = Array.from({ length: Math.max(0, core.length - tellingLength + 1) }, (_, at) =>
    core.slice(at, at + tellingLength),
  );
  const families = rule.lookAlikeFamilies.filter((family) => core.includes(family));
  return [...new Set([core.slice(0, half), core.slice(half), ...runs, ...families])].filter(
    (part) => part !== '',
  );
}

const coreOf = (name: string, shortNames: readonly string[]): string => {
  const short = shortNames.find((prefix) => name.startsWith(prefix) && name.length > prefix.length);
  return short === undefined ? name : name.slice(short.length);
};

const areAlike = (one: string, other: string, { lookAlikeFamilies }: LookAlikeRule): boolean =>
  isInside(one, other) ||
  isInside(other, one) ||
  isOneApart(one, other) ||
  lookAlikeFamilies.some((family) => one.includes(family) && other.includes(family));

const isInside = (part: string, whole: string): boolean =>
  part.length >= tellingLength && whole.includes(part);

/** Equal, or one character replaced, left out or put in. */
function isOneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}
