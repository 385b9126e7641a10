import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type Cloud, type CloudOptions } from '../../../local/cloud';

/** Collections, functions and templates that the tests of the local cloud share. */
export const OPTIONS: Omit<CloudOptions, 'dataFolder'> = {
  port: 0,
  functionsFolder: join(__dirname, 'fixture'),
  functions: {
    api: { timeoutSeconds: 2 },
    other: { timeoutSeconds: 2 },
    tick: { timeoutSeconds: 5 },
    ear: { timeoutSeconds: 5 },
  },
  env: { GIVEN: 'yes' },
  collections: [
    {
      name: 'things',
      indexes: [
        {
          name: 'by_place',
          keys: [
            ['place', 1],
            ['state', 1],
            ['at', -1],
          ],
        },
        { name: 'by_number', keys: [['number', 1]], unique: true, sparse: true },
        { name: 'near', geo: 'loc' },
      ],
    },
    {
      name: 'pairs',
      indexes: [
        {
          name: 'pair',
          keys: [
            ['left', 1],
            ['right', 1],
          ],
          unique: true,
        },
      ],
    },
    { name: 'plain' },
    { name: 'ticks' },
    { name: 'heard' },
  ],
  personas: [{ openid: 'o-a', name: '甲', role: '员工', place: '一处' }],
  wechat: {
    appId: 'wx0000000000000000',
    templates: [{ id: 'tpl-1', title: '提醒', fields: [{ key: 'thing1', label: '内容' }] }],
    events: {
      subscribe_msg_popup_event: 'ear',
      subscribe_msg_change_event: 'ear',
      subscribe_msg_sent_event: 'ear',
      wxa_media_check: 'ear',
    },
  },
};

/** What the program that is killed writes into. */
export const CRASHED: CloudOptions['collections'] = [
  {
    name: 'plain',
    indexes: [
      { name: 'v', keys: [['v', 1]] },
      {
        name: 'tags',
        keys: [
          ['tags', 1],
          ['v', 1],
        ],
      },
    ],
  },
];

/** A fresh folder that is removed by the returned function. */
export function freshFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A cloud on a fresh folder; `stop` closes it and removes the folder. */
export async function freshCloud(
  changes: Partial<CloudOptions> = {},
): Promise<{ readonly cloud: Cloud; readonly stop: () => Promise<void> }> {
  const { folder, remove } = freshFolder();
  const cloud = await startCloud({ ...OPTIONS, dataFolder: folder, ...changes });
  return {
    cloud,
    stop: async () => {
      await cloud.close();
      remove();
    },
  };
}

/** What wx.cloud.callFunction would put in `result`, or the platform's refusal. */
export async function call(
  cloud: Cloud,
  name: string,
  event: unknown,
  openid = 'o-a',
): Promise<{ readonly failed: boolean; readonly result: unknown }> {
  const response = await fetch(`${cloud.url}/call/${name}`, {
    method: 'POST',
    headers: { 'x-openid': openid },
    body: JSON.stringify(event),
  });
  return { failed: response.headers.get('x-local-error') === '1', result: await response.json() };
}

/** Asks a door and reads its JSON. */
export async function door(cloud: Cloud, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(
    `${cloud.url}${path}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );
  return response.json();
}
