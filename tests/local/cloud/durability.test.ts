import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { startCloud } from '../../../local/cloud';
import { CRASHED, freshFolder, OPTIONS } from './support';

const ROUNDS = 20;
let data: ReturnType<typeof freshFolder>;
let code: ReturnType<typeof freshFolder>;

beforeAll(() => {
  data = freshFolder();
  code = freshFolder();
  buildSync({
    entryPoints: [join(__dirname, 'crashWriter.ts')],
    outfile: join(code.folder, 'writer.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['libsql'],
    logLevel: 'silent',
  });
});
afterAll(() => {
  data.remove();
  code.remove();
});

interface Kept {
  readonly pair?: string;
  readonly tags?: readonly string[];
  readonly v: number;
}

/** Starts a writer on the folder, kills it in the middle of its work, and answers what it was told is safe. */
async function crashOnce(round: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [join(code.folder, 'writer.cjs'), data.folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') },
  });
  const safe: string[] = [];
  const lines = createInterface({ input: writer.stdout });
  lines.on('line', (line) => {
    safe.push(line);
    if (safe.length === 30 + round * 7) writer.kill('SIGKILL');
  });
  await Promise.all([once(writer, 'close'), once(lines, 'close')]);
  return safe;
}

describe('a crash', () => {
  it(`loses no acknowledged write, halves none, keeps every index true, ${ROUNDS} times over, and the next start needs no help`, async () => {
    const safe: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) safe.push(...(await crashOnce(round)));
    expect(safe.length).toBeGreaterThan(ROUNDS * 30);

    const cloud = await startCloud({ ...OPTIONS, dataFolder: data.folder, collections: CRASHED, seed: {} });
    const rows = cloud.store.driver.prepare('SELECT k, doc FROM "doc_plain"').all([]);
    const kept = new Map(rows.map((row) => [String(row['k']), JSON.parse(String(row['doc'])) as Kept]));
    const lost = safe.filter((line) => {
      const [id = '', v] = line.split(' ');
      return (kept.get(id)?.v ?? -1) < Number(v);
    });
    const halves = [...kept].filter(([, { pair }]) => pair !== undefined && !kept.has(pair));
    const wanted = [...kept].flatMap(([id, { tags = [], v }]) => tags.map((tag) => `${tag} ${v} ${id}`));
    const elements = cloud.store.driver.prepare('SELECT * FROM "el:plain:tags:tags"').all([]);
    const held = elements.map((row) => `${String(row['e'])} ${String(row['f:v'])} ${String(row['k'])}`);
    await cloud.close();
    expect(held.sort()).toEqual(wanted.sort());
    expect(lost).toEqual([]);
    expect(halves).toEqual([]);
  }, 120_000);
});
