import fs from 'node:fs';

const SETTLE_MILLISECONDS = 100;

/** Calls `changed` once after files below the folders have stopped changing; the answer stops watching. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    fs.watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MILLISECONDS);
    }),
  );
  // A folder below that is made anew while it is watched is no reason to stop.
  for (const watcher of watchers) watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
