import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDriver, type Driver } from './database/driver';
import { StartError } from './startError';

/** A data folder that only this process uses. */
export interface DataFolder {
  readonly driver: Driver;
  readonly release: () => void;
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(`数据目录 ${folder} 无法写入，请换一个目录或修改目录权限后重试。`);
  }
}

// NB: an SQLite lock is a lock of the operating system: kill -9 releases it, and no process id has to be guessed at.
function lock(folder: string): Driver {
  const holder = openDriver(join(folder, 'lock'));
  try {
    holder.exec('BEGIN EXCLUSIVE');
    return holder;
  } catch {
    holder.close();
    throw new StartError(`数据目录 ${folder} 正被另一个本地云使用，请先关闭它，或换一个数据目录。`);
  }
}

/** Opens a data folder and locks it; refuses an unwritable one and one that is in use. */
export function openDataFolder(folder: string): DataFolder {
  makeWritable(folder);
  const holder = openLock(folder);
  const driver = openDriver(join(folder, 'database.sqlite'));
  return { driver, release: () => holder.close() };
}

function openLock(folder: string): Driver {
  try {
    return lock(folder);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`数据目录 ${folder} 无法写入，请换一个目录或修改目录权限后重试。`);
  }
}

/** Removes the database and files of a folder that nobody uses. */
export function emptyDataFolder(folder: string): void {
  for (const name of ['database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'files']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
