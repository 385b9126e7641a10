import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

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
  for (const name of names) dropUnused(join(out, name), componentsUsed(root, name));
  return names;
}

function copyPackage(from: string, to: string): void {
  if (!existsSync(join(from, 'package.json'))) throw new Error(`${from} is not installed: run npm ci`);
  const { miniprogram } = manifestIn(from);
  if (miniprogram === undefined)
    throw new Error(`${from} is not made for mini-programs: move it to devDependencies`);
  cpSync(join(from, miniprogram), to, { recursive: true, filter: (file) => !file.endsWith('.d.ts') });
}

interface ComponentFile {
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

const usingIn = (file: string): readonly string[] =>
  Object.values((JSON.parse(readFileSync(file, 'utf8')) as ComponentFile).usingComponents ?? {});

/** The component folders of a package that pages and components of ours name: `popup`, `switch`. */
function componentsUsed(root: string, name: string): readonly string[] {
  const source = join(root, 'miniprogram');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.json') && !file.startsWith('miniprogram_npm') && !file.endsWith('tsconfig.json'),
  );
  return files
    .flatMap((file) => usingIn(join(source, file)))
    .filter((path) => path.startsWith(`${name}/`))
    .map((path) => dirname(path.slice(name.length + 1)));
}

/**
 * A phone downloads what lies in the folder, used or not: components that nobody names, directly or through another,
 * are left out. Folders without a component (mixins, wxs, common) stay.
 */
function dropUnused(folder: string, used: readonly string[]): void {
  const kept = new Set<string>();
  const keep = (component: string): void => {
    if (kept.has(component)) return;
    kept.add(component);
    for (const path of usingIn(join(folder, component, 'index.json')))
      keep(posix.normalize(posix.join(component, dirname(path))));
  };
  used.forEach(keep);
  for (const name of readdirSync(folder))
    if (!kept.has(name) && existsSync(join(folder, name, 'index.json')))
      rmSync(join(folder, name), { recursive: true });
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
