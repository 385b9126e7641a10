import { type ChildProcess, spawn } from 'node:child_process';
import { noonIfNight } from './daylight';

/** `npm start` in a process of its own. */
export interface Started {
  readonly url: string;
  readonly pid: number;
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: unknown, openid?: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** What was made before: the program that start.mjs bundles, and the folder with both built sides. */
export interface Made {
  readonly program: string;
  readonly built: string;
}

const startWithinMilliseconds = 90_000;
const stopWithinMilliseconds = 10_000;

/** Starts the product on a free port over this data folder, building it unless it was made before; throws what it said when it does not start. */
export async function startInChild(data: string, made?: Made): Promise<Started> {
  const child = spawn(process.execPath, [
    made?.program ?? 'scripts/start.mjs',
    '--port',
    '0',
    '--data',
    data,
    '--no-consents',
    ...(made === undefined ? [] : ['--built', made.built]),
  ]);
  const url = await saidUrl(child);
  const post: Started['post'] = async (path, body, openid = '') => {
    const headers = {
      'content-type': 'application/json',
      ...(openid === '' ? {} : { 'x-openid': openid }),
    };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
  const noon = noonIfNight(new Date());
  if (noon !== null) await post('/__local/clock', { set: noon });
  return {
    url,
    pid: child.pid ?? 0,
    get: async (path) => (await fetch(`${url}${path}`)).json(),
    post,
    stop: () => stop(child),
  };
}

/** The address in what the product says; everything it said when it leaves before saying one. */
function saidUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      reject(new Error(`npm start said no address in time:\n${said}`));
    }, startWithinMilliseconds);
    const hear = (words: Buffer): void => {
      said += words.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`npm start left with ${code ?? 'a signal'}:\n${said}`));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const left = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), stopWithinMilliseconds);
  await left;
  clearTimeout(impatient);
}
