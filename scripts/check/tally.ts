/** What jest wrote with --json, as far as it is counted here. */
interface JestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const none: Tally = { passed: 0, failed: 0 };

/** A file that fails to load counts as one failed test; text that is not jest's counts as one, too. */
export function tallyOf(json: string): Tally {
  const counts = parsed(json);
  if (counts === null) return { passed: 0, failed: 1 };
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
  };
}

function parsed(json: string): JestCounts | null {
  try {
    const value = JSON.parse(json) as Partial<JestCounts> | null;
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = value ?? {};
    if (typeof numPassedTests !== 'number' || typeof numFailedTests !== 'number') return null;
    return { numPassedTests, numFailedTests, numRuntimeErrorTestSuites: numRuntimeErrorTestSuites ?? 0 };
  } catch {
    return null;
  }
}

export const sum = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/**
 * The last line of the check. A step that failed without a failing test (types, lint, sizes …) counts as one failure,
 * so that the line never says 0 failed of a check that did not pass.
 */
export const lastLine = ({ passed, failed }: Tally, stepFailed: boolean): string =>
  `${passed} passed, ${Math.max(failed, stepFailed ? 1 : 0)} failed`;
