import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInChild } from '../../../scripts/support/started';
import { madeBefore } from './once';

/** A push that was handed to WeChat, and what WeChat answered. */
export interface Push {
  readonly to: string;
  readonly code: number;
  readonly page: string;
}

/** The product as `npm start` runs it, on a port and a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly post: (path: string, body: unknown, openid?: string) => Promise<unknown>;
  /** Adds one consent for each of these templates, as if somebody had tapped 允许 long ago. */
  readonly consent: (openid: string, templates: readonly string[]) => Promise<void>;
  readonly pushes: (openid: string) => Promise<readonly Push[]>;
  /** Every file in its cloud storage. */
  readonly uploaded: () => readonly string[];
  readonly stop: () => Promise<void>;
}

interface RecordedCall {
  readonly request: { readonly touser: string; readonly page: string };
  readonly answer: { readonly errcode: number };
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

/** Starts it with nobody's reports in it. */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'walk-'));
  const { url, get, post, stop } = await startInChild(data, madeBefore());
  // An instance that nobody has called yet loads its code first; no walk is there to time that. A page asks three things.
  const awake = () => post('/call/api', { action: 'person.me', ask: {} }, 'o-nobody-yet');
  await Promise.all([awake(), awake(), awake()]);
  return {
    url,
    post,
    consent: async (openid, templates) => {
      const results = Object.fromEntries(templates.map((id) => [id, 'accept']));
      await post('/__local/wechat/subscribe', { openid, results });
    },
    pushes: async (openid) => {
      const { calls } = (await get(`/__local/wechat?api=subscribeMessage.send&openid=${openid}`)) as {
        readonly calls: readonly RecordedCall[];
      };
      return calls.map(({ request: { touser, page }, answer }) => ({
        to: touser,
        page,
        code: answer.errcode,
      }));
    },
    uploaded: () => filesIn(join(data, 'files')),
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
