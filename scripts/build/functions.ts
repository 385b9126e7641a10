import { build, type BuildOptions, type Plugin } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FunctionRow } from '../../cloudfunctions/functions.table';
import { configOf, manifestOf } from './deployment.rules';
import { leaveOut } from './leftOut';

/** How a function is bundled: with its SDK, so that a cold start opens three files and nothing is installed in the cloud. */
const bundling = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
} as const satisfies BuildOptions;

/**
 * `short`: as it is deployed, a quarter lighter; a source map for each function goes to the maps folder, to read a stack
 * trace from the cloud with. `kept`: a stack trace reads as it is.
 */
type Names = { readonly names: 'kept' } | { readonly names: 'short'; readonly mapsFolder: string };

/**
 * Bundles each function of the table into `<outFolder>/<name>/{index.js,package.json,config.json}`, with a file for
 * each module that is loaded apart and the files it reads. Throws esbuild's BuildFailure when the source is wrong; what
 * was there before is then left as it was.
 */
export async function buildFunctions(
  rows: readonly FunctionRow[],
  root: string,
  outFolder: string,
  naming: Names,
): Promise<void> {
  const built = await Promise.all(rows.map((row) => bundle(row, root, naming)));
  for (const { row, code, map, apart } of built) {
    const folder = join(outFolder, row.name);
    for (const [name, contents] of apart) write(join(folder, name), contents);
    for (const { from, to } of row.files ?? []) copy(join(root, from), join(folder, to));
    write(join(folder, 'package.json'), asJson(manifestOf(row)));
    write(join(folder, 'config.json'), asJson(configOf(row)));
    write(join(folder, 'index.js'), code);
    if (naming.names === 'short' && map !== undefined)
      write(join(naming.mapsFolder, `${row.name}.js.map`), map);
  }
}

async function bundle(row: FunctionRow, root: string, { names }: Names) {
  const found = new Set<string>();
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [join(root, 'cloudfunctions', row.name, 'index.ts')],
    outfile: 'index.js',
    minifyIdentifiers: names === 'short',
    sourcemap: names === 'short' ? 'external' : false,
    plugins: [setApart(found), leaveOut],
  });
  const ending = (end: string): Uint8Array | undefined =>
    outputFiles.find(({ path }) => path.endsWith(end))?.contents;
  const code = ending('index.js');
  if (code === undefined) throw new Error(`${row.name} gave no bundle`);
  const apart = await Promise.all([...found].map((file) => bundleApart(file, names)));
  return { row, code, map: ending('.map'), apart };
}

/**
 * A module called `x.apart.ts` is heavy and seldom needed: `import('./x.apart')` loads it from a file of its own, so
 * that no cold start reads it.
 */
const setApart = (found: Set<string>): Plugin => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /\.apart$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, `${path}.ts`);
      found.add(file);
      return { path: `./${nameApart(file)}`, external: true };
    });
  },
});

const nameApart = (file: string): string => basename(file).replace(/\.ts$/, '.js');

async function bundleApart(file: string, names: Names['names']): Promise<readonly [string, Uint8Array]> {
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [file],
    outfile: nameApart(file),
    plugins: [leaveOut],
    minifyIdentifiers: names === 'short',
    // NB: an ES module may ask where it lies, which a bundle for `require` does not know by itself.
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const [made] = outputFiles;
  if (made === undefined) throw new Error(`${file} gave no bundle`);
  return [nameApart(file), made.contents];
}

/** Fonts are large and never change: what is there already is left. */
function copy(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function write(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

/** Empties the folder first: what no longer stands in the table must not be deployed. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
