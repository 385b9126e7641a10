import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const script = resolve('scripts/ensure.mjs');
const installed = 'node_modules/.package-lock.json';
const hour = 3600;

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'ensure-'));
  mkdirSync(join(project, 'scripts'));
  mkdirSync(join(project, 'bin'));
  copyFileSync(script, join(project, 'scripts/ensure.mjs'));
  writeFileSync(join(project, 'package-lock.json'), '{}');
  npmThat('mkdir -p node_modules && echo {} > node_modules/.package-lock.json');
});
afterEach(() => rmSync(project, { recursive: true }));

/** An npm that writes down how it was called and then does this. */
function npmThat(does: string): void {
  const file = join(project, 'bin/npm');
  writeFileSync(file, `#!/bin/sh\necho "$@" >> npm-calls\n${does}\n`);
  chmodSync(file, 0o755);
}

function ensure(nodeOptions: readonly string[] = [], path = `${join(project, 'bin')}:/usr/bin:/bin`) {
  return spawnSync(process.execPath, [...nodeOptions, 'scripts/ensure.mjs'], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: path },
  });
}

const npmCalls = (): readonly string[] =>
  existsSync(join(project, 'npm-calls'))
    ? readFileSync(join(project, 'npm-calls'), 'utf8').trim().split('\n')
    : [];

const age = (file: string, seconds: number): void => {
  const at = Date.now() / 1000 - seconds;
  utimesSync(join(project, file), at, at);
};

describe('scripts/ensure.mjs', () => {
  it('installs by the lock file when nothing is installed, says so, and not again the next time', () => {
    const first = ensure();
    expect(first.stdout).toContain('正在安装依赖');
    expect(first.stdout).toContain('依赖已装好');
    expect([first.status, npmCalls()]).toEqual([0, ['ci --no-audit --no-fund']]);
    const second = ensure();
    expect([second.status, second.stdout, npmCalls().length]).toEqual([0, '', 1]);
  });

  it('installs again when the lock file is newer than what is installed', () => {
    ensure();
    age(installed, 2 * hour);
    age('package-lock.json', hour);
    ensure();
    expect(npmCalls()).toHaveLength(2);
  });

  it('installs again after an install that was cut off', () => {
    mkdirSync(join(project, 'node_modules/half'), { recursive: true });
    ensure();
    expect(npmCalls()).toHaveLength(1);
  });

  it('says what to do when npm fails, and runs it only once', () => {
    npmThat('echo "network down" >&2; exit 7');
    const { status, stderr } = ensure();
    expect(stderr).toContain('network down');
    expect(stderr).toContain('请检查网络后重新运行');
    expect([status, npmCalls().length]).toEqual([1, 1]);
  });

  it('says so when npm claims success and installed nothing', () => {
    npmThat('exit 0');
    const { status, stderr } = ensure();
    expect(stderr).toContain('请删除 node_modules 后重新运行');
    expect([status, npmCalls().length]).toEqual([1, 1]);
  });

  it('says so when there is no npm', () => {
    const { status, stderr } = ensure([], join(project, 'nowhere'));
    expect([status, stderr.trim()]).toEqual([1, '找不到 npm 命令。请重新安装 Node.js（自带 npm）后再运行。']);
  });

  it('refuses a Node that is too old, before anything is installed', () => {
    const old = join(project, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } });");
    const { status, stderr } = ensure(['--require', old]);
    expect(stderr).toContain('需要 Node.js 20 或更新的版本，现在是 18.19.0');
    expect([status, npmCalls()]).toEqual([1, []]);
  });

  it('says so in a folder that is not the project', () => {
    rmSync(join(project, 'package-lock.json'));
    const { status, stderr } = ensure();
    expect([status, npmCalls()]).toEqual([1, []]);
    expect(stderr).toContain('请在项目的根目录运行');
  });

  it('leans on nothing that would have to be installed first', () => {
    const imported = [...readFileSync(script, 'utf8').matchAll(/from '([^']+)'/g)].map((hit) => hit[1]);
    expect(imported.every((name) => name?.startsWith('node:'))).toBe(true);
  });
});
