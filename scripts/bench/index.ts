import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Started, startInChild } from '../support/started';
import { table } from '../support/table';
import { measureColdStart } from './coldStart';
import { measureCore } from './core';
import { measureDirectory } from './directory';
import { measureImport } from './imported';
import { measureLedger } from './ledger';
import { countSome } from './figures';
import { listResults, timeLists } from './lists';
import { measureMessages } from './messages';
import { measureMemory, measurePage } from './phone';
import { sweepResults, timeSweep } from './overdue';
import { measurePresses } from './presses';
import type { Result } from './result';
import { measureRota } from './rota';
import { storeReports } from './stored';
import { measureSubmit } from './submit';

/*
 * npm run bench             all, with 1,000,000 stored reports: some minutes and about 4 GB in the temporary folder
 * npm run bench -- --quick  the same with 100,000
 * BENCH_FOLDER=/data …      another place for the database
 */
const few = 10_000;
/** Numbers from here on are for reports beside those that are stored. */
const most = 10_000_000;
const many = process.argv.includes('--quick') ? 100_000 : 1_000_000;

const say = (words: string): void => {
  console.error(`… ${words}`);
};

async function withProduct<T>(data: string, use: (product: Started) => Promise<T>): Promise<T> {
  const product = await startInChild(data);
  try {
    return await use(product);
  } finally {
    await product.stop();
  }
}

async function measureAll(data: string): Promise<readonly Result[]> {
  say('our own work alone');
  const core = [...(await measureCore()), ...measureDirectory(), ...measureRota()];
  say(`storing ${few} reports`);
  await storeReports(data, 0, few);
  await countSome(data, 2 * most);
  say('cold start');
  const cold = await measureColdStart(data);
  say(`lists, memory, page with ${few} reports`);
  const first = await withProduct(data, async (product) => {
    const memory = await measureMemory(product);
    const page = await measurePage(product);
    return { memory, page, lists: await timeLists(product) };
  });
  say('cases that ran over');
  const fewOver = await timeSweep(data, 'few');
  say(`storing up to ${many} reports`);
  say(`${Math.round(await storeReports(data, few, many))} a second`);
  await countSome(data, 3 * most);
  say('lists, submissions');
  const second = await withProduct(data, async (product) => ({
    lists: await timeLists(product),
    submit: await measureSubmit(product),
  }));
  say('cases that ran over');
  const manyOver = await timeSweep(data, 'many');
  say('10,000 due messages');
  const messages = await measureMessages(join(data, 'due'));
  say('2,000 presses at the gates');
  const gates = await measurePresses(data);
  say('Excel ledger');
  const ledger = await measureLedger(data);
  say('300,000 school units');
  const imported = await measureImport(join(data, 'country'));
  return [
    ...second.submit,
    ...listResults(first.lists, second.lists, many),
    ...messages,
    ...gates,
    ...sweepResults(fewOver, manyOver, many),
    ...ledger,
    ...imported,
    ...core,
    ...cold,
    ...first.page,
    ...first.memory,
  ];
}

const show = ({ what, value, unit, atLeast, then, passed, detail }: Result): readonly string[] => [
  what,
  `${value.toLocaleString('en')} ${unit}`.trim(),
  atLeast,
  then,
  passed === false ? 'NOT REACHED' : '',
  Object.entries(detail)
    .map(([name, figure]) => `${name} ${figure}`)
    .join(', '),
];

const data = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'bench-'));
try {
  const results = await measureAll(data);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/bench.json', `${JSON.stringify(results, null, 2)}\n`);
  console.log(JSON.stringify(results, null, 2));
  console.log(table([['what', 'measured', 'at least', 'then', '', 'detail'], ...results.map(show)]));
} finally {
  rmSync(data, { recursive: true, force: true });
}
