import fs from 'node:fs';
import path from 'node:path';

const ASSET = /\.(png|jpe?g|gif|svg|webp|mp3|m4a|mp4|ttf|woff2?)$/i;

/** Copies pictures, sounds and fonts to the same path below `target`; `miniprogram_npm` is left out. */
export function copyAssets(root: string, target: string): void {
  for (const entry of fs.readdirSync(root, { withFileTypes: true })) {
    const from = path.join(root, entry.name);
    const to = path.join(target, entry.name);
    if (entry.isDirectory() && entry.name !== 'miniprogram_npm' && entry.name !== 'node_modules')
      copyAssets(from, to);
    if (!entry.isFile() || !ASSET.test(entry.name)) continue;
    fs.mkdirSync(target, { recursive: true });
    fs.copyFileSync(from, to);
  }
}
