import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Cloud } from '../../local/cloud';
import { identityKey, templateIds } from './base';

/**
 * What a script says that has function clock's bundle at hand, in a process of its own. NB: asynchronous, because the
 * database that it asks lives in this very process.
 */
export async function askClock<T>(cloud: Cloud, script: (bundle: string) => string): Promise<T> {
  const env = {
    ...process.env,
    ...cloud.environment(),
    TEMPLATE_IDS: templateIds,
    IDENTITY_KEYS: identityKey,
    WX_CONTEXT_KEYS: '',
    TCB_SOURCE: 'scf',
  };
  const child = spawn(process.execPath, ['-e', script(resolve('dist/cloudfunctions/clock/index.js'))], {
    env,
  });
  let said = '';
  let wrong = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  child.stderr.on('data', (words: Buffer) => (wrong += words.toString()));
  await new Promise((leave) => child.on('exit', leave));
  if (said === '') throw new Error(`clock did not answer:\n${wrong}`);
  return JSON.parse(said) as T;
}
