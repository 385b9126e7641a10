import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

/** Before a run of jest: the product starts as `npm start` does, and what it has built is kept; the photos are drawn. */
export default async function once(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToGetABrowser);
  mkdirSync(join(root, 'dist'), { recursive: true });
  // Inside the project: the program looks for its modules upwards from where it lies.
  const folder = mkdtempSync(join(root, 'dist/walks-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['WALKS_FOLDER'] = folder;
  const product = await startInChild(join(folder, 'data'));
  await product.stop();
  cpSync(join(root, 'dist/local/start.cjs'), join(folder, 'start.cjs'));
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  await drawPhotos(browser, photosFolder());
  await browser.close();
}
