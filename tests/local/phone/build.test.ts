import { afterEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createPhone, formatProblem, type Phone } from '../../../local/phone';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

const SOUND: Readonly<Record<string, string>> = {
  'app.json': '{ "pages": ["pages/a/index"] }',
  'app.ts': 'App({});',
  'app.wxss': '.x { color: red }',
  'pages/a/index.ts': 'Page({});',
  'pages/a/index.wxml': '<view>甲</view>',
};

function phoneFor(files: Readonly<Record<string, string | undefined>>): {
  readonly phone: Phone;
  readonly folder: string;
} {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-build-'));
  folders.push(folder);
  for (const [name, content] of Object.entries({ ...SOUND, ...files })) {
    if (content === undefined) continue;
    fs.mkdirSync(path.dirname(path.join(folder, 'source', name)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'source', name), content);
  }
  const phone = createPhone({
    miniprogramRoot: path.join(folder, 'source'),
    nodeModules: path.resolve('node_modules'),
    outFolder: path.join(folder, 'out'),
    title: '<示例>',
    templates: [],
  });
  return { phone, folder };
}

const problemsOf = async (files: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> =>
  (await phoneFor(files).phone.build()).problems.map(formatProblem);

describe('a build', () => {
  it('writes a self-contained folder and says what it made', async () => {
    const { phone, folder } = phoneFor({ 'assets/a.png': 'png', 'assets/b.svg': '<svg/>', 'notes.md': 'no' });
    const result = await phone.build();
    expect(result).toMatchObject({ ok: true, problems: [], components: 1 });
    expect(fs.readdirSync(path.join(folder, 'out')).sort()).toEqual(
      ['app.css', 'app.js', 'assets', 'desk.css', 'desk.html', 'desk.js', 'phone.html', 'runtime.js'].sort(),
    );
    expect(fs.readFileSync(path.join(folder, 'out/desk.html'), 'utf8')).toContain('&lt;示例&gt;');
  });

  it('lets type-only imports from outside the mini-program vanish', async () => {
    const files = {
      'pages/a/index.ts':
        "import type { X } from '../../../outside';\nPage({ data: { x: 1 as unknown as X } });",
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    [
      'a page without files',
      { 'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }' },
      /^app\.json page "pages\/b\/index" has no file pages\/b\/index\.ts$/,
    ],
    [
      'a page listed twice',
      { 'app.json': '{ "pages": ["pages/a/index", "pages/a/index"] }' },
      /^app\.json page "pages\/a\/index" is listed twice/,
    ],
    ['broken JSON', { 'pages/a/index.json': '{ "x": }' }, /^pages\/a\/index\.json /],
    ['no page at all', { 'app.json': '{}' }, /^app\.json names no page/],
    ['no app script', { 'app.ts': undefined }, /^app\.json the mini-program has no app\.ts/],
    [
      'a missing component',
      { 'pages/a/index.json': '{ "usingComponents": { "x": "/c/x" } }' },
      /^pages\/a\/index\.json component "c\/x" has no file c\/x\.ts/,
    ],
    [
      'a missing npm component',
      { 'pages/a/index.json': '{ "usingComponents": { "x": "@vant/weapp/nothing/index" } }' },
      /component "miniprogram_npm\/@vant\/weapp\/nothing\/index" has no file/,
    ],
    [
      'an unclosed tag',
      { 'pages/a/index.wxml': '<view>\n  <text>甲</view>' },
      /^pages\/a\/index\.wxml:\d:\d+ /,
    ],
    [
      'an unknown wx: attribute',
      { 'pages/a/index.wxml': '<view />\n<view wx:fro="{{a}}" />' },
      /^pages\/a\/index\.wxml:2:\d+ /,
    ],
    ['wx:else without wx:if', { 'pages/a/index.wxml': '<view wx:else />' }, /^pages\/a\/index\.wxml:1:\d+ /],
    [
      'a broken expression',
      { 'pages/a/index.wxml': '<view>{{ a + }}</view>' },
      /^pages\/a\/index\.wxml:1:\d+ /,
    ],
    [
      'a missing import',
      { 'pages/a/index.wxml': '<import src="./none.wxml" />' },
      /^pages\/a\/index\.wxml template "pages\/a\/none\.wxml" does not exist/,
    ],
    [
      'a missing WXS',
      { 'pages/a/index.wxml': '<wxs src="./none.wxs" module="m" />' },
      /script "pages\/a\/none\.wxs" does not exist/,
    ],
    [
      'broken WXS',
      { 'pages/a/index.wxml': '<wxs src="./m.wxs" module="m" />', 'pages/a/m.wxs': 'var = 1' },
      /^pages\/a\/m\.wxs:1:5 /,
    ],
    [
      'ECMAScript 6 in WXS',
      { 'pages/a/index.wxml': '<wxs module="m">const a = 1;</wxs>' },
      /^pages\/a\/index\.wxml:1:1 .*const/,
    ],
    ['broken WXSS', { 'pages/a/index.wxss': '.a { color: red\n.b {' }, /^pages\/a\/index\.wxss:\d:\d+ /],
    [
      'a missing style import',
      { 'pages/a/index.wxss': '@import "./none.wxss";' },
      /^pages\/a\/index\.wxss style sheet "none\.wxss" does not exist/,
    ],
    [
      'a local picture in WXSS',
      { 'pages/a/index.wxss': '.a {\n  background: url(/assets/a.png) }' },
      /^pages\/a\/index\.wxss:2:3 WXSS cannot load the local file "\/assets\/a\.png"/,
    ],
    [
      'a syntax error in a script',
      { 'pages/a/index.ts': 'Page({\n  data: {,\n});' },
      /^pages\/a\/index\.ts:2:10 /,
    ],
    [
      'a missing module',
      { 'pages/a/index.ts': "import { a } from './none';\na();" },
      /^pages\/a\/index\.ts:1:19 Could not resolve "\.\/none"/,
    ],
    [
      'one tab',
      {
        'app.json': '{ "pages": ["pages/a/index"], "tabBar": { "list": [{ "pagePath": "pages/a/index" }] } }',
      },
      /^app\.json tabBar\.list must hold 2 to 5 entries, not 1/,
    ],
    [
      'a tab without icon file',
      {
        'app.json':
          '{ "pages": ["pages/a/index"], "tabBar": { "list": [{ "pagePath": "pages/a/index", "iconPath": "no.png" }, { "pagePath": "pages/b" }] } }',
      },
      /^app\.json tabBar icon "no\.png" does not exist/,
    ],
    [
      'a themed tab icon without file',
      {
        'app.json':
          '{ "pages": ["pages/a/index"], "darkmode": true, "themeLocation": "theme.json", "tabBar": { "list": [{ "pagePath": "pages/a/index", "iconPath": "@icon" }, { "pagePath": "pages/a/index" }] } }',
        'theme.json': '{ "light": { "icon": "no.png" }, "dark": {} }',
      },
      /^app\.json tabBar icon "no\.png" does not exist/,
    ],
  ])('refuses %s, with its place', async (_, files, wanted) => {
    expect(await problemsOf(files)).toContainEqual(expect.stringMatching(wanted));
  });

  it('names all problems in one go', async () => {
    const problems = await problemsOf({
      'pages/a/index.wxml': '<view>',
      'pages/a/index.wxss': '}',
      'pages/a/index.ts': '(',
    });
    expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['pages/a/index.wxml', 'pages/a/index.wxss', 'pages/a/index.ts']),
    );
  });

  it('survives style sheets that import each other', async () => {
    const files = { 'app.wxss': '@import "a.wxss"; .x {}', 'a.wxss': '@import "app.wxss"; .y {}' };
    expect(await problemsOf(files)).toEqual([]);
  });

  it('keeps the last good build when the next one fails, and shows the problems instead', async () => {
    const { phone, folder } = phoneFor({});
    expect((await phone.build()).ok).toBe(true);
    fs.writeFileSync(path.join(folder, 'source/pages/a/index.wxml'), '<view>{{ < }}</view>');
    expect((await phone.build()).ok).toBe(false);
    expect(fs.existsSync(path.join(folder, 'out/app.js'))).toBe(true);
    const page = await fetched(phone, '/phone/');
    expect(page).toMatchObject({ status: 500 });
    expect(page.text).toContain('小程序没有编译成功');
    expect(page.text).toContain('pages/a/index.wxml:1:');
  });

  it('builds again after a change, until told to stop', async () => {
    const { phone, folder } = phoneFor({});
    const rebuilt = new Promise<boolean>((done) => {
      const end = phone.watch((result) => {
        end();
        done(result.ok);
      });
    });
    fs.writeFileSync(path.join(folder, 'source/pages/a/index.wxml'), '<view>乙</view>');
    expect(await rebuilt).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'out/app.js'), 'utf8')).toContain('乙');
  });
});

async function fetched(
  phone: Phone,
  address: string,
  method = 'GET',
): Promise<{ readonly status: number; readonly text: string; readonly location: string | null }> {
  const server = http.createServer((request, response) => {
    void phone
      .handle(request, response)
      .then((taken) => (taken ? undefined : response.writeHead(418).end('not mine')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { request } = http;
  const answer = await new Promise<{ status: number; text: string; location: string | null }>((done) => {
    request({ port, path: address, method, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, text, location: response.headers.location ?? null }),
      );
    }).end();
  });
  await new Promise((done) => server.close(done));
  return answer;
}

describe('serving', () => {
  it.each([
    ['/', 200],
    ['/?openid=x', 200],
    ['/phone/', 200],
    ['/phone/?path=a', 200],
    ['/phone/app.js', 200],
    ['/phone/assets/a.png', 200],
    ['/phone', 302],
    ['/phone/none.png', 404],
    ['/phone/../../../../etc/passwd', 418],
    ['/phone/%2e%2e%2f%2e%2e%2fsource/app.json', 418],
    ['/phone/%E0%A4%A', 418],
    ['/phone/assets', 404],
    ['/call/x', 418],
    ['/other', 418],
  ])('answers %s with %i', async (address, status) => {
    const { phone } = phoneFor({ 'assets/a.png': 'png' });
    await phone.build();
    expect((await fetched(phone, address)).status).toBe(status);
  });

  it('leaves other methods to others', async () => {
    const { phone } = phoneFor({});
    await phone.build();
    expect((await fetched(phone, '/', 'POST')).status).toBe(418);
  });
});
