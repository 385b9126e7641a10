/*
 * Runs before `npm start` and `npm test`, with nothing installed yet: so no dependency, and syntax that an old Node reads.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const oldestNode = 20;
const lock = 'package-lock.json';
/** npm writes it last, so it is missing after an install that was cut off. */
const installed = 'node_modules/.package-lock.json';

const changedAt = (file) => statSync(file).mtimeMs;
const isInstalled = () => existsSync(installed) && changedAt(installed) >= changedAt(lock);

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** Says every ten seconds that it is still at it, where npm itself shows no progress. */
function tickingAway() {
  const since = Date.now();
  if (process.stderr.isTTY) return () => undefined;
  const ticker = setInterval(
    () => console.log(`  正在安装……已用 ${Math.round((Date.now() - since) / 1000)} 秒`),
    10_000,
  );
  return () => clearInterval(ticker);
}

function install() {
  console.log('首次运行或依赖有更新：正在安装依赖（npm ci），通常需要一两分钟……');
  const stopTicking = tickingAway();
  return new Promise((resolve) => {
    const done = (status) => {
      stopTicking();
      resolve(status);
    };
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    npm.on('error', () => done(null));
    npm.on('exit', done);
  });
}

async function ensure() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < oldestNode)
    return refuse(
      `需要 Node.js ${oldestNode} 或更新的版本，现在是 ${process.versions.node}。请到 https://nodejs.org 下载安装后重新运行。`,
    );
  if (!existsSync(lock)) return refuse(`这里没有 ${lock}。请在项目的根目录运行，或重新下载完整的项目。`);
  if (isInstalled()) return undefined;
  const status = await install();
  if (status === null) return refuse('找不到 npm 命令。请重新安装 Node.js（自带 npm）后再运行。');
  if (status !== 0) return refuse('依赖没有装好（npm ci 失败，原因见上）。请检查网络后重新运行同一条命令。');
  if (!existsSync(installed))
    return refuse('依赖没有装完整：node_modules 里缺少安装记录。请删除 node_modules 后重新运行。');
  console.log('依赖已装好。');
  return undefined;
}

await ensure();
