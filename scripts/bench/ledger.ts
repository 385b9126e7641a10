import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { newExport } from '../../cloudfunctions/ledger/order.rules';
import { columns } from '../../cloudfunctions/ledger/row.rules';
import type { Cloud } from '../../local/cloud';
import { insert } from '../../local/cloud/database/documents';
import { search } from '../../local/cloud/database/search';
import type { Fields } from '../../local/cloud/values';
import { directory, identityKey, openCloud, templateIds } from './base';
import { atMost, type Result, rounded } from './result';

const rows = 100_000;
const id = 'bench-ledger';

/** What an instance of function exporter does when it is woken; it says how long and how much memory that took. */
const oneCall = (bundle: string): string => `
const since = performance.now();
require(${JSON.stringify(bundle)}).main().then((answer) => {
  const milliseconds = performance.now() - since;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ answer, milliseconds, megabytes, cpu: (user + system) / 1e6 }));
  process.exit(0);
});`;

interface Said {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Seconds. */
  readonly cpu: number;
}

/** The whole Excel ledger of a district, from a cold start to the file in storage, by the real SDK; in a process of its own. */
export async function measureLedger(data: string): Promise<readonly Result[]> {
  const cloud = await openCloud(data);
  try {
    await insert(cloud.store, 'exports', [orderOfBureau()]);
    const { milliseconds, megabytes, cpu } = await callExporter(cloud);
    checkFile(cloud);
    const what = `Excel ledger, ${rows.toLocaleString('en')} rows × ${columns.length} columns`;
    return [
      atMost(what, rounded(milliseconds / 1000, 1), 's', 12, { detail: { cpu: rounded(cpu) } }),
      atMost(`${what}: memory of the function`, rounded(megabytes, 0), 'MB', 256),
    ];
  } finally {
    await cloud.close();
  }
}

function orderOfBureau(): Fields {
  const person = directory.find(
    (document) => document.kind === 'person' && document.posts.some(({ role }) => role === 'EDU'),
  );
  const post = person?.kind === 'person' ? person.posts.find(({ role }) => role === 'EDU') : undefined;
  if (person?.kind !== 'person' || post === undefined) throw new Error('the demo has nobody at the bureau');
  const order = { requestId: id, format: 'ledger', filters: {} } as const;
  return JSON.parse(JSON.stringify(newExport(id, person.openid, post, order, new Date()))) as Fields;
}

/** NB: asynchronous, because the database that it asks lives in this very process. */
async function callExporter(cloud: Cloud): Promise<Said> {
  const env = {
    ...process.env,
    ...cloud.environment(),
    TEMPLATE_IDS: templateIds,
    IDENTITY_KEYS: identityKey,
    WX_CONTEXT_KEYS: '',
    TCB_SOURCE: 'scf',
  };
  const bundle = resolve('dist/cloudfunctions/exporter/index.js');
  const child = spawn(process.execPath, ['-e', oneCall(bundle)], { env });
  let said = '';
  let wrong = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  child.stderr.on('data', (words: Buffer) => (wrong += words.toString()));
  await new Promise((leave) => child.on('exit', leave));
  if (said === '') throw new Error(`exporter did not answer:\n${wrong}`);
  return JSON.parse(said) as Said;
}

function checkFile({ store }: Cloud): void {
  const [found] = search(store, store.collection('exports'), { query: { _id: id }, limit: 1 });
  const made = JSON.parse(found?.text ?? '{}') as { readonly state?: string; readonly rows?: unknown };
  if (made.state !== 'done' || !JSON.stringify(made.rows).includes(String(rows)))
    throw new Error(`the ledger was not made as ordered: ${found?.text ?? ''}`);
}
