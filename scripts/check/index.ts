import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, howToGetABrowser } from '../support/browser';
import { type CheckStep, steps } from './steps.table';
import { lastLine, none, sum, tallyOf, type Tally } from './tally';

type Ending = 'passed' | 'failed' | 'not run';

const isCi = (process.env['CI'] ?? '') !== '' && process.env['CI'] !== 'false';
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step with its output shown as it comes. */
function runStep({ script, more }: CheckStep): boolean {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', script, ...more], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Outside CI a missing browser leaves the walks out, and says so. Under CI it is a failure. */
function ending(step: CheckStep): Ending {
  if (!step.needsBrowser || findBrowser() !== null) return runStep(step) ? 'passed' : 'failed';
  console.error(howToGetABrowser);
  return isCi ? 'failed' : 'not run';
}

const countsOf = ({ counts }: CheckStep): Tally =>
  counts === null || !existsSync(counts) ? none : tallyOf(readFileSync(counts, 'utf8'));

rmSync('dist/check', { recursive: true, force: true });
mkdirSync('dist/check', { recursive: true });

const begun = performance.now();
let tally = none;
let failed: CheckStep | null = null;
let left: CheckStep | null = null;

for (const [index, step] of steps.entries()) {
  console.log(`\n▶ ${index + 1}/${steps.length} ${step.script} · ${step.says}`);
  const since = performance.now();
  const end = ending(step);
  tally = sum(tally, countsOf(step));
  console.log(`${end === 'passed' ? '✓' : '✗'} ${step.script} ${end}, ${seconds(since)}`);
  if (end === 'not run') left = step;
  if (end === 'failed') failed = step;
  if (end === 'failed') break;
}

if (failed !== null)
  console.error(`\nStopped at ${failed.script}. To see it alone: npm run ${failed.script}`);
if (left !== null) console.error(`\n${left.script} was not run: ${howToGetABrowser}`);
console.log(`\n${failed === null ? 'Checked' : 'Not passed'} in ${seconds(begun)}`);
console.log(lastLine(tally, failed !== null));
process.exitCode = failed === null ? 0 : 1;
