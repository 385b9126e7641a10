import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPackages } from '../../scripts/npm/packages';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'packages-'));
  put('package.json', '{ "dependencies": { "@vant/weapp": "1.0.0" } }');
  put('node_modules/@vant/weapp/package.json', '{ "miniprogram": "lib" }');
  put('node_modules/@vant/weapp/lib/icon/index.wxss', cdnStyle);
  put('node_modules/@vant/weapp/lib/icon/index.js', 'Component({})');
  put('node_modules/@vant/weapp/lib/icon/index.d.ts', 'export {}');
  put(
    'node_modules/@vant/weapp/lib/icon/index.json',
    '{ "usingComponents": { "van-info": "../info/index" } }',
  );
  put('node_modules/@vant/weapp/lib/info/index.json', '{}');
  put('node_modules/@vant/weapp/lib/tabs/index.json', '{}');
  put('node_modules/@vant/weapp/lib/common/style.wxss', '');
  put('miniprogram/pages/home/index.json', '{ "usingComponents": { "van-icon": "@vant/weapp/icon/index" } }');
  put('node_modules/@vant/weapp/dist/other.js', '');
  put(
    'node_modules/@vant/icons/src/encode-woff2.less',
    "src: url('data:font/woff2;charset=utf-8;base64,AAAA$1') format('woff2')",
  );
});
afterEach(() => rmSync(project, { recursive: true }));

const cdnStyle =
  '@font-face{font-family:vant-icon;src:url(//at.alicdn.com/t/c/a.woff2?t=1) format("woff2"),url(//at.alicdn.com/t/c/a.woff?t=1) format("woff")}.van-icon{color:red}';

function put(file: string, text: string): void {
  mkdirSync(join(project, file, '..'), { recursive: true });
  writeFileSync(join(project, file), text);
}

const built = (file: string): string => join(project, 'miniprogram/miniprogram_npm/@vant/weapp', file);

describe('the npm packages of the phone', () => {
  it('are what a package ships for mini-programs, without its type declarations', () => {
    expect(buildPackages(project)).toEqual(['@vant/weapp']);
    expect(existsSync(built('icon/index.js'))).toBe(true);
    expect(existsSync(built('icon/index.d.ts'))).toBe(false);
    expect(existsSync(built('other.js'))).toBe(false);
  });

  it('hold what our pages name, what those need in turn, and no other component', () => {
    buildPackages(project);
    const found = ['icon', 'info', 'common', 'tabs'].map((name) => existsSync(built(name)));
    expect(found).toEqual([true, true, true, false]);
  });

  it('carry their icon font with them instead of asking a foreign server', () => {
    buildPackages(project);
    expect(readFileSync(built('icon/index.wxss'), 'utf8')).toBe(
      '@font-face{font-family:vant-icon;src:url("data:font/woff2;charset=utf-8;base64,AAAA$1") format("woff2")}.van-icon{color:red}',
    );
  });

  it('lose what is no longer shipped when they are built again', () => {
    put('miniprogram/miniprogram_npm/@vant/weapp/old/index.js', '');
    buildPackages(project);
    expect(existsSync(built('old'))).toBe(false);
  });

  it('say so when a font moved, rather than leave the foreign address in', () => {
    put('node_modules/@vant/weapp/lib/icon/index.wxss', '.van-icon{}');
    expect(() => buildPackages(project)).toThrow('icon font');
  });

  it('say which package is not installed, or is not for phones', () => {
    put('package.json', '{ "dependencies": { "nowhere": "1.0.0" } }');
    expect(() => buildPackages(project)).toThrow('run npm ci');
    put('node_modules/nowhere/package.json', '{}');
    expect(() => buildPackages(project)).toThrow('move it to devDependencies');
  });

  it('of this very project name no foreign server in any style', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(['@vant/weapp']);
    const style = readFileSync('node_modules/@vant/weapp/lib/icon/index.wxss', 'utf8');
    put('node_modules/@vant/weapp/lib/icon/index.wxss', style);
    buildPackages(project);
    expect(readFileSync(built('icon/index.wxss'), 'utf8')).not.toContain('//at.');
  });
});
