// A program of its own, to be killed: it writes through the protocol and prints each id only when the cloud has acknowledged it.
import { startCloud } from '../../../local/cloud';
import { CRASHED } from './support';

const [, , dataFolder = '', round = ''] = process.argv;

async function ask(
  url: string,
  body: object,
): Promise<{ readonly code?: string; readonly transactionId?: string }> {
  const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as { code?: string; transactionId?: string };
}

const insert = (documents: readonly object[], transactionId?: string): object => ({
  action: 'database.insertDocument',
  collectionName: 'plain',
  data: documents.map((document) => JSON.stringify(document)),
  ...(transactionId === undefined ? {} : { transactionId }),
});

function say(reply: { readonly code?: string }, ...lines: readonly string[]): void {
  if (reply.code === undefined) for (const line of lines) process.stdout.write(`${line}\n`);
}

const CHANGE = JSON.stringify({ $inc: { v: 1 }, $push: { tags: 'changed' } });

async function writeFor(url: string, lane: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `${round}-${lane}-${n}`;
    say(
      await ask(url, insert([{ _id: id, v: 0, tags: [round, `lane${lane}`], filling: 'x'.repeat(2000) }])),
      `${id} 0`,
    );
    const change = {
      action: 'database.modifyDocument',
      collectionName: 'plain',
      queryType: 'WHERE',
      merge: true,
      multi: true,
    };
    say(await ask(url, { ...change, query: JSON.stringify({ _id: id, v: 0 }), data: CHANGE }), `${id} 1`);
    const { transactionId = '' } = await ask(url, { action: 'database.startTransaction' });
    await ask(url, insert([{ _id: `${id}-l`, v: 0, pair: `${id}-r` }], transactionId));
    await ask(url, insert([{ _id: `${id}-r`, v: 0, pair: `${id}-l` }], transactionId));
    say(await ask(url, { action: 'database.commitTransaction', transactionId }), `${id}-l 0`, `${id}-r 0`);
  }
}

async function main(): Promise<void> {
  const cloud = await startCloud({
    port: 0,
    dataFolder,
    functionsFolder: dataFolder,
    functions: {},
    collections: CRASHED,
    wechat: { appId: '', templates: [], events: {} },
  });
  await Promise.all([0, 1, 2, 3].map((lane) => writeFor(cloud.url, lane)));
}

void main();
