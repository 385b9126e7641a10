import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionRow, functions } from '../../cloudfunctions/functions.table';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { templates } from '../../cloudfunctions/templates.table';
import type { Cloud } from '../../local/cloud';
import { noonIfNight } from '../../scripts/support/daylight';
import { startCloud } from '../../local/cloud';
import { type Merchant, startMerchant } from '../../local/merchant';
import { merchantText, publicUrl } from '../../local/merchantText';
import { configOf } from '../../scripts/build/deployment.rules';
import type { Action, Answer, Ask } from '../../typings/contract';
import type { DirectoryDoc, PersonDoc } from '../../typings/directory';
import type { Role } from '../../typings/person';
import type { Refused } from '../../typings/refusal';
import { checklist, district, identityKey, postOf, unit } from './samples';

/*
 * The product's functions, bundled as they are deployed, behind the unmodified SDKs on a local cloud of their own: what
 * a handler's test asks goes the whole way and back.
 */

const inDepartment = (openid: string, role: Role, id: string): PersonDoc => ({
  ...person(openid, role),
  posts: [{ id: `${role}@${id}`, role, place: { kind: 'department', id, name: id }, title: `承办单位${id}` }],
});

const person = (openid: string, role: Role, where: 'here' | 'elsewhere' = 'here'): PersonDoc => ({
  _id: `person:${openid}`,
  kind: 'person',
  v: 1,
  openid,
  name: `某${openid}`,
  posts: [postOf(role, where)],
});

export const people: readonly PersonDoc[] = [
  person('o-off', 'OFF'),
  person('o-off2', 'OFF', 'elsewhere'),
  person('o-head', 'HEAD'),
  person('o-prin', 'PRIN'),
  person('o-town', 'TOWN'),
  person('o-town2', 'TOWN', 'elsewhere'),
  {
    ...person('o-stone', 'TOWN'),
    posts: [{ ...postOf('TOWN'), id: 'TOWN@t2', place: { kind: 'town', id: 't2', name: '白石街道' } }],
  },
  person('o-edu', 'EDU'),
  person('o-adm', 'ADM'),
  person('o-dist', 'DIST'),
  person('o-chief', 'CHIEF'),
  person('o-aud', 'AUD'),
  inDepartment('o-urban', 'TDEPT', 't1-urban'),
  inDepartment('o-police', 'TDEPT', 't1-police'),
  inDepartment('o-gas', 'DDEPT', 'GAS'),
  inDepartment('o-market', 'DDEPT', 'MARKET'),
];

const twin = unit({
  _id: 'unit:u2',
  id: 'u2',
  name: '青禾小学分校',
  lookAlikes: ['青禾小学'],
  grid: { seq: 2, name: '青禾小学分校专属网格', version: 1 },
  point: { longitude: 119.96, latitude: 31.72 },
  seats: [],
});

const area = unit({
  _id: 'unit:u5',
  id: 'u5',
  name: '老校区东北角',
  unitKind: 'area',
  level: null,
  grid: { seq: 5, name: '老校区东北角专属网格', version: 1 },
  point: null,
  seats: [],
});

const units = [unit(), twin, area];

export const directory: readonly DirectoryDoc[] = [
  ...units,
  district(),
  checklist,
  {
    _id: 'index:0',
    kind: 'index',
    v: 1,
    units: units.map(({ id, name, grid, town, unitKind, point, lookAlikes }) => ({
      id, name, aliases: id === 'u1' ? ['青小'] : [], gridName: grid.name, townName: town.name, unitKind, point, lookAlikes, receiver: `${name}责任网格员`,
    })), // prettier-ignore
  },
  ...people,
];

/** What a person may get back; `answer` when it was granted. */
export interface Replied<A extends Action> {
  readonly ok: boolean;
  readonly answer: Answer<A>;
  readonly refusal: Refused['refusal'];
}

interface WechatCall {
  readonly api: string;
  readonly request: {
    readonly touser: string;
    readonly page: string;
    readonly data: Readonly<Record<string, { readonly value: string }>>;
  };
  readonly answer: { readonly errcode: number };
}

export interface Product {
  readonly cloud: Cloud;
  /** WeChat Pay's side, where the product was started with one. */
  readonly merchant: Merchant | null;
  /** Asks as somebody; `as` is a post's id. */
  ask<A extends Action>(openid: string, action: A, ask: Ask<A>, as?: string): Promise<Replied<A>>;
  /** The raw door of a function, for hostile input. */
  call(openid: string, event: unknown, name?: string): Promise<unknown>;
  /** Every push handed to WeChat, in order. */
  pushes(): Promise<
    readonly {
      readonly to: string;
      readonly code: number;
      readonly page: string;
      readonly words: Readonly<Record<string, string>>;
    }[]
  >;
  /** A person ticks these templates so many times. */
  subscribe(openid: string, template: keyof typeof templates, times?: number): Promise<void>;
  script(rules: readonly object[]): Promise<void>;
  advance(seconds: number): Promise<void>;
  setClock(iso: string): Promise<void>;
  /** WeChat tells function `event`. */
  tell(event: object): Promise<void>;
  /** Database calls of the last call of a function, of one collection where that is named. */
  lastCalls(name?: string, collection?: string): Promise<readonly string[]>;
  /** Every document of a collection, as text: what somebody reads who reads the database. */
  stored(collection: string): readonly string[];
  stop(): Promise<void>;
}

export const templateIdOf = (key: string): string => `local-${key.replaceAll('.', '-')}`;

const appId = 'wx0000000000000000';
interface ProductOptions {
  /** False keeps the minute timer still, for tests that jump over months; a cron line makes it another timer. */
  readonly ticks?: boolean | string;
  /** In the directory besides the usual people and places. */
  readonly also?: readonly DirectoryDoc[];
  /** Pays through the simulator of WeChat Pay, over the real protocol. */
  readonly merchant?: true;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { ticks = true, also = [] } = options;
  const folder = mkdtempSync(join(tmpdir(), 'product-'));
  laid(folder, ticks);
  let clock = () => Date.now();
  let home = '';
  const merchant =
    options.merchant === true
      ? await startMerchant({
          appid: appId,
          now: () => clock(),
          reach: (url) => url.replace(publicUrl, home),
        })
      : null;
  const cloud = await startCloud({
    port: 0,
    dataFolder: join(folder, 'data'),
    functionsFolder: join(folder, 'functions'),
    functions: Object.fromEntries(functions.map(({ name }) => [name, { timeoutSeconds: 20 }])),
    env: {
      IDENTITY_KEYS: identityKey,
      TEMPLATE_IDS: JSON.stringify(
        Object.fromEntries(Object.keys(templates).map((key) => [key, templateIdOf(key)])),
      ),
      ...(merchant === null ? {} : { PAY_BY: 'simulate', MERCHANT: merchantText(merchant) }),
    },
    httpAccess: { '/pay': 'pay' },
    collections,
    seed: {
      directory: [...directory, ...also].map((document) => ({ ...document })),
    },
    wechat: {
      appId,
      templates: Object.entries(templates).map(([key, { title, fields }]) => ({
        id: templateIdOf(key),
        title,
        fields: [...fields],
      })),
      events: Object.fromEntries(
        functions.flatMap(({ name, events }) => events.map((event) => [event, name])),
      ),
    },
  });
  clock = () => cloud.clock.now();
  home = cloud.url;
  const doors = doorsOf(cloud);
  const noon = noonIfNight(new Date());
  if (noon !== null) await doors.setClock(noon);
  return {
    ...doors,
    cloud,
    merchant,
    stored: (name) => storedIn(cloud, name),
    stop: async () => {
      await merchant?.close();
      await stop(cloud, folder);
    },
  };
}

/** As they are deployed, but for the timer; bundled once a run, by tests/support/bundleOnce.ts. */
function laid(folder: string, ticks: boolean | string): void {
  for (const row of functions) {
    const out = join(folder, 'functions', row.name);
    cpSync(join(bundles(), row.name), out, { recursive: true });
    writeFileSync(join(out, 'config.json'), JSON.stringify(configOf({ ...row, timer: timerOf(row, ticks) })));
  }
}

function bundles(): string {
  const folder = process.env['TEST_BUNDLES'];
  if (folder === undefined) throw new Error('no bundles: this jest configuration lacks its globalSetup');
  return folder;
}

/** `false` keeps it still; words are another cron. */
function timerOf({ timer }: FunctionRow, ticks: boolean | string): FunctionRow['timer'] {
  if (timer === null || ticks === false) return null;
  return ticks === true ? timer : { ...timer, cron: ticks };
}

function storedIn({ store }: Cloud, name: string): readonly string[] {
  const { table } = store.collection(name);
  return store.driver
    .prepare(`SELECT doc FROM ${table}`)
    .all([])
    .map(({ doc }) => String(doc));
}

async function stop(cloud: Cloud, folder: string): Promise<void> {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
}

function doorsOf({ url }: Cloud): Omit<Product, 'cloud' | 'merchant' | 'stored' | 'stop'> {
  const post = async (path: string, body: unknown, openid = ''): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid === '' ? {} : { 'x-openid': openid }) },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
  return {
    ask: async (openid, action, ask, as) =>
      (await post('/call/api', { action, ask, ...(as === undefined ? {} : { as }) }, openid)) as never,
    call: (openid, event, name = 'api') => post(`/call/${name}`, event, openid),
    pushes: async () => {
      const { calls } = (await get('/__local/wechat?api=subscribeMessage.send')) as { calls: WechatCall[] };
      return calls.map(({ request, answer }) => ({
        to: request.touser,
        code: answer.errcode,
        page: request.page,
        words: Object.fromEntries(Object.entries(request.data).map(([key, { value }]) => [key, value])),
      }));
    },
    subscribe: async (openid, template, times = 1) => {
      for (let time = 0; time < times; time += 1) {
        // Two consents of one person never fall into one second.
        await post('/__local/clock', { advance: 1000 });
        await post('/__local/wechat/subscribe', { openid, results: { [templateIdOf(template)]: 'accept' } });
      }
    },
    script: async (rules) => {
      await post('/__local/wechat/script', rules);
    },
    advance: async (seconds) => {
      await post('/__local/clock', { advance: seconds * 1000 });
    },
    setClock: async (iso) => {
      await post('/__local/clock', { set: iso });
    },
    tell: async (event) => {
      await post('/__local/wechat/event', event);
    },
    lastCalls: async (name = 'api', collection) => {
      const { calls } = (await get('/__local/ops')) as {
        calls: { fn: string; database: { action: string; target: string }[] }[];
      };
      return (
        calls
          .filter(({ fn }) => fn === name)
          .at(-1)
          ?.database.filter(({ target }) => collection === undefined || target === collection)
          .map(({ action }) => action) ?? []
      );
    },
  };
}
