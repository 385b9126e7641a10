import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { identityKey, openCloud, templateIds } from './base';
import { atMost, median, type Result, rounded } from './result';

const starts = 15;

/** What a fresh instance does for its first caller. */
const firstCall = (bundle: string): string => `
const since = performance.now();
require(${JSON.stringify(bundle)}).main({ action: 'person.me', ask: {} }).then((reply) => {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  process.stdout.write(String(performance.now() - since));
  process.exit(0);
});`;

/** From require to the first answer of function api, a new process each time; the database is warm. */
export async function measureColdStart(data: string): Promise<readonly Result[]> {
  const cloud = await openCloud(data);
  const env = {
    ...process.env,
    ...cloud.environment(),
    TEMPLATE_IDS: templateIds,
    IDENTITY_KEYS: identityKey,
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_SOURCE',
    WX_OPENID: 'o-par-01',
    WX_APPID: 'wx0000000000000000',
    WX_SOURCE: 'wx_client',
  };
  const times: number[] = [];
  for (let nth = 0; nth < starts; nth += 1) times.push(await oneStart(env));
  await cloud.close();
  return [atMost('cold start of api', rounded(median(times), 0), 'ms', 400, { then: '250' })];
}

/** NB: asynchronous, because the database that it asks lives in this very process. */
async function oneStart(env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['-e', firstCall(resolve('dist/cloudfunctions/api/index.js'))], {
    env,
  });
  let said = '';
  let wrong = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  child.stderr.on('data', (words: Buffer) => (wrong += words.toString()));
  await new Promise((leave) => child.on('exit', leave));
  if (said === '') throw new Error(`api did not answer:\n${wrong}`);
  return Number(said);
}
