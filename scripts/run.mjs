import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { resolve: find } = createRequire(import.meta.url);

/** NB: dayjs has no exports field, so Node's own module loader does not find its plugins by the names bundlers take. */
const pluginsOfDayjs = {
  name: 'plugins-of-dayjs',
  setup: (bundle) => bundle.onResolve({ filter: /^dayjs\// }, ({ path }) => ({ path: find(path) })),
};

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
    plugins: [pluginsOfDayjs],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
}
