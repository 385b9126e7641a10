import { build, type BuildOptions } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FunctionRow } from '../../cloudfunctions/functions.table';
import { configOf, manifestOf } from './deployment.rules';

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
 * Bundles each function of the table into `<outFolder>/<name>/{index.js,package.json,config.json}`. Throws esbuild's
 * BuildFailure when the source is wrong; what was there before is then left as it was.
 */
export async function buildFunctions(
  rows: readonly FunctionRow[],
  root: string,
  outFolder: string,
  naming: Names,
): Promise<void> {
  const built = await Promise.all(rows.map((row) => bundle(row, root, naming)));
  for (const { row, code, map } of built) {
    const folder = join(outFolder, row.name);
    write(join(folder, 'package.json'), asJson(manifestOf(row)));
    write(join(folder, 'config.json'), asJson(configOf(row)));
    write(join(folder, 'index.js'), code);
    if (naming.names === 'short' && map !== undefined)
      write(join(naming.mapsFolder, `${row.name}.js.map`), map);
  }
}

async function bundle(row: FunctionRow, root: string, { names }: Names) {
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [join(root, 'cloudfunctions', row.name, 'index.ts')],
    outfile: 'index.js',
    minifyIdentifiers: names === 'short',
    sourcemap: names === 'short' ? 'external' : false,
  });
  const ending = (end: string): Uint8Array | undefined =>
    outputFiles.find(({ path }) => path.endsWith(end))?.contents;
  const code = ending('index.js');
  if (code === undefined) throw new Error(`${row.name} gave no bundle`);
  return { row, code, map: ending('.map') };
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
