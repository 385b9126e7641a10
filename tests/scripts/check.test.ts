import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json';
import { steps } from '../../scripts/check/steps.table';
import { lastLine, sum, tallyOf } from '../../scripts/check/tally';

const jestSays = (
  numPassedTests: number,
  numFailedTests: number,
  numRuntimeErrorTestSuites: number,
): string => JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults: [] });

describe('the last line of the check', () => {
  it('adds up what jest counted', () => {
    const both = sum(tallyOf(jestSays(120, 0, 0)), tallyOf(jestSays(9, 2, 0)));
    expect(lastLine(both, true)).toBe('129 passed, 2 failed');
  });

  it('counts a test file that cannot be loaded as a failure', () => {
    expect(tallyOf(jestSays(4, 0, 1))).toEqual({ passed: 4, failed: 1 });
  });

  it('never says 0 failed of a check that stopped', () => {
    expect(lastLine({ passed: 7, failed: 0 }, true)).toBe('7 passed, 1 failed');
    expect(lastLine({ passed: 7, failed: 0 }, false)).toBe('7 passed, 0 failed');
  });

  it.each(['', 'null', '{}', '[', '"words"', '{"numPassedTests":"many"}'])(
    'takes %j for a failure',
    (json) => {
      expect(tallyOf(json)).toEqual({ passed: 0, failed: 1 });
    },
  );
});

describe('the steps of the check', () => {
  it('are scripts of package.json, each runnable alone', () => {
    const scripts = Object.keys(manifest.scripts);
    expect(steps.map(({ script }) => script).filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('build before anything that needs what is built', () => {
    const order: readonly string[] = steps.map(({ script }) => script);
    const build = order.indexOf('build');
    expect(['sizes', 'wechat', 'e2e'].filter((script) => order.indexOf(script) < build)).toEqual([]);
  });
});
