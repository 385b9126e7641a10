import { stop } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { functions } from '../../cloudfunctions/functions.table';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { buildPackages } from '../npm/packages';
import { cloudbaseOf, indexListOf } from './deployment.rules';
import { asJson, buildFunctions, emptyFolder } from './functions';

const outFolder = 'dist/cloudfunctions';

/** Written only when it says something else, so that a formatted file stays as it is. */
function writeJson(file: string, value: unknown): void {
  const wanted = JSON.stringify(value);
  if (existsSync(file) && JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === wanted) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, asJson(value));
}

emptyFolder(outFolder);
await buildFunctions(functions, '.', outFolder, { names: 'short', mapsFolder: 'dist/maps' });
writeJson('cloudbaserc.json', cloudbaseOf(functions));
writeJson('docs/how-to/indexes.json', indexListOf(collections));
const packages = buildPackages('.');
await stop();
console.log(
  `${functions.length} functions in ${outFolder}, ${packages.join(', ')} in miniprogram/miniprogram_npm`,
);
