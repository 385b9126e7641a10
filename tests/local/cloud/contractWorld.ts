import tcb from '@cloudbase/node-sdk';
import wx from 'wx-server-sdk';
import type { Cloud } from '../../../local/cloud';
import type { Database } from './sdkTypes';
import { freshCloud, OPTIONS } from './support';

type App = ReturnType<typeof tcb.init>;

/** Where the contract suite runs: the local cloud, or the environment that TCB_ENV and the keys name. */
export interface Contract {
  readonly app: App;
  readonly database: Database;
  readonly wx: typeof wx;
  /** Undefined when the suite runs against a real environment. */
  readonly cloud: Cloud | undefined;
  /** Empties the contract's collections. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The collections of the contract and their indexes: in a real environment the same must be made in the console first. */
export const CONTRACT_COLLECTIONS = [
  {
    name: 'contract_items',
    indexes: [
      {
        name: 'by_place',
        keys: [
          ['place', 1],
          ['state', 1],
          ['at', -1],
        ] as const,
      },
      { name: 'by_n', keys: [['n', 1]] as const },
      { name: 'near', geo: 'loc' },
    ],
  },
  {
    name: 'contract_pairs',
    indexes: [
      {
        name: 'pair',
        keys: [
          ['left', 1],
          ['right', 1],
        ] as const,
        unique: true,
      },
    ],
  },
];

const isReal = (): boolean =>
  process.env['TCB_ENV'] !== undefined && process.env['TENCENTCLOUD_SECRETID'] !== undefined;

/** Opens the contract's world with these collections empty. */
export async function openContract(collections: readonly string[]): Promise<Contract> {
  const local = isReal()
    ? undefined
    : await freshCloud({ collections: [...OPTIONS.collections, ...CONTRACT_COLLECTIONS] });
  if (local) Object.assign(process.env, local.cloud.environment());
  const app = tcb.init({ env: process.env['TCB_ENV'] ?? '' });
  wx.init({ env: process.env['TCB_ENV'] ?? '' });
  const database = app.database() as unknown as Database;
  return {
    app,
    database,
    wx,
    cloud: local?.cloud,
    empty: async () => {
      for (const name of collections)
        await database
          .collection(name)
          .where({ _id: database.command.exists(true) })
          .remove();
    },
    close: async () => {
      await local?.stop();
    },
  };
}
