import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DirectoryDoc } from '../../typings/directory';
import { directory, identityKey, openCloud, templateIds } from './base';
import { unitOfACountry } from './directory';
import { atMost, type Result, rounded } from './result';

const unitCount = 300_000;
const inTown = 300;
const townOf = (nth: number): string => `示例街道${Math.floor(nth / inTown)}`;

/** 300,000 school units from a CSV file into an empty country, by the command and the real SDK; then the first search of a fresh instance. */
export async function measureImport(data: string): Promise<readonly Result[]> {
  mkdirSync(data, { recursive: true });
  const path = await writeFile(join(data, 'units.csv'));
  const cloud = await openCloud(data, aCountry());
  try {
    await run(['scripts/importUnits.mjs'], {});
    const command = ['--max-old-space-size=224', '--input-type=module', '-e', weighed('dist/scripts/importUnits.mjs'), 'units', path, '--local', cloud.url, '--write']; // prettier-ignore
    const first = await timed(command);
    const again = await timed(command);
    const env = { ...cloud.environment(), TEMPLATE_IDS: templateIds, IDENTITY_KEYS: identityKey, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_SOURCE', WX_OPENID: 'o-par-01', WX_APPID: 'wx0000000000000000', WX_SOURCE: 'wx_client' }; // prettier-ignore
    const start = JSON.parse(await run(['--expose-gc', '-e', firstSearch(resolve('dist/cloudfunctions/api/index.js'))], env)) as Start; // prettier-ignore
    const many = unitCount.toLocaleString('en');
    return [
      atMost(`import of ${many} school units`, rounded(first.seconds), 's', 120, {
        detail: {
          cpu: rounded(first.cpu),
          again: rounded(again.seconds),
          'rows a second': rounded(unitCount / first.seconds, 0),
        },
      }),
      atMost(`import of ${many}: memory of the command`, rounded(first.megabytes, 0), 'MB', 400, {
        detail: { again: rounded(again.megabytes, 0) },
      }),
      atMost(`first search of a fresh instance among ${many}`, rounded(start.seconds), 's', 20, {
        detail: { then: rounded(start.then, 3) },
      }),
      atMost(`that instance afterwards, beyond what one holds without`, rounded(start.held), 'MB', 64, {
        detail: { 'at its height': rounded(start.megabytes, 0) },
      }),
    ];
  } finally {
    await cloud.close();
  }
}

interface Start {
  readonly seconds: number;
  readonly then: number;
  readonly held: number;
  readonly megabytes: number;
}

/** The demo's district with a thousand towns and no school. */
const aCountry = (): readonly DirectoryDoc[] =>
  directory.flatMap((document): readonly DirectoryDoc[] => {
    if (document.kind === 'unit') return [];
    if (document.kind === 'index') return [{ ...document, units: [] }];
    if (document.kind !== 'district') return [document];
    const towns = Array.from({ length: unitCount / inTown }, (_, nth) => ({ id: `t${nth}`, name: townOf(nth * inTown), centre: `${townOf(nth * inTown)}网格中心`, seats: [] })); // prettier-ignore
    return [{ ...document, towns }];
  });

async function writeFile(path: string): Promise<string> {
  const file = createWriteStream(path);
  file.write('学校编号,学校名称,镇街,学段,经度,纬度,别名,学生人数\r\n');
  for (let nth = 0; nth < unitCount; nth += 1) {
    const { id, name, aliases, point } = unitOfACountry(nth);
    const row = [id, name, townOf(nth), '小学', point?.longitude.toFixed(6), point?.latitude.toFixed(6), aliases.join('、'), 200 + (nth % 1500)]; // prettier-ignore
    if (!file.write(`${row.join(',')}\r\n`)) await new Promise<void>((go) => file.once('drain', () => go()));
  }
  file.end();
  await finished(file);
  return path;
}

/** A script that says at its end what it took at its height. */
const weighed = (script: string): string => `
process.on('exit', () => console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, cpu: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 })));
await import(${JSON.stringify(pathToFileURL(resolve(script)).href)});`;

const firstSearch = (bundle: string): string => `
const { main } = require(${JSON.stringify(bundle)});
const used = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return (heapUsed + arrayBuffers) / 2 ** 20; };
const ask = async (action, asked) => {
  const since = performance.now();
  const reply = await main({ action, ask: asked });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return [(performance.now() - since) / 1000, reply.answer];
};
(async () => {
  await ask('person.me', {});
  const before = used();
  const [seconds, { units }] = await ask('grid.search', { words: '第299999实验' });
  if (units.length !== 1) throw new Error('the last school was not found');
  const [then] = await ask('grid.nearest', { point: { longitude: 115, latitude: 30 } });
  const held = used() - before;
  process.stdout.write(JSON.stringify({ seconds, then, held, megabytes: process.resourceUsage().maxRSS / 1024 }));
  process.exit(0);
})();`;

interface Timed {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

async function timed(command: readonly string[]): Promise<Timed> {
  const begun = performance.now();
  const said = await run(command, {});
  const [last = '{}'] = said.trim().split('\n').slice(-1);
  if (!said.includes('已全部写入')) throw new Error(`the import did not end well:\n${said}`);
  return { seconds: (performance.now() - begun) / 1000, ...(JSON.parse(last) as Omit<Timed, 'seconds'>) };
}

/** NB: asynchronous, because the database that it asks lives in this very process. */
async function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, command, { env: { ...process.env, ...env } });
  let said = '';
  let wrong = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  child.stderr.on('data', (words: Buffer) => (wrong = (wrong + words.toString()).slice(-2000)));
  await new Promise((leave) => child.on('exit', leave));
  if (said === '' && env['WX_OPENID'] !== undefined) throw new Error(wrong);
  if (wrong.includes('没有办成')) throw new Error(wrong);
  return said;
}
