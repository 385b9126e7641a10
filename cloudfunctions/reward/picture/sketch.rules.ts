import type { Light } from './light.rules';

/** What a picture looks like, in 64 bits as 16 hexadecimal digits. */
export type Sketch = string;

const [columns, lines] = [9, 8];
/** A part counts as brighter from so many steps on: what is even everywhere, as a white wall, is not told by its noise. */
const evenness = 2;
/** Less than so many steps of 256 between its brightest and its darkest part: nothing is to be seen, and all such are alike. */
const leastContrast = 12;

/**
 * The sketch of a picture: in a field of nine by eight, whether each part is brighter than the one to its right ("dHash").
 * Saving it anew, another size or another brightness change few of the 64; another motif about half. Null: too small, or
 * nothing to be seen.
 */
export function sketchFrom({ across, down, values }: Light): Sketch | null {
  if (across < columns || down < lines) return null;
  const parts = Array.from({ length: columns * lines }, (_, nth) =>
    meanOf(values, across, [nth % columns, columns, across], [Math.floor(nth / columns), lines, down]),
  );
  if (Math.max(...parts) - Math.min(...parts) < leastContrast) return null;
  const bits = parts.flatMap((part, nth) =>
    nth % columns === columns - 1 ? [] : [part - (parts[nth + 1] ?? 0) > evenness ? 1 : 0],
  );
  return Array.from({ length: 16 }, (_, nth) =>
    Number.parseInt(bits.slice(nth * 4, nth * 4 + 4).join(''), 2).toString(16),
  ).join('');
}

/** Which of so many parts of a length. */
type Span = readonly [nth: number, of: number, length: number];

/** The mean of one part; a square on its edge counts by as much of it as lies inside. */
function meanOf(values: Float32Array, across: number, x: Span, y: Span): number {
  let [sum, weight] = [0, 0];
  for (const [line, high] of sharesOf(y))
    for (const [column, wide] of sharesOf(x)) {
      sum += (values[line * across + column] ?? 0) * wide * high;
      weight += wide * high;
    }
  return sum / weight;
}

function sharesOf([nth, of, length]: Span): readonly (readonly [index: number, share: number])[] {
  const [from, to] = [(nth * length) / of, ((nth + 1) * length) / of];
  const first = Math.floor(from);
  return Array.from({ length: Math.ceil(to) - first }, (_, more) => {
    const index = first + more;
    return [index, Math.min(to, index + 1) - Math.max(from, index)] as const;
  });
}

const bitsOf = (sketch: Sketch): readonly number[] =>
  [...sketch].flatMap((digit) => [3, 2, 1, 0].map((nth) => (Number.parseInt(digit, 16) >> nth) & 1));

const distanceOf = (one: Sketch, other: Sketch): number => {
  const others = bitsOf(other);
  return bitsOf(one).filter((bit, nth) => bit !== others[nth]).length;
};

/** Two pictures that differ in at most so many of 64 are taken for the same: saved anew, smaller, a little cut, brighter. */
const near = 6;

export const isNear = (one: Sketch, other: Sketch): boolean => distanceOf(one, other) <= near;

const bands = 6;

/**
 * By what sketches that are close are found flat, however many there are: every sixth bit is one of six keys, so that of
 * two sketches that differ in at most five bits one key is the same. Of those that differ in six, all but two in a hundred
 * share one as well.
 */
export const keysOf = (sketch: Sketch): readonly string[] => {
  const bits = bitsOf(sketch);
  return Array.from({ length: bands }, (_, band) => {
    const own = bits.filter((__, nth) => nth % bands === band).join('');
    return `${band}${Number.parseInt(own, 2).toString(16).padStart(3, '0')}`;
  });
};
