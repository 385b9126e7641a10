import type { FunctionRow } from '../../cloudfunctions/functions.table';
import type { CollectionRow } from '../../cloudfunctions/platform/collections.table';

const runtime = 'Nodejs18.15';

/** What every function is given; `PAY_BY` names a way of paying and is no secret. */
const everywhere = ['TEMPLATE_IDS', 'IDENTITY_KEYS', 'PAY_BY'];

/** `package.json` beside a bundle: it has no dependencies, so nothing is installed in the cloud. */
export const manifestOf = ({ name }: FunctionRow): object => ({
  name,
  version: '1.0.0',
  private: true,
  main: 'index.js',
});

/** `config.json` beside a bundle, which WeChat DevTools reads: what it may call, and its timer. */
export const configOf = (row: FunctionRow): object => ({
  permissions: { openapi: row.openapi },
  triggers: triggersOf(row),
});

/** `cloudbaserc.json`, which the CloudBase command line reads; the environment fills in what belongs to one account. */
export const cloudbaseOf = (rows: readonly FunctionRow[]): object => ({
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: './dist/cloudfunctions',
  functions: rows.map((row) => ({
    name: row.name,
    handler: 'index.main',
    runtime,
    timeout: row.timeoutSeconds,
    memorySize: row.memoryMegabytes,
    installDependency: false,
    envVariables: Object.fromEntries(
      [...everywhere, ...(row.keys ?? [])].map((name) => [name, `{{env.${name}}}`]),
    ),
    triggers: triggersOf(row),
  })),
});

const triggersOf = ({ timer }: FunctionRow): readonly object[] =>
  timer === null ? [] : [{ name: timer.name, type: 'timer', config: timer.cron }];

/**
 * Collections and indexes as the console and the management API name them. Every collection is closed to phones: they
 * reach the database through function `api` only.
 */
export const indexListOf = (rows: readonly CollectionRow[]): readonly object[] =>
  rows.map(({ name, holds, indexes }) => ({
    CollectionName: name,
    holds,
    AclTag: 'ADMINONLY',
    CreateIndexes: indexes.map((index) => ({
      IndexName: index.name,
      MgoKeySchema: {
        MgoIsUnique: index.unique === true,
        MgoIsSparse: index.sparse === true,
        MgoIndexKeys: index.keys.map(([field, order]) => ({ Name: field, Direction: String(order) })),
      },
    })),
  }));
