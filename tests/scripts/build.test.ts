import { stop } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { functions } from '../../cloudfunctions/functions.table';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import { templates } from '../../cloudfunctions/templates.table';
import { startCloud, type Cloud } from '../../local/cloud';
import { demoPeople } from '../../local/demo/people';
import { buildFunctions } from '../../scripts/build/functions';
import { noonIfNight } from '../../scripts/support/daylight';
import { profileAt } from '../profile/support';

const folder = mkdtempSync(join(tmpdir(), 'build-'));
const out = join(folder, 'cloudfunctions');
const wujin = profileAt('cloudfunctions/profile/wujin');
let cloud: Cloud;

const templateRows = Object.entries(templates).map(([key, { title, fields }]) => ({
  key,
  id: `id-${key.replace('.', '-')}`,
  title,
  fields,
}));

beforeAll(async () => {
  await buildFunctions(functions, '.', out, { names: 'short', mapsFolder: join(folder, 'maps') });
  cloud = await startCloud({
    port: 0,
    dataFolder: join(folder, 'data'),
    functionsFolder: out,
    functions: { api: { timeoutSeconds: 20 } },
    env: {
      IDENTITY_KEYS: 'k'.repeat(64),
      TEMPLATE_IDS: JSON.stringify(Object.fromEntries(templateRows.map(({ key, id }) => [key, id]))),
    },
    collections,
    seed: { directory: directoryOf(wujin, demoPeople(wujin).members).map((document) => ({ ...document })) },
    wechat: { appId: 'wx0000000000000000', templates: templateRows, events: {} },
  });
  // By night reminders keep still; what is shown here is that they leave (F120).
  const noon = noonIfNight(new Date());
  if (noon !== null) await cloud.clock.set(Date.parse(noon));
}, 60_000);

afterAll(async () => {
  await cloud.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function submit(draft: object): Promise<unknown> {
  const response = await fetch(`${cloud.url}/call/api`, {
    method: 'POST',
    headers: { 'x-openid': 'o-par-01' },
    body: JSON.stringify({ action: 'report.submit', ask: { ...aDraft, ...draft } }),
  });
  return response.json();
}

const aDraft = {
  draftId: 'build-test-draft-000001',
  unitConfirmed: true,
  itemId: null,
  subMatterId: null,
  text: '围墙开裂',
  media: [],
  place: { words: '', point: null },
  reporter: 'hidden',
  callMe: '',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: '2026-11-23T01:00:00.000Z',
};

const told = (): readonly string[] =>
  cloud.wechat.list({ api: 'subscribeMessage.send' }).map(({ openid }) => openid);

describe('the functions as they are deployed, shortened names and all', () => {
  it('carry a report to WeChat through both SDKs', async () => {
    expect(await submit({ unitId: 'wj-23-1' })).toMatchObject({ ok: true });
    expect(told()[0]).toBe('o-off-wj-23-1');
  });

  it.each([
    ['wj-02-3', 'o-head-wj-02-3', 'whose officer is wanting tells its head'],
    ['wj-19-2', 'o-town-hutang', 'whose team is not filed tells the town'],
    ['wj-05-0', 'o-town-hutang', 'that has no school tells the town'],
  ])('a unit %s … %s: %s (T06)', async (unitId, openid) => {
    const before = told().length;
    expect(await submit({ unitId, draftId: `build-test-draft-${unitId}` })).toMatchObject({ ok: true });
    expect(told()[before]).toBe(openid);
  });

  it('need nothing that would have to be installed', () => {
    for (const { name } of functions) {
      const code = readFileSync(join(out, name, 'index.js'), 'utf8');
      const asked = new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((hit) => hit[1] ?? ''));
      const foreign = [...asked].filter((module) => !isBuiltin(module));
      expect([name, foreign]).toEqual([name, []]);
    }
  });

  it.each(functions.map(({ name }) => [name]))(
    '%s carries nothing for language models and data models',
    (name) => {
      const { sources } = JSON.parse(readFileSync(join(folder, `maps/${name}.js.map`), 'utf8')) as {
        readonly sources: readonly string[];
      };
      const unused = /node_modules\/@cloudbase\/(ai|app|adapter-wx_mp|wx-cloud-client-sdk)\//;
      expect(sources.some((source) => source.includes('@cloudbase/node-sdk'))).toBe(true);
      expect(sources.filter((source) => unused.test(source))).toEqual([]);
    },
  );

  it('leave their source maps outside of what is uploaded', () => {
    expect(existsSync(join(folder, 'maps/api.js.map'))).toBe(true);
    expect(existsSync(join(out, 'api/index.js.map'))).toBe(false);
  });

  it('stay as they were when the source does not compile', async () => {
    const root = join(folder, 'broken');
    mkdirSync(join(root, 'cloudfunctions/api'), { recursive: true });
    writeFileSync(join(root, 'cloudfunctions/api/index.ts'), 'export const main = (');
    const before = readFileSync(join(out, 'api/index.js'), 'utf8');
    await expect(buildFunctions([functions[0]], root, out, { names: 'kept' })).rejects.toThrow(/index\.ts:1/);
    expect(readFileSync(join(out, 'api/index.js'), 'utf8')).toBe(before);
  });
});
