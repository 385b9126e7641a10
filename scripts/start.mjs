import { buildSync } from 'esbuild';
import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/* Bundles local/start.ts, because Node 20 does not read TypeScript, and runs it in this very process. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const outfile = resolve('dist/local/start.cjs');
// Laid down whole: another instance may be reading it at this moment.
const fresh = `${outfile}.${process.pid}`;
buildSync({
  entryPoints: ['local/start.ts'],
  outfile: fresh,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
renameSync(fresh, outfile);
createRequire(import.meta.url)(outfile);
