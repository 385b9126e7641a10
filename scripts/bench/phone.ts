import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../support/browser';
import type { Started } from '../support/started';
import { atMost, median, type Result, rounded } from './result';

const loads = 9;

/** From navigation to the first page that can be used, in the preview; nothing when there is no browser. */
export async function measurePage({ url }: Started): Promise<readonly Result[]> {
  const executablePath = findBrowser();
  if (executablePath === null) return [];
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const times: number[] = [];
  for (let nth = 0; nth < loads; nth += 1) {
    await page.goto(`${url}/phone/?openid=o-par-01`);
    await page.waitForFunction('globalThis.__preview?.ready === true');
    times.push(Number(await page.evaluate('globalThis.__preview.interactiveMs')));
  }
  await browser.close();
  return [
    atMost('page to interactive in the preview', rounded(median(times), 0), 'ms', 600, { then: '300' }),
  ];
}

/** Resident memory of `npm start` after a rest; nothing where /proc is not. */
export async function measureMemory({ pid }: Started): Promise<readonly Result[]> {
  await new Promise((rested) => setTimeout(rested, 15_000));
  const megabytes = residentMegabytes(pid);
  if (megabytes === null) return [];
  return [atMost('memory of npm start, idle', rounded(megabytes, 0), 'MB', 350, { then: '200' })];
}

function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
