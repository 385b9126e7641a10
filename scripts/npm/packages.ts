import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly miniprogram?: string;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * Builds miniprogram/miniprogram_npm as DevTools' 构建 npm does, without DevTools: the folder that each dependency ships
 * for mini-programs. Answers the packages' names; throws when one is not installed or not made for mini-programs.
 */
export function buildPackages(root: string): readonly string[] {
  const out = join(root, 'miniprogram/miniprogram_npm');
  const names = Object.keys(manifestIn(root).dependencies ?? {});
  rmSync(out, { recursive: true, force: true });
  for (const name of names) copyPackage(join(root, 'node_modules', name), join(out, name));
  if (names.includes('@vant/weapp')) bringIconsHome(root, join(out, '@vant/weapp/icon/index.wxss'));
  return names;
}

function copyPackage(from: string, to: string): void {
  if (!existsSync(join(from, 'package.json'))) throw new Error(`${from} is not installed: run npm ci`);
  const { miniprogram } = manifestIn(from);
  if (miniprogram === undefined)
    throw new Error(`${from} is not made for mini-programs: move it to devDependencies`);
  cpSync(join(from, miniprogram), to, { recursive: true, filter: (file) => !file.endsWith('.d.ts') });
}

const remoteFont = /src:url\(\/\/at\.alicdn\.com[^;}]*/;
const embeddedFont = /url\(['"]?(data:font\/woff2[^'")]+)['"]?\)/;

/** The icon font comes from a foreign server otherwise: it would be missing on a closed network, and tell who looks. */
function bringIconsHome(root: string, styleFile: string): void {
  const source = readFileSync(join(root, 'node_modules/@vant/icons/src/encode-woff2.less'), 'utf8');
  const font = embeddedFont.exec(source)?.[1];
  const style = readFileSync(styleFile, 'utf8');
  if (font === undefined || !remoteFont.test(style))
    throw new Error('the icon font of @vant/weapp is not where it was: look at scripts/npm/packages.ts');
  writeFileSync(
    styleFile,
    style.replace(remoteFont, () => `src:url("${font}") format("woff2")`),
  );
}
