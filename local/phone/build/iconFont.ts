import fs from 'node:fs';
import path from 'node:path';

const CDN_FONT = /font_2553510_/;
const known = new Map<string, string | undefined>();

/** The icon font that @vant/weapp loads from a CDN, taken from @vant/icons instead, so that the phone works offline. */
export function iconFontUrl(value: string, nodeModules: string): string {
  if (!CDN_FONT.test(value)) return value;
  if (!known.has(nodeModules)) known.set(nodeModules, readFont(nodeModules));
  const font = known.get(nodeModules);
  return font === undefined ? value : `url("${font}") format("woff2")`;
}

function readFont(nodeModules: string): string | undefined {
  const file = path.join(nodeModules, '@vant/icons/src/encode-woff2.less');
  if (!fs.existsSync(file)) return undefined;
  return /url\(['"]?(data:[^'")]+)/.exec(fs.readFileSync(file, 'utf8'))?.[1];
}
