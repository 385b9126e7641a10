import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const lock = 'check/package-lock.json';
const installed = 'check/node_modules/.package-lock.json';

const isFresh = (): boolean => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

/** Installs WeChat's compilers into check/node_modules when they are absent or older than their lock file. */
export function installCompilers(): void {
  if (isFresh()) return;
  console.log("Installing WeChat's compilers into check/ (about 280 MB, about a minute) …");
  const run = spawnSync('npm', ['ci', '--prefix', 'check', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error('npm ci in check/ failed: is the package registry within reach?');
}
