import { stop } from 'esbuild';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { functions } from '../cloudfunctions/functions.table';
import { collections } from '../cloudfunctions/platform/collections.table';
import { directoryOf } from '../cloudfunctions/profile/directory.rules';
import { templates } from '../cloudfunctions/templates.table';
import { buildFunctions } from '../scripts/build/functions';
import type { Profile } from '../typings/profile';
import { startCloud, StartError, type Cloud } from './cloud';
import { demoPeople } from './demo/people';
import type { Persona } from './demo/persona';
import { startMerchant } from './merchant';
import { merchantText, publicUrl } from './merchantText';
import { createPhone, formatProblem, type Phone } from './phone';
import { watchFolders } from './phone/watch';
import { identityKeyIn, isUnsealed } from './identityKey';
import type { StartOptions } from './options';

const title = '平安校园专属网格';

const appId = 'wx0000000000000000';

const isBuilt = (folder: string): boolean =>
  existsSync(join(folder, 'phone/phone.html')) && existsSync(join(folder, 'cloudfunctions/api/index.js'));

const nothingBuilt = (folder: string): string =>
  `${folder} 里没有编译好的云函数和小程序。请去掉 --built 重新运行，启动时会自动编译。`;

const beforeSealing =
  '这个数据目录是旧版本留下的：事项都在，但上报人的身份改为密封保存，旧的上报不会再出现在“我的上报”里。想从头开始，请运行 npm start -- --fresh';

export interface Product {
  readonly url: string;
  close(): Promise<void>;
}

/** What the desk lists first: those who report, then those who take it from there. */
const firstRoles = ['OFF', 'HEAD', 'TOWN', 'EDU'] as const;

/**
 * The whole product on one machine: functions behind the unmodified SDKs, the mini-program in a browser, and the
 * invented people of a profile, on one port of the loopback. Rebuilt while its source changes. `say` hears what a
 * developer has to know. Throws local/cloud's StartError when port or data cannot be used.
 */
export async function startProduct(
  options: StartOptions,
  profile: Profile,
  say: (words: string) => void,
): Promise<Product> {
  const { members, personas } = demoPeople(profile);
  // What is built lies beside the data, whose lock keeps a second instance away from both.
  const dataFolder = resolve(options.data, profile.district.id);
  const isFirst = options.fresh || !existsSync(dataFolder);
  if (isUnsealed(dataFolder) && !options.fresh) say(beforeSealing);
  const built = options.built === '' ? join(dataFolder, 'build') : resolve(options.built);
  if (options.built !== '' && !isBuilt(built)) throw new StartError(nothingBuilt(options.built));
  const functionsFolder = join(built, 'cloudfunctions');
  const phone = phoneFor(profile, personas, join(built, 'phone'));
  let clock = () => Date.now();
  let home = '';
  if (options.fresh) rmSync(join(dataFolder, 'merchant.json'), { force: true });
  const merchant = await startMerchant({
    appid: appId,
    now: () => clock(),
    file: join(dataFolder, 'merchant.json'),
    reach: (url) => url.replace(publicUrl, home),
  });
  const cloud = await startCloud({
    port: options.port,
    dataFolder,
    functionsFolder,
    functions: Object.fromEntries(functions.map(({ name, timeoutSeconds }) => [name, { timeoutSeconds }])),
    env: {
      TEMPLATE_IDS: JSON.stringify(Object.fromEntries(templateRows.map(({ key, id }) => [key, id]))),
      IDENTITY_KEYS: identityKeyIn(dataFolder),
      PAY_BY: 'simulate',
      MERCHANT: merchantText(merchant),
    },
    httpAccess: { '/pay': 'pay' },
    collections,
    seed: { directory: directoryOf(profile, members).map((document) => ({ ...document })) },
    personas,
    wechat: {
      appId,
      templates: templateRows,
      events: Object.fromEntries(
        functions.flatMap(({ name, events }) => events.map((event) => [event, name])),
      ),
    },
    mount: (request, response) => merchant.handle(request, response) || phone.handle(request, response),
  }).catch(async (error: unknown) => {
    await merchant.close();
    throw error;
  });
  clock = () => cloud.clock.now();
  home = cloud.url;
  cloud.clock.onMoved(() => void merchant.tick());
  if (options.fresh) await cloud.reset();
  const stopWatching =
    options.built === '' ? await buildAndWatch(cloud, phone, functionsFolder, say) : () => undefined;
  if (isFirst && options.consents) void consentOnce(cloud, personas);
  return {
    url: cloud.url,
    close: async () => {
      stopWatching();
      await merchant.close();
      await cloud.close();
    },
  };
}

const templateRows = Object.entries(templates).map(([key, { title: name, fields }]) => ({
  key,
  id: `local-${key.replaceAll('.', '-')}`,
  title: name,
  fields,
}));

/** Everybody of the demo has tapped 允许 once for each template: one consent is one push, as in WeChat. */
async function consentOnce(cloud: Cloud, personas: readonly Persona[]): Promise<void> {
  const accepted = new Map(templateRows.map(({ id }) => [id, 'accept']));
  for (const { openid } of personas) await cloud.wechat.subscribe(openid, accepted);
}

function phoneFor({ district }: Profile, personas: readonly Persona[], outFolder: string): Phone {
  const titles = new Set(Object.values(district.roleTitles));
  const citizens = personas.map(({ role }) => role).filter((role) => !titles.has(role));
  return createPhone({
    miniprogramRoot: 'miniprogram',
    nodeModules: 'node_modules',
    outFolder,
    title,
    templates: templateRows,
    groups: [...new Set([...citizens, ...firstRoles.map((role) => district.roleTitles[role])])],
  });
}

/** Builds both sides, then each again when its source changes; esbuild's own process is sent home in between. */
async function buildAndWatch(
  cloud: Cloud,
  phone: Phone,
  functionsFolder: string,
  say: (words: string) => void,
): Promise<() => void> {
  const building = oneAfterAnother();
  const buildCloud = () =>
    building(async () => {
      try {
        await buildFunctions(functions, '.', functionsFolder, { names: 'kept' });
        cloud.reload();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        say(`云函数编译没有通过，仍在用上一次的：\n${reason}`);
      }
    });
  const buildPhone = () =>
    building(async () => {
      const { ok, problems } = await phone.build();
      if (!ok) say(`小程序编译没有通过：\n${problems.map(formatProblem).join('\n')}`);
      cloud.emit('reload', { phone: true });
    });
  await Promise.all([buildCloud(), buildPhone()]);
  const stops = [
    watchFolders(['cloudfunctions', 'typings'], () => void buildCloud()),
    watchFolders(['miniprogram'], () => void buildPhone()),
  ];
  return () => {
    for (const stopWatching of stops) stopWatching();
  };
}

/** Builds take turns, and esbuild's own process goes home when none is left: stopped under a build, it never answers. */
function oneAfterAnother(): (build: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  let waiting = 0;
  return (build) => {
    waiting += 1;
    last = last.then(build).then(async () => {
      waiting -= 1;
      if (waiting === 0) await stop();
    });
    return last;
  };
}
