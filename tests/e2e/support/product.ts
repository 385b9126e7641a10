import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../support/repository';

/** Somebody whom one can be, as the product lists them. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** A push that was handed to WeChat, and what WeChat answered. */
export interface Push {
  readonly to: string;
  readonly code: number;
  readonly page: string;
}

/** The product as `npm start` runs it, on a port and a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly personas: readonly Persona[];
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown, openid?: string): Promise<unknown>;
  /** Adds one consent for each of these templates, as if somebody had tapped 允许 long ago. */
  consent(openid: string, templates: readonly string[]): Promise<void>;
  pushes(openid: string): Promise<readonly Push[]>;
  stop(): Promise<void>;
}

const startWithinMilliseconds = 60_000;

interface RecordedCall {
  readonly request: { readonly touser: string; readonly page: string };
  readonly answer: { readonly errcode: number };
}

/** Starts it and waits until it says where it is; a start that fails throws what it said. */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'walk-'));
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0', '--data', data], { cwd: root });
  const url = await saidUrl(child);
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
  const post = async (path: string, body: unknown, openid = ''): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(openid === '' ? {} : { 'x-openid': openid }) };
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  return {
    url,
    personas: (await get('/__local/personas')) as readonly Persona[],
    get,
    post,
    consent: async (openid, templates) => {
      const results = Object.fromEntries(templates.map((id) => [id, 'accept']));
      await post('/__local/wechat/subscribe', { openid, results });
    },
    pushes: async (openid) => {
      const { calls } = (await get(`/__local/wechat?api=subscribeMessage.send&openid=${openid}`)) as {
        readonly calls: readonly RecordedCall[];
      };
      return calls.map(({ request, answer }) => ({
        to: request.touser,
        page: request.page,
        code: answer.errcode,
      }));
    },
    stop: () => stop(child, data),
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

async function stop(child: ChildProcess, data: string): Promise<void> {
  const left = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5000);
  await left;
  clearTimeout(impatient);
  rmSync(data, { recursive: true, force: true });
}
