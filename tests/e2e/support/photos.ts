import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What a scene shows, as the inside of an SVG of 1,600 by 1,200. */
const scenes = {
  puddle: `<ellipse cx="800" cy="930" rx="640" ry="150" fill="#5d7f93"/><ellipse cx="720" cy="910" rx="380" ry="70" fill="#9dbccb"/>
    <path d="M560 700l40-130h60l40 130z" fill="#d9793b"/><rect x="540" y="700" width="180" height="26" fill="#c66a2f"/>`,
  gate: `<path d="M250 760V420h1100v340" fill="none" stroke="#7a5c45" stroke-width="46"/>
    <rect x="520" y="430" width="560" height="110" rx="14" fill="#f3efe6"/><ellipse cx="420" cy="960" rx="330" ry="90" fill="#5d7f93"/>`,
  cleared: `<path d="M300 1010h1000" stroke="#e9c46a" stroke-width="26" stroke-dasharray="90 60"/>
    <path d="M560 760l40-130h60l40 130z" fill="#d9793b"/><path d="M900 760l40-130h60l40 130z" fill="#d9793b"/>`,
} as const;

export type Scene = keyof typeof scenes;

const drawn = (scene: Scene): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200" width="1600" height="1200">
    <rect width="1600" height="1200" fill="#cfe0e6"/><rect y="760" width="1600" height="440" fill="#a9a49c"/>
    <rect x="120" y="260" width="300" height="500" fill="#e4d3bf"/><rect x="1180" y="180" width="320" height="580" fill="#d8c6b1"/>
    ${scenes[scene]}</svg>`;

/** Where a scene's photo lies in the folder of photos. */
export const photoIn = (folder: string, scene: Scene): string => join(folder, `${scene}.jpg`);

/** Draws each scene into the folder, as a photo of a phone's size. Nobody is in them. */
export async function drawPhotos(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  for (const scene of Object.keys(scenes) as Scene[]) {
    await page.setContent(`<body style="margin:0">${drawn(scene)}</body>`);
    await page.screenshot({ path: photoIn(folder, scene), type: 'jpeg', quality: 85 });
  }
  await page.close();
}
