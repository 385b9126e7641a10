/** A number between 0 and 2³² from three: evenly scattered, the same on every machine. */
export function mixed(one: number, two: number, seed: number): number {
  let bits = Math.imul(one ^ 0x6d2b79f5, 0x9e3779b1) ^ Math.imul(two ^ seed, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 13), 0x27d4eb2f);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** These in an order that the seed decides, whatever order they came in. */
export const inSeededOrder = <T extends { readonly id: string }>(
  all: readonly T[],
  seed: number,
): readonly T[] =>
  [...all]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one, nth) => ({ one, draw: mixed(nth, 0, seed) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ one }) => one);
