import fs from 'node:fs';
import path from 'node:path';

const MARK = 'local/phone/runtime/main.ts';

/** Folder of the browser-side sources, found upwards from this file: the caller may have been bundled elsewhere. */
export function runtimeFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, MARK))) return path.dirname(path.join(folder, MARK));
    if (folder === path.dirname(folder)) throw new Error(`cannot find ${MARK} above ${from}`);
  }
}
