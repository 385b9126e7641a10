import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './cloud';

const name = 'identity.key';

/** The secret behind which this data folder's reporters are kept: made once, kept beside the data, readable by its owner. */
export function identityKeyIn(folder: string): string {
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = randomBytes(32).toString('hex');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${key}\n`, { mode: 0o600 });
  } catch {
    throw new StartError(`数据目录 ${folder} 无法写入，请换一个目录或修改目录权限后重试。`);
  }
  return key;
}

/** True for data that was made before reporters were sealed: its cases are there, and its reporters cannot find theirs. */
export const isUnsealed = (folder: string): boolean =>
  existsSync(join(folder, 'database.sqlite')) && !existsSync(join(folder, name));
