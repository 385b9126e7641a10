import { build } from 'esbuild';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs scripts/<name>/index.ts: one quick bundle, because Node 20 does not read TypeScript. */
export async function run(name) {
  const outfile = resolve('dist/scripts', `${name}.mjs`);
  await build({
    entryPoints: [resolve('scripts', name, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
}
