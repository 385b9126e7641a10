import { transformSync } from 'esbuild';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Budget } from './budgets.table';
import { budgets } from './budgets.table';

export interface Weighed extends Budget {
  readonly weighs: number;
}

interface AppConfig {
  readonly subPackages?: readonly { readonly root: string }[];
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const isShipped = (file: string): boolean => !/\.d\.ts$|tsconfig\.json$|\.md$/.test(file);

/** TypeScript as it is shipped: without its types, not minified (the upload minifies further). */
const bytesOf = (file: string): number =>
  file.endsWith('.ts')
    ? Buffer.byteLength(transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2018' }).code)
    : statSync(file).size;

const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + bytesOf(file), 0);

/** The packages of the mini-program, npm packages included. */
export function weighPhone(folder: string): readonly Weighed[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppConfig;
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const files = filesUnder(folder).filter(isShipped);
  const inside = (root: string): readonly string[] =>
    files.filter((file) => file.startsWith(join(folder, root, '/')));
  const apart = new Set(roots.flatMap(inside));
  const main = total(files.filter((file) => !apart.has(file)));
  return [
    { what: 'main package', of: 'main package', bytes: budgets['main package'], weighs: main },
    ...roots.map(
      (root) =>
        ({ what: root, of: 'subpackage', bytes: budgets.subpackage, weighs: total(inside(root)) }) as const,
    ),
  ];
}

/** What a cold start of a function reads. */
const atStart = (file: string): boolean => /[/\\](index\.js|package\.json|config\.json)$/.test(file);

/** The bundles of the functions, without their source maps, and apart from them what is opened only when needed. */
export function weighFunctions(folder: string): readonly Weighed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.js')))
    .flatMap(({ name }) => {
      const files = filesUnder(join(folder, name)).filter((file) => !file.endsWith('.map'));
      const beside = files.filter((file) => !atStart(file));
      return [
        weighedAs('function', `function ${name}`, files.filter(atStart)),
        ...(beside.length === 0 ? [] : [weighedAs('beside a function', `beside ${name}`, beside)]),
      ];
    });
}

const weighedAs = (of: Budget['of'], what: string, files: readonly string[]): Weighed => ({
  what,
  of,
  bytes: budgets[of],
  weighs: total(files),
});
