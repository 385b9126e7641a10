import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { functions } from '../../cloudfunctions/functions.table';
import { root } from '../support/repository';

/** The fonts that are laid beside the deployed exporter, in a folder as it finds them. */
export function posterFonts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const { name, ...row } of functions)
    if (name === 'exporter' && 'files' in row)
      for (const { from, to } of row.files) symlinkSync(join(root, from), join(folder, basename(to)));
  return folder;
}
