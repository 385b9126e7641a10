import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser, howToGetABrowser } from '../../../scripts/support/browser';
import { type Made, startInChild } from '../../../scripts/support/started';
import { root } from '../../support/repository';
import { drawPhotos } from './photos';

/** What is made before the first walk of a run, for all of them. */
export const walksFolder = (): string => {
  const folder = process.env['WALKS_FOLDER'];
  if (folder === undefined) throw new Error('walks are run with tests/e2e/jest.config.cjs');
  return folder;
};

/** The program and both built sides of the product, as its first start has left them. */
export const madeBefore = (): Made => ({
  program: join(walksFolder(), 'start.cjs'),
  built: join(walksFolder(), 'data/wujin/build'),
});

export const photosFolder = (): string => join(walksFolder(), 'photos');

const ours = /^walks-(\d+)-/;

/** A run that was killed has left its folder behind. */
function sweep(dist: string): void {
  const left = readdirSync(dist).filter(
    (name) => ours.test(name) && !isRunning(Number(ours.exec(name)?.[1])),
  );
  for (const name of left) rmSync(join(dist, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Before a run of jest: the product starts as `npm start` does, and what it has built is kept; the photos are drawn. */
export default async function once(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToGetABrowser);
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  sweep(dist);
  // Inside the project: the program looks for its modules upwards from where it lies.
  const folder = mkdtempSync(join(dist, `walks-${process.pid}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['WALKS_FOLDER'] = folder;
  const product = await startInChild(join(folder, 'data'));
  await product.stop();
  cpSync(join(dist, 'local/start.cjs'), join(folder, 'start.cjs'));
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  await drawPhotos(browser, photosFolder());
  await browser.close();
}
