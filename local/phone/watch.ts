import fs from 'node:fs';

const SETTLE_MILLISECONDS = 80;

/** Calls `changed` once after files below `folder` have stopped changing; the answer stops watching. */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = fs.watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MILLISECONDS);
  });
  // A folder below that is made anew while it is watched is no reason to stop.
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
