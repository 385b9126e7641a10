/** One line of the benchmark: what was measured, and what we promise at least and aim for. */
export interface Result {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast: string;
  readonly then: string;
  readonly passed: boolean | null;
  readonly detail: Readonly<Record<string, number>>;
}

type Promised = Partial<Pick<Result, 'then' | 'detail'>>;

/** A figure that must not be larger than this. */
export const atMost = (what: string, value: number, unit: string, most: number, more: Promised = {}): Result => ({
  what, value, unit, atLeast: `≤ ${most}`, then: '', detail: {}, passed: value <= most, ...more,
}); // prettier-ignore

/** A figure that must not be smaller than this. */
export const noLess = (what: string, value: number, unit: string, least: number, more: Promised = {}): Result => ({
  what, value, unit, atLeast: `≥ ${least}`, then: '', detail: {}, passed: value >= least, ...more,
}); // prettier-ignore

/** The value below which this share of the figures lies; 0 of none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (figures: readonly number[]): number => percentile(figures, 0.5);

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
