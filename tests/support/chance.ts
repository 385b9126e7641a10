import type { Parameters } from 'fast-check';

const { WALK_SEED: seed = '20261123', WALK_TIMES: times = '1', WALK_RAW: raw } = process.env;

/**
 * How often a property is tried, and from which seed: the same each time, so that a green tree stays green. Look wider
 * with WALK_SEED=any number, WALK_TIMES=how many times as long. A failure prints its seed and path; keep what it found
 * as an example.
 */
export const chance = (runs: number): Parameters<unknown> & { readonly seed: number } => ({
  endOnFailure: raw !== undefined,
  numRuns: runs * Number(times),
  seed: Number(seed),
});
