import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from 'esbuild';
import { functions } from '../../cloudfunctions/functions.table';
import { buildFunctions } from '../../scripts/build/functions';

/** Before a run of jest: the functions are bundled once, for every product that a test starts. */
export default async function bundleOnce(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  await buildFunctions(functions, '.', folder, { names: 'kept' });
  await stop();
  process.env['TEST_BUNDLES'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
